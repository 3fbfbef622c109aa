package dev.pingyi.server.roster;

import dev.pingyi.core.roster.Counter;
import dev.pingyi.core.roster.Matter;
import dev.pingyi.core.roster.Person;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.rulebook.CalendarDay;
import dev.pingyi.core.rulebook.RuleBooks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A folder with units.csv, counters.csv, matters.csv, members.csv and calendar.csv, read as a
 * whole.
 *
 * @param calendar the days that are not what their weekday says
 */
public record RosterFolder(Roster roster, List<CalendarDay> calendar) {
  private static final String DEMO = "/dev/pingyi/server/roster/demo/";

  public RosterFolder {
    calendar = List.copyOf(calendar);
  }

  /**
   * Reads a folder.
   *
   * @throws RosterException with every mistake if there is one
   */
  public static RosterFolder read(Path folder) {
    return read(
        folder.toString(),
        file -> {
          Path path = folder.resolve(file);
          return Files.isRegularFile(path)
              ? Optional.of(Files.newInputStream(path))
              : Optional.empty();
        });
  }

  /** The demonstration roster that is shipped. */
  public static RosterFolder demo() {
    return read(
        DEMO, file -> Optional.ofNullable(RosterFolder.class.getResourceAsStream(DEMO + file)));
  }

  private static RosterFolder read(String folder, CsvFile.Source source) {
    Mistakes mistakes = new Mistakes();
    PlaceRows places = new PlaceRows(RuleBooks.shipped(List.of()).categories());
    OfficeRows office = new OfficeRows(places);

    // In this order, because counters refer to units and matters, and members to units.
    List<Unit> units =
        places.units(
            new CsvFile("units.csv", PlaceRows.UNITS, PlaceRows.UNITS_OPTIONAL, 1, mistakes)
                .read(source));
    List<Matter> matters =
        places.matters(new CsvFile("matters.csv", PlaceRows.MATTERS, 1, mistakes).read(source));
    List<Counter> counters =
        places.counters(new CsvFile("counters.csv", PlaceRows.COUNTERS, 1, mistakes).read(source));
    List<Person> people =
        office.people(new CsvFile("members.csv", OfficeRows.MEMBERS, 0, mistakes).read(source));
    List<CalendarDay> calendar =
        office.calendar(new CsvFile("calendar.csv", OfficeRows.CALENDAR, 0, mistakes).read(source));

    if (!mistakes.found().isEmpty()) {
      throw new RosterException(folder, mistakes.found());
    }
    return new RosterFolder(new Roster(units, counters, matters, people), calendar);
  }
}
