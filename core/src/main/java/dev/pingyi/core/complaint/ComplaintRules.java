package dev.pingyi.core.complaint;

import dev.pingyi.core.complaint.Complaint.Asked;
import dev.pingyi.core.complaint.Complaint.Assigned;
import dev.pingyi.core.complaint.Complaint.CallOwed;
import dev.pingyi.core.complaint.Complaint.Calling;
import dev.pingyi.core.complaint.Complaint.Closed;
import dev.pingyi.core.complaint.Complaint.Owed;
import dev.pingyi.core.complaint.Complaint.Received;
import dev.pingyi.core.complaint.Complaint.Referred;
import dev.pingyi.core.complaint.Complaint.RemedyOwed;
import dev.pingyi.core.complaint.Complaint.Remedying;
import dev.pingyi.core.complaint.Complaint.Settled;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.rulebook.Ladder;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.events.CivicEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How a complaint opens, is spoken of, is answered by the office and ends by the clock. What the
 * citizen and the unit do to it afterwards is in {@link AnswerRules}.
 */
public final class ComplaintRules {
  private final RuleBooks books;

  public ComplaintRules(RuleBooks books) {
    this.books = books;
  }

  /** A bad rating is a complaint from its second grade on. */
  public Move open(Rating rating, Unit unit, Instant scannedAt, Instant now) {
    RuleBook.Promises promises = books.inForce(now).promises();
    Promise promise = Promise.given(now, now.plus(promises.call()), promises.callLadder());
    Times times =
        new Times(
            Map.of(StageNames.SCANNED, scannedAt, StageNames.RATED, now, StageNames.OPENED, now));
    Docket docket = Docket.opened(rating, unit, promise.dueAt(), times);
    return Move.to(
        new Received(docket, promise, silenceEnds(now)),
        new CivicEvent.ComplaintOpened(
            rating.reference(), unit.id(), unit.area(), promise.dueAt(), now));
  }

  /** The citizen said more; while staff are not told, the silence begins anew. */
  public Complaint add(Complaint complaint, Addition addition, Instant now) {
    Docket.Change docket = complaint.docket().next();
    docket.matter = addition.matter();
    docket.reasons = addition.reasons();
    docket.phone = addition.phone();
    docket.words = addition.words();
    docket.callTime = addition.callTime();
    Complaint said = complaint.with(docket.done());
    return said instanceof Received r && !r.docket().isTold()
        ? new Received(r.docket(), r.promise(), silenceEnds(now))
        : said;
  }

  /** The talk has ended, or been silent long enough: the call-back staff are to be told, once. */
  public Optional<Move> tell(Complaint complaint, Instant now) {
    if (!(complaint instanceof Received received) || received.docket().isTold()) {
      return Optional.empty();
    }
    Docket.Change docket = received.docket().next();
    docket.told = now;
    docket.times = docket.times.pass(StageNames.TOLD, now);
    return Optional.of(
        Move.to(
            new Received(docket.done(), received.promise(), received.tellAt()),
            new CivicEvent.ComplaintReady(complaint.reference(), complaint.docket().area(), now)));
  }

  /** What the clock alone brings about; empty if nothing is due. */
  public Optional<Move> tick(Complaint complaint, Instant now) {
    if (complaint.nextDueAt().filter(due -> !due.isAfter(now)).isEmpty()) {
      return Optional.empty();
    }
    return switch (complaint) {
      case Received r when !r.docket().isTold() && !r.tellAt().isAfter(now) -> tell(r, now);
      case Owed owed -> Optional.of(step(owed, now));
      case Asked asked -> Optional.of(close(asked, How.UNCONFIRMED, now));
      case Closed _ -> Optional.empty();
    };
  }

  /** A try to reach the citizen. */
  public Move attempt(CallOwed complaint, Attempt.Outcome outcome, String member, Instant now) {
    Docket docket = attempted(complaint.docket(), outcome, member, now).done();
    return Move.to(
        new Calling(docket, complaint.promise()),
        new CivicEvent.CallAttempted(
            complaint.reference(), outcome.code(), docket.attempts().size(), now));
  }

  /** Settled on the call; the citizen is asked. A call is taken as made. */
  public Move settle(CallOwed complaint, String member, Instant now) {
    Docket docket = reached(complaint.docket(), member, now).done();
    Instant confirmBy = now.plus(books.inForce(now).promises().settledConfirmWithin());
    return Move.to(
        new Settled(docket, confirmBy),
        new CivicEvent.ComplaintSettled(complaint.reference(), now));
  }

  /** The unit has to solve it; no deduction. */
  public Move assign(CallOwed complaint, String member, Instant now) {
    Docket docket = reached(complaint.docket(), member, now).done();
    Promise promise = later(now, books.inForce(now).promises().assignedWorkingDays());
    return Move.to(
        new Assigned(docket, promise),
        new CivicEvent.ComplaintAssigned(
            complaint.reference(), docket.unit(), promise.dueAt(), now));
  }

  /** To the inspectors; possible on the written words alone. */
  public Move refer(CallOwed complaint, Instant now) {
    return refer(complaint.docket().next(), now);
  }

