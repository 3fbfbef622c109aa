package dev.pingyi.core.breach;

import dev.pingyi.core.complaint.Deadline;
import dev.pingyi.core.complaint.Due;
import dev.pingyi.core.complaint.Duty;
import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.flag.FlagPlace;
import dev.pingyi.events.Coded;
import java.time.Instant;
import java.util.Optional;

/**
 * A report that the discipline of rating was breached, and what another inspector said of it.
 *
 * @param reference {@code BR-XXXX-XXXX-XXXX}
 * @param version counts the writes
 * @param place the unit, and the counter if it is about one
 * @param clue what it was noticed by
 * @param deadline by when an inspector has to decide it
 * @param reported by whom and when, with place, time and what was seen in words; without words if
 *     the product noticed it
 * @param decided by whom and when, with the reason; like {@code reported} and silent while open
 */
public record Breach(
    String reference,
    long version,
    BreachKind kind,
    String area,
    FlagPlace place,
    Clue clue,
    State state,
    Deadline deadline,
    Stamp reported,
    Stamp decided) {
  private static final String PREFIX = "BR-";

  /**
   * What it was noticed by.
   *
   * @param reference of a flag, or of the rating that was asked for; empty if there is none
   * @param member who asked, by the member's id; empty if nobody did
   */
  public record Clue(String reference, String member) {
    public static final Clue NONE = new Clue("", "");
  }

  /** How it stands. */
  public enum State implements Coded {
    OPEN("open"),
    /** It was so: the points are gone. */
    CONFIRMED("confirmed"),
    /** It was not so, or cannot be shown: nothing was taken off. */
    REJECTED("rejected");

    private final String code;

    State(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** A breach's reference for what would be a rating's, or is a flag's. */
  public static String reference(String ofOther) {
    return PREFIX + ofOther.substring(PREFIX.length());
  }

  public static boolean isReference(String reference) {
    return reference.startsWith(PREFIX);
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  /** Whether the product noticed it, and no inspector reported it. */
  public boolean isNoticed() {
    return !clue.member().isEmpty();
  }

  /** What is owed next, and by when; empty once it is decided. */
  public Optional<Due> nextDue() {
    return Optional.of(new Due(Duty.BREACH, deadline.dueAt())).filter(_ -> isOpen());
  }

  /** When the tick has to look at it again; empty once it is decided. */
  public Optional<Instant> nextDueAt() {
    return Optional.of(deadline.nextAt()).filter(_ -> isOpen());
  }

  Breach decided(State how, Stamp stamp) {
    return new Breach(
        reference, version + 1, kind, area, place, clue, how, deadline, reported, stamp);
  }

  Breach by(Deadline other) {
    return new Breach(
        reference, version + 1, kind, area, place, clue, state, other, reported, decided);
  }
}
