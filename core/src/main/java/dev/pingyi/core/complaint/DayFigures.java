package dev.pingyi.core.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What became of the complaints that opened on one day; also used as a difference, so figures may
 * be negative.
 *
 * @param opened all of them
 * @param called in time, by {@link FirstCall}
 * @param late the promise of the first call was broken
 * @param notNeeded no call was needed any more
 * @param course which way they went
 */
public record DayFigures(long opened, long called, long late, long notNeeded, Course course) {
  public static final DayFigures NONE = new DayFigures(0, 0, 0, 0);

  /**
   * Which way complaints went, each counted once, by how far it got: what was settled on the call
   * and is referred later was referred.
   *
   * @param settled on the call
   * @param assigned to the unit
   * @param referred to the inspectors
   * @param contacted somebody of the office was in touch, be it late
   * @param minutes from the rating to that, of all of them together
   */
  public record Course(long settled, long assigned, long referred, long contacted, long minutes) {
    public static final Course NONE = new Course(0, 0, 0, 0, 0);

    static Course of(Complaint complaint) {
      History history = complaint.file().history();
      boolean referred = history.count(Action.REFER) > 0;
      boolean assigned = !referred && history.count(Action.ASSIGN) > 0;
      boolean settled = !referred && !assigned && history.count(Action.SETTLE) > 0;
      Optional<Instant> contact = complaint.file().calls().firstContact();
      return new Course(
          settled ? 1 : 0,
          assigned ? 1 : 0,
          referred ? 1 : 0,
          contact.isPresent() ? 1 : 0,
          contact
              .map(at -> Duration.between(complaint.file().opening().at(), at).toMinutes())
              .orElse(0L));
    }

    /** How long it took on average until somebody was in touch; empty if nobody was. */
    public Optional<Duration> average() {
      return contacted <= 0
          ? Optional.empty()
          : Optional.of(Duration.ofMinutes(minutes / contacted));
    }

    Course plus(Course o) {
      return new Course(
          settled + o.settled,
          assigned + o.assigned,
          referred + o.referred,
          contacted + o.contacted,
          minutes + o.minutes);
    }

    private Course times(long n) {
      return new Course(n * settled, n * assigned, n * referred, n * contacted, n * minutes);
    }
  }

  public DayFigures(long opened, long called, long late, long notNeeded) {
    this(opened, called, late, notNeeded, Course.NONE);
  }

  /** One more complaint. */
  public static final DayFigures OPENED = new DayFigures(1, 0, 0, 0);

  /** The difference that a step makes. */
  public static DayFigures between(Complaint before, Complaint after) {
    return of(after).plus(of(before).times(-1));
  }

  /** What a complaint comes to, besides that it opened. */
  public static DayFigures of(Complaint complaint) {
    Course course = Course.of(complaint);
    return switch (complaint.file().calls().first()) {
      case OWED -> new DayFigures(0, 0, 0, 0, course);
      case IN_TIME -> new DayFigures(0, 1, 0, 0, course);
      case LATE -> new DayFigures(0, 0, 1, 0, course);
      case NOT_NEEDED -> new DayFigures(0, 0, 0, 1, course);
    };
  }

  /** In time, of a hundred whose promise was kept or broken; without any there is no share. */
  public OptionalInt inTimePercent() {
    return called + late <= 0
        ? OptionalInt.empty()
        : OptionalInt.of((int) (100 * called / (called + late)));
  }

  /** Those whose first call is still owed, and not late. */
  public long owed() {
    return opened - called - late - notNeeded;
  }

  private DayFigures times(long n) {
    return new DayFigures(n * opened, n * called, n * late, n * notNeeded, course.times(n));
  }

  public DayFigures plus(DayFigures o) {
    return new DayFigures(
        opened + o.opened,
        called + o.called,
        late + o.late,
        notNeeded + o.notNeeded,
        course.plus(o.course));
  }
}
