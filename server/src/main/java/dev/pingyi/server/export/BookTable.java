package dev.pingyi.server.export;

import dev.pingyi.core.points.BookFile;
import dev.pingyi.core.points.BookFile.Placed;
import dev.pingyi.core.points.Entry;
import dev.pingyi.core.points.PointsBook;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.server.export.CsvText.Cell;
import dev.pingyi.server.export.CsvText.Text;
import dev.pingyi.server.export.CsvText.WholeNumber;
import java.util.ArrayList;
import java.util.List;

/**
 * The points books as a table for a spreadsheet: a row for each entry, and one for each unit
 * without any. The columns have the names of the fields in the lines.
 */
public record BookTable(Roster roster) {
  private static final List<String> OF_UNIT =
      List.of("category", "unit", "name", "year", "place", "standing");

  private static final List<String> OF_ENTRY =
      List.of(
          "entry",
          "at",
          "month",
          "kind",
          "reason",
          "reverses",
          "cost",
          "points",
          "left",
          "rules",
          "role",
          "seal",
          "hash");

  private static final Text NOTHING = new Text("");

  public byte[] csv(BookFile file) {
    CsvText csv = new CsvText();
    List<Cell> names = new ArrayList<>();
    OF_UNIT.forEach(name -> names.add(new Text(name)));
    OF_ENTRY.forEach(name -> names.add(new Text(name)));
    csv.row(names);
    file.units().forEach(unit -> rows(unit).forEach(csv::row));
    return csv.bytes();
  }

  private List<List<Cell>> rows(Placed unit) {
    List<Cell> of = unit(unit);
    if (unit.book().entries().isEmpty()) {
      return List.of(joined(of, OF_ENTRY.stream().map(_ -> (Cell) NOTHING).toList()));
    }
    return unit.book().entries().stream().map(entry -> joined(of, entry(entry))).toList();
  }

  private List<Cell> unit(Placed unit) {
    PointsBook.Opening opening = unit.book().opening();
    return List.of(
        new Text(unit.category()),
        new Text(opening.unit()),
        new Text(roster.unit(opening.unit()).map(Unit::name).orElse("")),
        new WholeNumber(opening.year()),
        unit.place() == 0 ? NOTHING : new WholeNumber(unit.place()),
        new WholeNumber(unit.points()));
  }

  private static List<Cell> entry(Entry entry) {
    Entry.Booking booking = entry.booking();
    return List.of(
        new WholeNumber(entry.number()),
        new Text(booking.at().toString()),
        new Text(booking.month().toString()),
        new Text(booking.kind().code()),
        new Text(booking.reason()),
        booking.reverses() == 0 ? NOTHING : new WholeNumber(booking.reverses()),
        new WholeNumber(booking.cost()),
        new WholeNumber(entry.change()),
        new WholeNumber(entry.effect().left()),
        new Text(booking.bookVersion()),
        new Text(booking.role()),
        new Text(entry.seal()),
        new Text(entry.hash()));
  }

  private static List<Cell> joined(List<Cell> some, List<Cell> others) {
    List<Cell> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
