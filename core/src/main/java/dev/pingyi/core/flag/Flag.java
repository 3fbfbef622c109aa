package dev.pingyi.core.flag;

import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.events.Coded;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that was noticed at one counter, or in one area, on one day: one case for the
 * inspectors, however many ratings it concerns. Praise of that day that it concerns is held back
 * while it is open and after it was confirmed.
 *
 * @param reference {@code FL-XXXX-XXXX-XXXX}, the same for the same kind, place and day
 * @param version counts the writes
 * @param unit the unit it is about; of several the one where it was noticed
 * @param others the other units whose praise it concerns, in the order in which they came to it
 * @param counter the same for the counter; empty if it is about the unit
 * @param at when it was noticed
 * @param reason why it was decided so, in the inspector's words; empty while open
 * @param by who decided, an actor's code; empty while open
 * @param decidedAt when; {@code at} while open
 */
public record Flag(
    String reference,
    long version,
    FlagKind kind,
    String area,
    String unit,
    String counter,
    List<String> others,
    Instant at,
    State state,
    String reason,
    String by,
    Instant decidedAt) {
  /** The one list of all open floods: there are few, and one look finds them wherever they are. */
  public static final String FLOODS = "floods";

  private static final String PREFIX = "FL-";

  /** How it stands. */
  public enum State implements Coded {
    OPEN("open"),
    /** Nothing was wrong: what was held back counts. */
    RELEASED("released"),
    /** It was as it looked: what was held back stays so. */
    CONFIRMED("confirmed");

    private final String code;

    State(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  public Flag {
    others = List.copyOf(others);
  }

  /** Just noticed. */
  public static Flag raised(
      String reference, FlagKind kind, String area, FlagPlace place, Instant at) {
    return new Flag(
        reference,
        1,
        kind,
        area,
        place.unit(),
        place.counter(),
        List.of(),
        at,
        State.OPEN,
        "",
        "",
        at);
  }

  /** All units that it concerns, that where it was noticed first. */
  public List<String> units() {
    return Stream.concat(Stream.of(unit), others.stream()).toList();
  }

  /** As it was when it concerned only the first so many units. */
  public Flag ofFirst(int units) {
    return new Flag(
        reference,
        version,
        kind,
        area,
        unit,
        counter,
        others.subList(0, Math.min(units - 1, others.size())),
        at,
        state,
        reason,
        by,
        decidedAt);
  }

  /** The same, concerning these units, too; itself if it does already. */
  public Flag concerning(Collection<String> more) {
    Set<String> all = new LinkedHashSet<>(others);
    all.addAll(more);
    all.remove(unit);
    return all.size() == others.size()
        ? this
        : new Flag(
            reference,
            version + 1,
            kind,
            area,
            unit,
            counter,
            List.copyOf(all),
            at,
            state,
            reason,
            by,
            decidedAt);
  }

  /** A flag's reference for what would be a rating's. */
  public static String reference(String ofRating) {
    return PREFIX + ofRating.substring(PREFIX.length());
  }

  /** Whether a reference is a flag's. */
  public static boolean isReference(String reference) {
    return reference.startsWith(PREFIX);
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  /** The list in which it lies while it is open: its area's, or that of all floods. */
  public String list() {
    return kind.isFlood() ? FLOODS : area;
  }

  /** Whether praise that it concerns does not count. */
  public boolean holds() {
    return kind.holdsPraise() && state != State.RELEASED;
  }

  public Flag decided(State how, String why, Stamp stamp) {
    return new Flag(
        reference,
        version + 1,
        kind,
        area,
        unit,
        counter,
        others,
        at,
        how,
        why,
        stamp.by(),
        stamp.at());
  }
}
