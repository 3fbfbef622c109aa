package dev.pingyi.local.console;

import dev.pingyi.core.rulebook.Integrity;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.local.run.OfficeClock;
import dev.pingyi.local.run.Runner;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * A crowd comes while counters are open and takes its time: the office clock moves on with it. All
 * at once, or at night, its praise would rightly be held back.
 */
public record CrowdHours(Runner runner, OfficeClock clock, RuleBooks books) {
  /** More than the rule book looks back for a burst. */
  private static final Duration PAUSE = Duration.ofMinutes(15);

  /** To the next time at which counters are open, if they are not. */
  void open() {
    ZonedDateTime now = clock.instant().atZone(books.zone());
    Integrity.Hours hours = books.inForce(now.toInstant()).integrity().hours();
    boolean today = books.calendar().isWorked(now.toLocalDate());
    if (today && hours.covers(now.toLocalTime())) {
      return;
    }
    boolean later = today && now.toLocalTime().isBefore(hours.open());
    LocalDate day =
        later ? now.toLocalDate() : books.calendar().workingDaysAfter(now.toLocalDate(), 1);
    runner.moveTo(day.atTime(hours.open()).atZone(books.zone()).toInstant());
  }

  /** To the next day on which counters are open, when they open. */
  void tomorrow() {
    LocalDate today = clock.instant().atZone(books.zone()).toLocalDate();
    LocalDate day = books.calendar().workingDaysAfter(today, 1);
    LocalTime opening = books.ofYear(day.getYear()).integrity().hours().open();
    runner.moveTo(day.atTime(opening).atZone(books.zone()).toInstant());
  }

  /** When a code that nobody scans is told. */
  Integrity.Silent silent() {
    return books.inForce(clock.instant()).integrity().silent();
  }

  /** Time goes by. */
  void pass() {
    runner.forward(PAUSE);
  }
}
