package dev.pingyi.core.complaint;

import dev.pingyi.core.roster.Role;
import dev.pingyi.core.rulebook.CallWindow;
import dev.pingyi.core.rulebook.Ladder;
import dev.pingyi.core.rulebook.RuleBook.Promises;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.core.rulebook.SpeakingHours;
import dev.pingyi.events.Coded;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** What is owed in a state, by whom and by when. The code is the {@code stage} of reminders. */
public enum Duty implements Coded {
  /** The office owes a call within so many hours. */
  CALL("call", "promise.hours"),
  /** The citizen was reached; the office owes to say what came of it. */
  RESULT("result", "call.resultWithin"),
  /** The inspectors owe a verdict within so many working days. */
  VERDICT("verdict", "verdict.workingDays"),
  /** The unit owes a solution without a verdict. */
  SOLUTION("remedy", "assigned.workingDays"),
  /** The unit owes a remedy after a verdict. */
  REMEDY("remedy", "remedy.workingDays"),
  /** The citizen is asked whether it is solved. */
  WORD_ON_CALL("word-on-call", "settled.confirmWithin"),
  /** The citizen is asked whether the remedy does. */
  WORD_ON_REMEDY("word-on-remedy", "remedy.confirmWithin"),
  /** The supervisor has to decide what the unit has not solved. */
  DECISION("decision", "remedy.decideWorkingDays"),
  /** The appeal against a verdict has to be decided, whatever else the complaint does. */
  REVIEW("review", "appeal.decideWorkingDays"),
  /** The inspectors have to record who was held to account, whatever else the complaint does. */
  ACCOUNTABILITY("accountability", "accountability.workingDays"),
  /** An inspector other than the reporter has to decide a reported breach. */
  BREACH("breach", "breach.decideWorkingDays"),
  /** A supervisor has to have a rule changed, or to say why none is. */
  SYSTEMIC("systemic", "systemic.workingDays"),
  NOTHING("nothing", "");

  private final String code;
  private final String ruleBookLine;

  Duty(String code, String ruleBookLine) {
    this.code = code;
    this.ruleBookLine = ruleBookLine;
  }

  @Override
  public String code() {
    return code;
  }

  /** Which line of the rule book says by when; empty if nothing is owed. */
  public String ruleBookLine() {
    return ruleBookLine;
  }

  /** Who of the office or the unit has to act; empty while the citizen is asked, and at the end. */
  public Optional<Role> holder() {
    return switch (this) {
      case CALL, RESULT -> Optional.of(Role.CALLBACK);
      case VERDICT, ACCOUNTABILITY, BREACH -> Optional.of(Role.INSPECTOR);
      case SOLUTION, REMEDY -> Optional.of(Role.HEAD);
      case DECISION, REVIEW, SYSTEMIC -> Optional.of(Role.SUPERVISOR);
      case WORD_ON_CALL, WORD_ON_REMEDY, NOTHING -> Optional.empty();
    };
  }

  /** What is owed of it once the citizen was reached: of a call, its result. */
  Duty once(boolean reached) {
    return this == CALL && reached ? RESULT : this;
  }

  /** The holder of what a reminder's {@code stage} names. */
  public static Optional<Role> holderOf(String stage) {
    return Arrays.stream(values())
        .filter(duty -> duty.code.equals(stage))
        .findFirst()
        .flatMap(Duty::holder);
  }

  /** When what begins now has to be done. */
  Instant dueAt(RuleBooks books, Instant now) {
    Promises promises = books.inForce(now).promises();
    return switch (this) {
      case CALL -> now.plus(promises.call());
      case RESULT -> books.officeHoursAfter(now, books.inForce(now).checks().resultWithin());
      case VERDICT -> books.workingDaysAfter(now, promises.verdictWorkingDays());
      case SOLUTION -> books.workingDaysAfter(now, promises.assignedWorkingDays());
      case REMEDY -> books.workingDaysAfter(now, promises.remedyWorkingDays());
      case WORD_ON_CALL -> now.plus(promises.settledConfirmWithin());
      case WORD_ON_REMEDY -> now.plus(promises.remedyConfirmWithin());
      case DECISION -> books.workingDaysAfter(now, books.inForce(now).checks().decideWorkingDays());
      case REVIEW -> books.workingDaysAfter(now, promises.reviewWorkingDays());
      case ACCOUNTABILITY ->
          books.workingDaysAfter(now, books.inForce(now).checks().accountabilityWorkingDays());
      case BREACH -> books.workingDaysAfter(now, books.inForce(now).checks().breachWorkingDays());
      case SYSTEMIC -> books.workingDaysAfter(now, books.inForce(now).systemic().workingDays());
      case NOTHING -> Instant.MAX;
    };
  }

  /** Whether its time is counted in working days, so that a new calendar moves its end. */
  public boolean isInWorkingDays() {
    return switch (this) {
      case VERDICT, SOLUTION, REMEDY, DECISION, REVIEW, ACCOUNTABILITY, BREACH, SYSTEMIC -> true;
      case CALL, RESULT, WORD_ON_CALL, WORD_ON_REMEDY, NOTHING -> false;
    };
  }

  /** When the holder is reminded: a call is a matter of hours, everything else of days. */
  public Ladder ladder(RuleBooks books, Instant now) {
    Promises promises = books.inForce(now).promises();
    return new Ladder(
        this == CALL || this == RESULT ? promises.callSchedule() : promises.laterSchedule(),
        new SpeakingHours(books, isInWorkingDays()),
        CallWindow.ANY);
  }

  /** The same for somebody who may have chosen when to be called. */
  Ladder ladder(RuleBooks books, Instant now, RatingDetails details) {
    Ladder ladder = ladder(books, now);
    return this == CALL && details.phone()
        ? new Ladder(
            ladder.schedule(),
            ladder.hours(),
            books.inForce(now).talk().callWindows().stream()
                .filter(window -> window.code().equals(details.callTime()))
                .findFirst()
                .orElse(CallWindow.ANY))
        : ladder;
  }

  public Deadline deadline(RuleBooks books, Instant now) {
    return Deadline.given(now, dueAt(books, now), ladder(books, now));
  }

  /** A new promise to somebody who may have chosen when to be called. */
  Deadline deadline(RuleBooks books, Instant now, RatingDetails details) {
    return Deadline.given(now, dueAt(books, now), ladder(books, now, details));
  }
}
