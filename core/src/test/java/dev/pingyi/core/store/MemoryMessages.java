package dev.pingyi.core.store;

import dev.pingyi.core.notify.Agenda;
import dev.pingyi.core.notify.DeliveryState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is said of our own accord, in memory. */
final class MemoryMessages implements MessageStore {
  final MemoryRecords<DeliveryState> deliveries =
      new MemoryRecords<>(DeliveryState::id, DeliveryState::version);
  final MemoryRecords<Agenda> agendas = new MemoryRecords<>(Agenda::account, Agenda::version);

  @Override
  public synchronized Optional<DeliveryState> delivery(String notification) {
    return deliveries.get(notification);
  }

  @Override
  public synchronized Optional<Agenda> agenda(String account) {
    return agendas.get(account);
  }

  @Override
  public synchronized List<String> dueAgendas(Instant now, int most) {
    return agendas
        .all()
        .filter(agenda -> !agenda.dueAt().equals(Agenda.NEVER) && !agenda.dueAt().isAfter(now))
        .sorted(Comparator.comparing(Agenda::dueAt).thenComparing(Agenda::account))
        .limit(most)
        .map(Agenda::account)
        .toList();
  }
}
