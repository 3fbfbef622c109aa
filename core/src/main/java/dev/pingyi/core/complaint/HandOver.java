package dev.pingyi.core.complaint;

import dev.pingyi.core.complaint.Complaint.RemedyOwed;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.events.ComplaintEvent.ComplaintHandedOver;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * How the unit learns of what it has to put right: at full half hours only, so that the minute does
 * not tell the counter who it was that has just complained, or just said no. Until then nothing
 * shows of it, and the unit's time begins with it. A verdict is told at once: its points show at
 * once, too.
 */
public final class HandOver {
  /** By which the unit comes to owe something, but for a verdict. */
  private static final Action[] ACTS = {
    Action.ASSIGN, Action.REJECT_REMEDY, Action.REOPEN, Action.SEND_BACK
  };

  private HandOver() {}

  /** The next of the office's instants, never the very one of the act. */
  static Instant after(RuleBooks books, Instant act) {
    Duration every = books.inForce(act).promises().handOverEvery();
    ZonedDateTime local = act.atZone(books.zone());
    Instant midnight = local.toLocalDate().atStartOfDay(books.zone()).toInstant();
    return midnight.plus(every.multipliedBy(Duration.between(midnight, act).dividedBy(every) + 1));
  }

  /** Whether the unit owes it and has not been told. */
  public static boolean isPending(Complaint complaint) {
    return complaint instanceof RemedyOwed owed && owed.file().remedy().untold().isPresent();
  }

  /** The unit is told. */
  static Transition tell(RemedyOwed owed, Stamp clock) {
    CaseFile file = owed.file();
    return Transition.to(
        owed.with(file.with(file.remedy().told()), owed.deadline()),
        Action.HAND_OVER,
        clock,
        new ComplaintHandedOver(
            owed.reference(),
            file.opening().unit(),
            file.history().last(ACTS).map(entry -> entry.action().code()).orElse(""),
            owed.deadline().dueAt(),
            clock.by(),
            clock.at()));
  }

  /** Where it stands, as far as the role knows. */
  public static State stateFor(Role role, Complaint complaint) {
    return role == Role.HEAD && isPending(complaint)
        ? before(complaint).reversed().stream()
            .findFirst()
            .map(HistoryEntry::state)
            .orElse(State.RECEIVED)
        : complaint.state();
  }

  /** What was done, as far as the unit knows. */
  public static History forUnit(Complaint complaint) {
    return isPending(complaint) ? new History(before(complaint)) : complaint.file().history();
  }

  /** All before the act that the unit is still to be told of. */
  private static List<HistoryEntry> before(Complaint complaint) {
    List<HistoryEntry> entries = complaint.file().history().entries();
    Optional<HistoryEntry> act = complaint.file().history().last(ACTS);
    return act.map(entry -> entries.subList(0, entries.lastIndexOf(entry))).orElse(entries);
  }
}
