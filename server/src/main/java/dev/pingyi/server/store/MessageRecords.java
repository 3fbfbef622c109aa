package dev.pingyi.server.store;

import dev.pingyi.core.notify.Agenda;
import dev.pingyi.core.notify.DeliveryState;
import dev.pingyi.core.store.MessageStore;
import dev.pingyi.events.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * How far each notification has got: one item each, kept a while by the real clock. What people of
 * the office are to be told: one item each, in the due index while something waits.
 */
final class MessageRecords implements MessageStore {
  private static final String DELIVERY = "delivery";
  private static final String AGENDA = "agenda";
  private static final String AGENDAS = "agendas";

  /** Longer than any queue keeps a notification. */
  private static final Duration KEPT = Duration.ofDays(30);

  private final Table table;
  private final InstantSource realClock;

  MessageRecords(Table table, InstantSource realClock) {
    this.table = table;
    this.realClock = realClock;
  }

  @Override
  public Optional<DeliveryState> delivery(String notification) {
    return table.get(key(DELIVERY, notification), DeliveryState.class);
  }

  @Override
  public Optional<Agenda> agenda(String account) {
    return table.get(key(AGENDA, account), Agenda.class);
  }

  @Override
  public List<String> dueAgendas(Instant now, int most) {
    return table.due(IndexRange.until(AGENDAS, Due.text(now), most)).stream()
        .map(hint -> hint.key().pk().substring(AGENDA.length() + 1))
        .toList();
  }

  Write put(DeliveryState delivery) {
    return Write.versioned(
        Item.of(key(DELIVERY, delivery.id()), DELIVERY, Json.write(delivery))
            .version(delivery.version())
            .expiresAt(realClock.instant().plus(KEPT)));
  }

  Write put(Agenda agenda) {
    Item item =
        Item.of(key(AGENDA, agenda.account()), AGENDA, Json.write(agenda))
            .version(agenda.version());
    return Write.versioned(
        agenda.dueAt().equals(Agenda.NEVER) ? item : item.due(Due.of(AGENDAS, agenda.dueAt())));
  }

  private static Key key(String kind, String name) {
    return new Key(kind + ":" + name, "state");
  }
}
