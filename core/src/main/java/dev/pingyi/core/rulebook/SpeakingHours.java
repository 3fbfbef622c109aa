package dev.pingyi.core.rulebook;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When the clock may speak to the office's own people: never in quiet hours, and of what is counted
 * in working days on these only. What somebody has just done is told at any hour: {@code
 * Topic.Telling}.
 *
 * @param workedDaysOnly whether closed days are left alone, too
 */
public record SpeakingHours(RuleBooks books, boolean workedDaysOnly) {
  /** Closed days in a row, each with its night; a calendar with more is refused. */
  private static final int SPELLS_MAX = 200;

  public boolean areOpen(Instant at) {
    ZonedDateTime time = at.atZone(books.zone());
    return !isQuiet(time) && !isClosed(time);
  }

  /** The same instant, or the first after it at which somebody may be spoken to. */
  public Instant from(Instant at) {
    ZonedDateTime time = at.atZone(books.zone());
    for (int i = 0; i < SPELLS_MAX && !areOpen(time.toInstant()); i++) {
      time = isQuiet(time) ? quietEnds(time) : time.toLocalDate().plusDays(1).atStartOfDay(zone());
    }
    return time.toInstant();
  }

  /** The last moment before an instant at which nobody may be spoken to. */
  public Instant before(Instant at) {
    ZonedDateTime time = at.atZone(books.zone());
    for (int i = 0; i < SPELLS_MAX && !areOpen(time.toInstant()); i++) {
      time =
          isQuiet(time)
              ? quietBegins(time).minus(quiet(time).quietLead())
              : time.toLocalDate().atStartOfDay(zone()).minusNanos(1);
    }
    return time.toInstant();
  }

  private ZonedDateTime quietEnds(ZonedDateTime time) {
    StaffNotices quiet = quiet(time);
    boolean evening = quiet.isOverMidnight() && !time.toLocalTime().isBefore(quiet.quietFrom());
    return time.toLocalDate().plusDays(evening ? 1 : 0).atTime(quiet.quietTo()).atZone(zone());
  }

  private ZonedDateTime quietBegins(ZonedDateTime time) {
    StaffNotices quiet = quiet(time);
    boolean morning = quiet.isOverMidnight() && time.toLocalTime().isBefore(quiet.quietTo());
    return time.toLocalDate().minusDays(morning ? 1 : 0).atTime(quiet.quietFrom()).atZone(zone());
  }

  private boolean isQuiet(ZonedDateTime time) {
    return quiet(time).isQuiet(time.toLocalTime());
  }

  private boolean isClosed(ZonedDateTime time) {
    return workedDaysOnly && !books.calendar().isWorked(time.toLocalDate());
  }

  private StaffNotices quiet(ZonedDateTime time) {
    return books.ofYear(time.getYear()).staff();
  }

  private ZoneId zone() {
    return books.zone();
  }
}
