package dev.pingyi.core.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** The rule books of all years and the working calendar. */
public final class RuleBooks {
  /** So far ahead lies what is counted in working days now, holidays in between included. */
  private static final int AHEAD = 60;

  private final TreeMap<Integer, RuleBook> byYear;
  private final WorkingCalendar calendar;

  public RuleBooks(Map<Integer, RuleBook> byYear, WorkingCalendar calendar) {
    if (byYear.isEmpty()) {
      throw new IllegalArgumentException("there is no rule book");
    }
    this.byYear = new TreeMap<>(byYear);
    this.calendar = calendar;
  }

  /** The books that ship with the product, with the calendar of a roster. */
  public static RuleBooks shipped(List<CalendarDay> days) {
    Map<Integer, RuleBook> books = new HashMap<>();
    for (int year = 2025; year <= 2027; year++) {
      books.put(year, load(year + ".properties"));
    }
    return new RuleBooks(books, new WorkingCalendar(days));
  }

  /** The same with another book for one year: what if. */
  public RuleBooks with(int year, RuleBook draft) {
    Map<Integer, RuleBook> others = new HashMap<>(byYear);
    // The year after has its own book, and not the draft because it had none.
    others.putIfAbsent(year + 1, ofYear(year + 1));
    others.put(year, draft);
    return new RuleBooks(others, calendar);
  }

  /** The book of a year; before the first and after the last, the nearest one. */
  public RuleBook ofYear(int year) {
    var floor = byYear.floorEntry(year);
    return floor == null ? byYear.firstEntry().getValue() : floor.getValue();
  }

  /** In which units are ranked, by any of the books. */
  public Set<String> categories() {
    Set<String> categories = new LinkedHashSet<>();
    for (RuleBook book : byYear.values()) {
      categories.addAll(book.ranking().categories());
    }
    return categories;
  }

  /** The book in force at an instant. */
  public RuleBook inForce(Instant at) {
    return ofYear(at.atZone(zone()).getYear());
  }

  /** The time zone of the office: one for all years, or months would overlap. */
  public ZoneId zone() {
    return byYear.lastEntry().getValue().zone();
  }

  public WorkingCalendar calendar() {
    return calendar;
  }

  /** Years that begin or go on within two months and of whose holidays nothing is announced. */
  public List<Integer> unannounced(Instant now) {
    List<Integer> years = new ArrayList<>();
    int last = day(now).plusDays(AHEAD).getYear();
    // A loop and no stream: every start asks, and a cold one counts classes.
    for (int year = day(now).getYear(); year <= last; year++) {
      if (!calendar.knows(year)) {
        years.add(year);
      }
    }
    return years;
  }

  public LocalDate day(Instant at) {
    return at.atZone(zone()).toLocalDate();
  }

  /** The last day of a time that ends so: one that is counted in days ends with its midnight. */
  public LocalDate lastDay(Instant end) {
    return day(end.minusNanos(1));
  }

  public YearMonth month(Instant at) {
    return YearMonth.from(day(at));
  }

  /** The end of the {@code days}th working day after {@code now}. */
  public Instant workingDaysAfter(Instant now, int days) {
    LocalDate last = calendar.workingDaysAfter(day(now), days);
    return LocalDateTime.of(last.plusDays(1), LocalTime.MIDNIGHT).atZone(zone()).toInstant();
  }

  /**
   * When so much time of worked office days has passed after {@code now}; never before the office
   * is open.
   */
  public Instant officeHoursAfter(Instant now, Duration time) {
    LocalDate day = day(now);
    LocalDate worked = calendar.isWorked(day) ? day : calendar.workingDaysAfter(day, 1);
    Instant from = latest(now, opening(worked));
    Duration left = time;
    // What ends with the office day ends on that day, and not when the next begins.
    while (!from.isBefore(closing(worked)) || from.plus(left).isAfter(closing(worked))) {
      if (from.isBefore(closing(worked))) {
        left = left.minus(Duration.between(from, closing(worked)));
      }
      worked = calendar.workingDaysAfter(worked, 1);
      from = opening(worked);
    }
    return from.plus(left);
  }

  /** When the office opens on a day. */
  public Instant opening(LocalDate day) {
    return day.atTime(ofYear(day.getYear()).integrity().hours().open()).atZone(zone()).toInstant();
  }

  /** When it closes. */
  public Instant closing(LocalDate day) {
    return day.atTime(ofYear(day.getYear()).integrity().hours().close()).atZone(zone()).toInstant();
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** When the notice of a month is due: in the month after, as the book of that day says. */
  public Instant announcedAt(YearMonth month) {
    YearMonth next = month.plusMonths(1);
    RuleBook.Ranking ranking = ofYear(next.getYear()).ranking();
    return next.atDay(ranking.dayOfMonth()).atTime(ranking.time()).atZone(zone()).toInstant();
  }

  private static RuleBook load(String file) {
    try (InputStream in = RuleBooks.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("rule book " + file + " does not ship with this build");
      }
      Properties values = new Properties();
      values.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return RuleBook.read(file, values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
