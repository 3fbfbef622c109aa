package dev.pingyi.core.complaint;

import dev.pingyi.core.complaint.CallAttempt.Outcome;
import dev.pingyi.core.rulebook.Checks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How the office and the citizen have been in touch.
 *
 * @param toldAt when the call-back staff were first told, or {@link Instant#EPOCH}
 * @param attempts oldest first
 * @param confirmedAt when the citizen said that there was a call under the present promise, or
 *     {@link Instant#EPOCH}
 * @param letters words passed on through the bot so far
 * @param first what became of the promise given at the opening
 */
public record Calls(
    Instant toldAt, List<CallAttempt> attempts, Instant confirmedAt, int letters, FirstCall first) {
  static final Calls NONE = new Calls(Instant.EPOCH, List.of(), Instant.EPOCH, 0, FirstCall.OWED);

  public Calls {
    attempts = List.copyOf(attempts);
  }

  public boolean isTold() {
    return toldAt.isAfter(Instant.EPOCH);
  }

  /** Whether the citizen was reached under the present promise and has not disputed it. */
  public boolean isReached() {
    return attempts.stream().anyMatch(CallAttempt::isContact);
  }

  /**
   * Which attempt, counted from 1, the citizen is asked about: the first that is said to have
   * reached somebody and is not disputed, else the last one disputed; 0 if there is none.
   */
  int asked() {
    int asked = 0;
    for (int i = 0; i < attempts.size(); i++) {
      CallAttempt attempt = attempts.get(i);
      if (attempt.isCall()) {
        asked = i + 1;
        if (!attempt.disputed()) {
          return asked;
        }
      }
    }
    return asked;
  }

  /** Whether somebody is said to have called, and the citizen has not disputed it. */
  public boolean isCalled() {
    return attempts.stream().anyMatch(a -> a.isCall() && !a.disputed());
  }

  /** Whether the citizen was reached under the present promise by written words alone. */
  public boolean isWritten() {
    return isReached() && !isCalled();
  }

  /** What is counted of the calls that somebody recorded as answered, by who did. */
  public Map<String, CallFigures> figures() {
    Map<String, CallFigures> by = new TreeMap<>();
    attempts.stream()
        .filter(CallAttempt::isClaim)
        .forEach(a -> by.merge(a.by(), a.figures(), CallFigures::plus));
    return by;
  }

  /** Whether the citizen says of one of them that there was no such call. */
  public boolean isDenied() {
    return attempts.stream().anyMatch(CallAttempt::isDenied);
  }

  /** Whether the citizen says that of one of the contacts, be it a letter. */
  boolean isContested() {
    return attempts.stream().anyMatch(CallAttempt::isContested);
  }

  /** Whether somebody was in touch before {@code end}, and the citizen has not said otherwise. */
  boolean isContactedBefore(Instant end) {
    return attempts.stream().anyMatch(a -> a.isContactBefore(end));
  }

  /** How often somebody is said to have called, with whatever outcome. */
  int calls() {
    return (int) attempts.stream().filter(a -> a.outcome() != Outcome.WRITTEN).count();
  }

  /** Whether the attempt of that number is the one that the citizen is to be asked about. */
  public boolean isAskedAbout(int number) {
    return isReached() && asked() == number && confirmed().isEmpty();
  }

  /**
   * Whether the attempt of that number is the one after which the citizen is asked for a better
   * time: so many in a row that nobody answered, on so many days; asked once for each such row.
   */
  public boolean isInVain(int number, Checks checks, Function<Instant, LocalDate> day) {
    List<LocalDate> row = new ArrayList<>();
    boolean complete = false;
    for (CallAttempt attempt : attempts.subList(0, Math.min(number, attempts.size()))) {
      if (complete || attempt.outcome() == Outcome.REACHED || attempt.past()) {
        row.clear();
      }
      boolean inVain = attempt.outcome() == Outcome.NO_ANSWER && !attempt.past();
      if (inVain) {
        row.add(day.apply(attempt.at()));
      }
      complete =
          inVain
              && row.size() >= checks.unansweredFrom()
              && row.stream().distinct().count() >= checks.unansweredDays();
    }
    return complete && number <= attempts.size();
  }

  /** Whether anybody has tried to reach the citizen under the present promise. */
  boolean isTried() {
    return !attempts.stream().allMatch(CallAttempt::past);
  }

  /** When the citizen said so. */
  public Optional<Instant> confirmed() {
    return Optional.of(confirmedAt).filter(at -> at.isAfter(Instant.EPOCH));
  }

  /** The first time that somebody was reached, be it disputed since. */
  Optional<Instant> firstContact() {
    return attempts.stream()
        .filter(attempt -> attempt.outcome() != Outcome.NO_ANSWER)
        .map(CallAttempt::at)
        .findFirst();
  }

  Calls told(Instant at) {
    return new Calls(at, attempts, confirmedAt, letters, first);
  }

  Calls with(Outcome outcome, Stamp stamp) {
    List<CallAttempt> more = new ArrayList<>(attempts);
    more.add(new CallAttempt(stamp.at(), outcome, stamp.by(), false, false, false));
    return new Calls(toldAt, more, confirmedAt, letters, first);
  }

  /** The citizen says that there was a call: the one that is asked about, if any is recorded. */
  Calls confirmed(Instant at) {
    List<CallAttempt> all = new ArrayList<>(attempts);
    if (asked() > 0) {
      all.set(asked() - 1, all.get(asked() - 1).asConfirmed());
    }
    return new Calls(toldAt, all, at, letters, first);
  }

  Calls judged(FirstCall now) {
    return new Calls(toldAt, attempts, confirmedAt, letters, now);
  }

  Calls withLetter() {
    return new Calls(toldAt, attempts, confirmedAt, letters + 1, first);
  }

  /** What was recorded as a call is contested. */
  Calls disputed() {
    List<CallAttempt> all = attempts.stream().map(CallAttempt::asDisputed).toList();
    return new Calls(toldAt, all, Instant.EPOCH, letters, first);
  }

  /**
   * A new promise of a call begins. What the citizen confirmed was the call before; it does not
   * answer this promise.
   */
  Calls anew() {
    List<CallAttempt> all = attempts.stream().map(CallAttempt::asPast).toList();
    return new Calls(toldAt, all, Instant.EPOCH, letters, first);
  }
}
