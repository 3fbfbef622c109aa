package dev.pingyi.core.complaint;

import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.roster.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The file of a complaint, whatever state it is in. Nothing personal: that lies in {@link Contact}.
 *
 * @param version counts the writes
 * @param account the keyed hash of the citizen's account
 * @param matter a matter's id, or empty while it is open
 * @param callDueAt the end of the promise given when it opened
 * @param told when the call-back staff were first told, or {@link Instant#EPOCH}
 * @param reminders steps of the schedule told to staff, escalations included
 * @param verdictReason the inspector's words
 * @param appeal {@code none}, {@code lodged}, {@code stands} or {@code overturned}
 * @param rounds how often the citizen objected to a result
 * @param letters words passed on through the bot so far
 */
public record CaseFile(
    String reference,
    long version,
    String account,
    String unit,
    String area,
    String counter,
    String matter,
    Grade matterGrade,
    Grade personGrade,
    List<Integer> reasons,
    boolean phone,
    boolean words,
    String callTime,
    Instant openedAt,
    Instant callDueAt,
    Instant told,
    List<CallAttempt> attempts,
    int reminders,
    Verdict verdict,
    String verdictReason,
    String appeal,
    int rounds,
    int letters,
    Milestones times) {
  public CaseFile {
    reasons = List.copyOf(reasons);
    attempts = List.copyOf(attempts);
  }

  /** The file of a complaint that opens now; {@code times} has its opening. */
  static CaseFile opened(Rating rating, Unit unit, Instant callDueAt, Milestones times) {
    return new CaseFile(
        rating.reference(),
        1,
        rating.account(),
        unit.id(),
        unit.area(),
        rating.counter(),
        rating.matter(),
        rating.matterGrade(),
        rating.personGrade(),
        List.of(),
        false,
        false,
        "any",
        times.passed().getOrDefault(MilestoneNames.OPENED, rating.at()),
        callDueAt,
        Instant.EPOCH,
        List.of(),
        0,
        Verdict.NONE,
        "",
        "none",
        0,
        0,
        times);
  }

  /**
   * Whether the citizen was reached under the present promise, by a call or in writing, and has not
   * disputed it.
   */
  public boolean reached() {
    return attempts.stream()
        .anyMatch(a -> a.outcome() != CallAttempt.Outcome.NO_ANSWER && !a.disputed() && !a.past());
  }

  public boolean isTold() {
    return told.isAfter(Instant.EPOCH);
  }

  CaseFile atVersion(long other) {
    return new CaseFile(
        reference,
        other,
        account,
        unit,
        area,
        counter,
        matter,
        matterGrade,
        personGrade,
        reasons,
        phone,
        words,
        callTime,
        openedAt,
        callDueAt,
        told,
        attempts,
        reminders,
        verdict,
        verdictReason,
        appeal,
        rounds,
        letters,
        times);
  }

  /** A builder-like copy: the next version of this file, to be changed by the {@code with…}s. */
  Change next() {
    return new Change(this);
  }

  /** Collects what changes in one write. */
  static final class Change {
    private final CaseFile old;
    String matter;
    List<Integer> reasons;
    boolean phone;
    boolean words;
    String callTime;
    Instant told;
    List<CallAttempt> attempts;
    int reminders;
    Verdict verdict;
    String verdictReason;
    String appeal;
    int rounds;
    int letters;
    Milestones times;

    private Change(CaseFile old) {
      this.old = old;
      matter = old.matter;
      reasons = old.reasons;
      phone = old.phone;
      words = old.words;
      callTime = old.callTime;
      told = old.told;
      attempts = new ArrayList<>(old.attempts);
      reminders = old.reminders;
      verdict = old.verdict;
      verdictReason = old.verdictReason;
      appeal = old.appeal;
      rounds = old.rounds;
      letters = old.letters;
      times = old.times;
    }

    CaseFile done() {
      return new CaseFile(
          old.reference,
          old.version + 1,
          old.account,
          old.unit,
          old.area,
          old.counter,
          matter,
          old.matterGrade,
          old.personGrade,
          reasons,
          phone,
          words,
          callTime,
          old.openedAt,
          old.callDueAt,
          told,
          attempts,
          reminders,
          verdict,
          verdictReason,
          appeal,
          rounds,
          letters,
          times);
    }
  }
}
