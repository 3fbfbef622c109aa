package dev.pingyi.core.action;

import dev.pingyi.core.code.CodeIssue;
import dev.pingyi.core.code.TypedCode;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;

/**
 * Reads the short codes that people type, and makes guessing them hopeless: too many wrong ones
 * from an account rest for a while, and too many from all accounts until the next minute, so that
 * fresh accounts help nobody. During a rest no code is looked at, right or wrong; whoever scans
 * notices nothing of it.
 */
public final class TypedCodes {
  /** Over so many tallies a minute's wrong codes are spread, lest all wait for one. */
  private static final int LANES = 4;

  /** What came of a typed code. */
  public sealed interface Reading {
    /** It is the code under the QR code that is good now. */
    record Good(CodeIssue issue) implements Reading {}

    /** It stands under a QR code that was revoked. */
    record Revoked() implements Reading {}

    /** It is nobody's; {@code counted} keeps that it was typed. */
    record Wrong(Decision counted) implements Reading {}

    /** Too many were wrong; {@code counted} keeps the last of them. */
    record Resting(Instant until, Decision counted) implements Reading {}
  }

  private final Office office;

  public TypedCodes(Office office) {
    this.office = office;
  }

  /**
   * Reads a code.
   *
   * @param cause the message, which decides where a wrong code is counted
   */
  public Reading read(TypedCode code, String account, String cause, Instant now) {
    RuleBook.TypedCodes book = office.books().inForce(now).typedCodes();
    Tally own = tally("typed:" + account);
    Tally all = tally("typed:" + minute(now) + "/" + Math.floorMod(cause.hashCode(), LANES));
    if (own.sum(now) >= book.wrongPerHour()) {
      return new Reading.Resting(own.until(), Decision.NOTHING);
    }
    if (all.sum(now) >= Math.max(1, book.wrongPerMinute() / LANES)) {
      return new Reading.Resting(all.until(), Decision.NOTHING);
    }
    CodeIssue issue =
        office.store().codeIssue(code.counter()).orElseGet(() -> CodeIssue.first(code.counter()));
    if (code.isOf(office.keys(), issue.issue())) {
      return new Reading.Good(issue);
    }
    return IntStream.range(1, issue.issue()).anyMatch(old -> code.isOf(office.keys(), old))
        ? new Reading.Revoked()
        : wrong(own, all, book, now);
  }

  private static Reading wrong(Tally own, Tally all, RuleBook.TypedCodes book, Instant now) {
    Tally more = own.andOneMore(now, Duration.ofHours(1));
    boolean rests = more.sum() >= book.wrongPerHour();
    Tally kept = rests ? more.standing(now.plus(book.rest())) : more;
    Duration left = Duration.between(now, minute(now).plus(1, ChronoUnit.MINUTES));
    Decision counted =
        Decision.of(new Change.PutTally(kept), new Change.PutTally(all.andOneMore(now, left)));
    return rests ? new Reading.Resting(kept.until(), counted) : new Reading.Wrong(counted);
  }

  private Tally tally(String key) {
    return office.store().tally(key).orElseGet(() -> Tally.none(key));
  }

  private static Instant minute(Instant now) {
    return now.truncatedTo(ChronoUnit.MINUTES);
  }
}