  Move refer(Docket.Change change, Instant now) {
    Docket docket = change.done();
    Promise promise = later(now, books.inForce(now).promises().verdictWorkingDays());
    return Move.to(
        new Referred(docket, promise),
        new CivicEvent.ComplaintReferred(docket.reference(), docket.area(), promise.dueAt(), now));
  }

  /** Upheld: {@code points} were taken off, {@code left} remain; the unit owes a remedy. */
  public Move uphold(Referred complaint, String reason, int points, int left, Instant now) {
    Docket.Change docket = complaint.docket().next();
    docket.verdict = Verdict.UPHELD;
    docket.verdictReason = reason;
    docket.times = docket.times.pass(StageNames.DECIDED, now).pass(StageNames.DEDUCTED, now);
    Promise promise = later(now, books.inForce(now).promises().remedyWorkingDays());
    return Move.to(
        new Remedying(docket.done(), promise),
        new CivicEvent.ComplaintUpheld(
            complaint.reference(), complaint.docket().unit(), points, left, now));
  }

  /** Not upheld: the complaint ends. */
  public Move revoke(Referred complaint, String reason, Instant now) {
    Docket.Change docket = complaint.docket().next();
    docket.verdict = Verdict.REVOKED;
    docket.verdictReason = reason;
    docket.times = docket.times.pass(StageNames.DECIDED, now);
    return Move.to(
        new Closed(docket.done(), How.REVOKED, now),
        new CivicEvent.ComplaintRevoked(complaint.reference(), complaint.docket().unit(), now),
        closed(complaint.reference(), How.REVOKED, now));
  }

  /** Whether a promise to the citizen is broken: over, and nobody has reached the citizen. */
  public static boolean isOverdue(Complaint complaint, Instant now) {
    return complaint instanceof Owed owed && owed.promise().isOver(now) && !isAnswered(complaint);
  }

  /** A new promise of a call, after the citizen objected. */
  Calling callAgain(Docket docket, Instant now) {
    RuleBook.Promises promises = books.inForce(now).promises();
    return new Calling(
        docket, Promise.given(now, now.plus(promises.call()), promises.callLadder()));
  }

  Promise later(Instant now, int workingDays) {
    return Promise.given(
        now, books.workingDaysAfter(now, workingDays), books.inForce(now).promises().laterLadder());
  }

  /** Two steps that are written at once count as one version: that of the first. */
  public static Complaint inOneWrite(Complaint later, Complaint first) {
    return later.with(later.docket().atVersion(first.docket().version()));
  }

  static Move close(Complaint complaint, How how, Instant now) {
    Docket.Change docket = complaint.docket().next();
    if (how == How.CONFIRMED) {
      docket.times = docket.times.pass(StageNames.CONFIRMED, now);
    }
    return Move.to(new Closed(docket.done(), how, now), closed(complaint.reference(), how, now));
  }

  static CivicEvent closed(String reference, How how, Instant now) {
    return new CivicEvent.ComplaintClosed(
        reference, how.name().toLowerCase(java.util.Locale.ROOT), now);
  }

  private Move step(Owed owed, Instant now) {
    RuleBook.Promises promises = books.inForce(now).promises();
    Ladder ladder = owed instanceof CallOwed ? promises.callLadder() : promises.laterLadder();
    Docket.Change change = owed.docket().next();
    change.reminders = change.reminders + 1;
    Docket docket = change.done();
    Complaint after = owed.with(docket, owed.promise().stepped(now, ladder));
    return Move.to(after, spoken(owed, docket, now));
  }

  private static CivicEvent spoken(Owed owed, Docket docket, Instant now) {
    Instant dueAt = owed.promise().dueAt();
    String stage = stage(owed);
    int reminders = docket.reminders();
    return owed.promise().isOver(now) && !isAnswered(owed)
        ? new CivicEvent.ComplaintOverdue(
            docket.reference(), docket.area(), stage, dueAt, reminders, now)
        : new CivicEvent.ComplaintReminded(
            docket.reference(), docket.area(), stage, dueAt, reminders, now);
  }

  /** A citizen who was reached in time is not overdue, even while the result is unrecorded. */
  private static boolean isAnswered(Complaint complaint) {
    return complaint instanceof CallOwed && complaint.docket().reached();
  }

  private static String stage(Owed owed) {
    return switch (owed) {
      case CallOwed _ -> "call";
      case Referred _ -> "verdict";
      case RemedyOwed _ -> "remedy";
    };
  }

  private Instant silenceEnds(Instant now) {
    return now.plus(books.inForce(now).talk().silence());
  }

  private static Docket.Change reached(Docket docket, String member, Instant now) {
    return docket.reached()
        ? docket.next()
        : attempted(docket, Attempt.Outcome.REACHED, member, now);
  }

  private static Docket.Change attempted(
      Docket docket, Attempt.Outcome outcome, String member, Instant now) {
    Docket.Change change = docket.next();
    change.attempts.add(new Attempt(now, outcome, member, false, false));
    if (outcome != Attempt.Outcome.NO_ANSWER) {
      change.times = change.times.pass(StageNames.CALLED, now);
    }
    return change;
  }
}
