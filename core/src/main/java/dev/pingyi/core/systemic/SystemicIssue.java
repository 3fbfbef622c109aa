package dev.pingyi.core.systemic;

import dev.pingyi.core.complaint.Deadline;
import dev.pingyi.core.complaint.Due;
import dev.pingyi.core.complaint.Duty;
import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.events.Coded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What no single complaint can put right: several units are complained of for the same reason in
 * the same matter, or a supervisor has several units looked at.
 *
 * @param reference {@code SI-XXXX-XXXX-XXXX}
 * @param version counts the writes
 * @param units ids of the units that it is about, in order
 * @param area their district; the city's if they are of several
 * @param complaints how many complaints have joined it
 * @param since when the first of them came, or when it was opened by hand
 * @param deadline by when its owner has to bring it to an end
 * @param opened by whom and when; by hand with what it is about in words
 * @param selfChecks what its units were asked and found
 * @param rule the rule that came of it; {@link Rule#NONE} without one
 * @param closed by whom and when, without a rule with the reason; {@link #NOT_YET} while open
 */
public record SystemicIssue(
    String reference,
    long version,
    Subject subject,
    List<String> units,
    String area,
    int complaints,
    Instant since,
    State state,
    Deadline deadline,
    Stamp opened,
    SelfChecks selfChecks,
    Rule rule,
    Stamp closed) {
  /** What has not been done. */
  public static final Stamp NOT_YET = new Stamp("", Instant.EPOCH, "");

  private static final String PREFIX = "SI-";

  /**
   * What it is about.
   *
   * @param matter a matter's id, or empty
   * @param reason a national reason, or 0
   */
  public record Subject(String matter, int reason) {
    /** What a supervisor names in words. */
    public static final Subject OTHER = new Subject("", 0);
  }

  /**
   * A rule that was changed or issued.
   *
   * @param day from which it is in force
   */
  public record Rule(String title, LocalDate day) {
    public static final Rule NONE = new Rule("", LocalDate.EPOCH);
  }

  /** How it stands. */
  public enum State implements Coded {
    OPEN("open"),
    /** A rule was changed or issued. */
    RULED("rule"),
    /** Nothing had to be changed, or it cannot be; the reason says why. */
    CLOSED("closed");

    private final String code;

    State(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  public SystemicIssue {
    units = List.copyOf(new TreeSet<>(units));
  }

  /** An issue's reference for what would be a rating's. */
  public static String reference(String ofOther) {
    return PREFIX + ofOther.substring(PREFIX.length());
  }

  public static boolean isReference(String reference) {
    return reference.startsWith(PREFIX);
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  /** Whether a supervisor opened it, and no complaints did. */
  public boolean isByHand() {
    return !opened.by().equals(Stamp.CLOCK);
  }

  /** Units that were asked and have not answered. */
  public List<String> unanswered() {
    return selfChecks.isAsked()
        ? units.stream().filter(unit -> selfChecks.of(unit).isEmpty()).toList()
        : List.of();
  }

  /** What is owed next, and by when; empty once it is over. */
  public Optional<Due> nextDue() {
    return Optional.of(new Due(Duty.SYSTEMIC, deadline.dueAt())).filter(_ -> isOpen());
  }

  /** When the tick has to look at it again; empty once it is over. */
  public Optional<Instant> nextDueAt() {
    return Optional.of(deadline.nextAt()).filter(_ -> isOpen());
  }

  /** One more complaint, of a unit in {@code wider}, which is the area of all units then. */
  SystemicIssue joined(String unit, String wider) {
    return about(Stream.concat(units.stream(), Stream.of(unit)).toList(), wider, complaints + 1);
  }

  /** One complaint was taken back; its unit stays, it may have been asked already. */
  SystemicIssue left() {
    return about(units, area, complaints - 1);
  }

  private SystemicIssue about(List<String> all, String where, int number) {
    return new SystemicIssue(
        reference,
        version + 1,
        subject,
        all,
        where,
        number,
        since,
        state,
        deadline,
        opened,
        selfChecks,
        rule,
        closed);
  }

  SystemicIssue by(Deadline other) {
    return new SystemicIssue(
        reference,
        version + 1,
        subject,
        units,
        area,
        complaints,
        since,
        state,
        other,
        opened,
        selfChecks,
        rule,
        closed);
  }

  SystemicIssue with(SelfChecks other) {
    return new SystemicIssue(
        reference,
        version + 1,
        subject,
        units,
        area,
        complaints,
        since,
        state,
        deadline,
        opened,
        other,
        rule,
        closed);
  }

  SystemicIssue ended(State how, Rule by, Stamp stamp) {
    return new SystemicIssue(
        reference,
        version + 1,
        subject,
        units,
        area,
        complaints,
        since,
        how,
        deadline,
        opened,
        selfChecks,
        by,
        stamp);
  }
}
