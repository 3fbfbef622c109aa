package dev.pingyi.core.store;

import dev.pingyi.core.notify.Agenda;
import dev.pingyi.core.notify.DeliveryState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The part of the {@link Store} that knows what is said of our own accord. */
public interface MessageStore {
  /** How far a notification has got. */
  Optional<DeliveryState> delivery(String notification);

  /** What somebody of the office was told lately and is to be told. */
  Optional<Agenda> agenda(String account);

  /** The accounts of those to whom something may be told at {@code now}, earliest first. */
  List<String> dueAgendas(Instant now, int most);
}
