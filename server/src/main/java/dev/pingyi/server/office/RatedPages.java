package dev.pingyi.server.office;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.roster.Unit;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A month's ratings, unit by unit in the order of the roster, and of a unit by their references.
 * What is given while they are read may be missing; of a month that is over, nothing is.
 */
record RatedPages(Office office) {
  /** So many units without a rating are looked through for one page. */
  private static final int UNITS_MOST = 200;

  /**
   * A page.
   *
   * @param next where the next one begins; empty behind the last
   */
  record Page(List<Rating> ratings, String next) {}

  /**
   * @param only this unit; empty for all
   * @param after what the page before said as its next: a unit, a slash and a reference or nothing
   * @throws IllegalArgumentException if it never said that
   */
  Page of(YearMonth month, Optional<Unit> only, String after) {
    List<Unit> units = only.map(List::of).orElseGet(office.roster()::units);
    String[] begun = after.isEmpty() ? new String[] {"", ""} : after.split("/", -1);
    int at = begun[0].isEmpty() ? 0 : index(units, begun, after);
    String last = begun[begun.length - 1];
    List<Rating> ratings = new ArrayList<>();
    for (int seen = 0; at < units.size() && seen < UNITS_MOST; seen++) {
      String unit = units.get(at).id();
      int room = ExportCommands.PAGE - ratings.size();
      List<String> references = office.store().ratedIn(unit, month, last, room);
      references.forEach(reference -> office.store().rating(reference).ifPresent(ratings::add));
      if (references.size() == room) {
        return new Page(ratings, unit + "/" + references.getLast());
      }
      at++;
      last = "";
    }
    return new Page(ratings, at < units.size() ? units.get(at).id() + "/" : "");
  }

  private static int index(List<Unit> units, String[] begun, String after) {
    int index = units.stream().map(Unit::id).toList().indexOf(begun[0]);
    if (index < 0 || begun.length != 2) {
      throw new IllegalArgumentException("after '" + after + "' is not what was answered as next");
    }
    return index;
  }
}
