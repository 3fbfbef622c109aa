package dev.pingyi.local;

import com.google.gson.JsonParseException;
import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.notify.Agenda;
import dev.pingyi.core.store.Store;
import dev.pingyi.core.systemic.SystemicIssue;
import dev.pingyi.local.run.NextDue;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks the store for the next complaint or breach that has to be looked at, and for whom something
 * waits to be told.
 */
record StoreNextDue(Store store) implements NextDue {
  private static final int PAGE = 100;

  @Override
  public Optional<Instant> after(Instant after, Instant until) {
    // Usually the first says it; only behind complaints that do not move are there more to look at.
    Optional<Instant> complaint = first(store.due(until, 1), after).or(() -> among(after, until));
    return Stream.concat(complaint.stream(), agenda(after, until).stream())
        .min(Comparator.naturalOrder());
  }

  private Optional<Instant> agenda(Instant after, Instant until) {
    return store.messages().dueAgendas(until, PAGE).stream()
        .flatMap(account -> store.messages().agenda(account).stream())
        .map(Agenda::dueAt)
        .filter(at -> at.isAfter(after) && !at.isAfter(until))
        .min(Comparator.naturalOrder());
  }

  private Optional<Instant> among(Instant after, Instant until) {
    List<String> due = store.due(until, PAGE);
    Optional<Instant> first = first(due, after);
    Instant soon = after.plus(Duration.ofMinutes(1));
    boolean crowded = first.isEmpty() && due.size() == PAGE && !soon.isAfter(until);
    return crowded ? Optional.of(soon) : first;
  }

  private Optional<Instant> first(List<String> references, Instant after) {
    return references.stream()
        .flatMap(reference -> dueAt(reference).stream())
        .filter(at -> at.isAfter(after))
        .min(Comparator.naturalOrder());
  }

  /** One that cannot be read is the tick's to tell of; it keeps no other from its time. */
  private Optional<Instant> dueAt(String reference) {
    try {
      if (SystemicIssue.isReference(reference)) {
        return store.systemic().issue(reference).flatMap(SystemicIssue::nextDueAt);
      }
      return Breach.isReference(reference)
          ? store.breaches().breach(reference).flatMap(Breach::nextDueAt)
          : store.complaint(reference).flatMap(Complaint::nextDueAt);
    } catch (JsonParseException e) {
      return Optional.empty();
    }
  }
}
