package dev.pingyi.server.roster;

import static dev.pingyi.server.roster.Mistakes.quoted;

import dev.pingyi.core.roster.Person;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.rulebook.CalendarDay;
import dev.pingyi.core.rulebook.WorkingCalendar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The people of the office and the days on which it works. */
final class OfficeRows {
  static final List<String> MEMBERS = List.of("name", "role", "area", "unit");
  static final List<String> CALENDAR = List.of("date", "kind", "name");

  private static final int YEAR_FIRST = 2000;
  private static final int YEAR_LAST = 2100;

  private final PlaceRows places;

  /**
   * @param places has read the units
   */
  OfficeRows(PlaceRows places) {
    this.places = places;
  }

  List<Person> people(CsvTable sheet) {
    List<Person> people = new ArrayList<>();
    Map<Person, Long> known = new HashMap<>();
    for (CsvRow row : sheet.rows()) {
      String name = row.text("name", PlaceRows.NAME_MOST);
      Optional<Post> post = post(row);
      if (post.isEmpty()) {
        continue;
      }
      Person person = new Person(name, post.get());
      people.add(person);
      Long first = known.putIfAbsent(person, row.line());
      if (first != null) {
        row.mistake("member %s has this post already in line %d".formatted(quoted(name), first));
      }
    }
    return people;
  }

  List<CalendarDay> calendar(CsvTable sheet) {
    List<CalendarDay> days = new ArrayList<>();
    Map<LocalDate, CsvRow> known = new HashMap<>();
    for (CsvRow row : sheet.rows()) {
      String name = row.text("name", PlaceRows.NAME_MOST);
      String kind = row.field("kind");
      if (!kind.equals("holiday") && !kind.equals("workday")) {
        row.mistake("kind %s is neither holiday nor workday".formatted(quoted(kind)));
      }
      Optional<LocalDate> date = date(row);
      if (date.isEmpty()) {
        continue;
      }
      days.add(new CalendarDay(date.get(), kind.equals("workday"), name));
      CsvRow first = known.putIfAbsent(date.get(), row);
      if (first != null) {
        row.mistake("date %s is already in line %d".formatted(row.field("date"), first.line()));
      }
    }
    refuseClosedTooLong(new WorkingCalendar(days), known);
    return days;
  }

  /** Where all days are closed no deadline has an end: said here, and not when one is needed. */
  private static void refuseClosedTooLong(WorkingCalendar calendar, Map<LocalDate, CsvRow> known) {
    for (Map.Entry<LocalDate, CsvRow> each : known.entrySet()) {
      LocalDate day = each.getKey();
      // Of days in a row only the first, or a long file would take for ever.
      if (!known.containsKey(day.minusDays(1)) && calendar.isClosedTooLong(day)) {
        each.getValue().mistake("no day is worked for two months from %s on".formatted(day));
      }
    }
  }

  private Optional<Post> post(CsvRow row) {
    String area = row.field("area");
    String unit = row.field("unit");
    if (!area.isEmpty() && !area.equals(Post.CITY) && !places.hasArea(area)) {
      row.mistake(
          "area %s has no unit; allowed are * and %s"
              .formatted(quoted(area), String.join(", ", places.areas())));
    }
    if (!unit.isEmpty() && !places.hasUnit(unit)) {
      row.mistake("unit %s is not in units.csv".formatted(quoted(unit)));
    }
    Optional<Role> role = Role.of(row.field("role"));
    if (role.isEmpty()) {
      row.mistake("role %s is none of %s".formatted(quoted(row.field("role")), roles()));
      return Optional.empty();
    }
    try {
      return Optional.of(new Post(role.get(), area, unit));
    } catch (IllegalArgumentException unfit) {
      row.mistake(
          "area %s and unit %s do not fit: %s"
              .formatted(quoted(area), quoted(unit), unfit.getMessage()));
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> date(CsvRow row) {
    String text = row.field("date");
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() >= YEAR_FIRST && date.getYear() <= YEAR_LAST) {
        return Optional.of(date);
      }
    } catch (DateTimeException noDate) {
      // Told below, together with dates that nobody can mean.
    }
    row.mistake(
        "date %s is no day like 2026-10-01 of the years %d to %d"
            .formatted(quoted(text), YEAR_FIRST, YEAR_LAST));
    return Optional.empty();
  }

  private static String roles() {
    return Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(", "));
  }
}
