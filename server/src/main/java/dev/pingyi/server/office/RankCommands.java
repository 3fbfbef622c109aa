package dev.pingyi.server.office;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.app.RankAnew;
import dev.pingyi.core.ranking.Movement;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.rulebook.RuleBookFile;
import dev.pingyi.core.rulebook.RuleBooks;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Rankings of a month and of a year so far: as published, as of now, or, with a draft of the year's
 * rule book, as they would be. Nothing is written.
 */
record RankCommands(Office office) {
  private static final int LAST_MONTH = 12;

  /** By their names. */
  static Map<String, OfficeCommand> of(Office office) {
    RankCommands ranks = new RankCommands(office);
    Map<String, OfficeCommand> commands = new LinkedHashMap<>();
    commands.put("rank.month", ranks::month);
    commands.put("rank.year", ranks::year);
    return commands;
  }

  private JsonObject month(JsonObject command, Instant now) {
    YearMonth month = NoticeFollowUpCommands.month(command);
    if (month.isAfter(office.books().month(now))) {
      throw new IllegalArgumentException("month " + month + " has not begun");
    }
    return rank(command, month);
  }

  /** A year is ranked by its last month, or so far by the present one. */
  private JsonObject year(JsonObject command, Instant now) {
    int year = OfficeCommands.year(command);
    YearMonth present = office.books().month(now);
    if (year > present.getYear()) {
      throw new IllegalArgumentException("year " + year + " has not begun");
    }
    return rank(command, year == present.getYear() ? present : YearMonth.of(year, LAST_MONTH));
  }

  private JsonObject rank(JsonObject command, YearMonth month) {
    RuleBook book = office.books().ofYear(month.getYear());
    String rules = OfficeCommands.text(command, "rules");
    JsonObject answer = new JsonObject();
    answer.addProperty("month", month.toString());
    if (!rules.isEmpty()) {
      String file = OfficeCommands.text(command, "file");
      whatIf(answer, month, RuleBookFile.read(file.isEmpty() ? "rules" : file, rules));
      return answer;
    }
    Optional<Notice> notice = office.store().notice(month);
    answer.addProperty("rules", notice.map(Notice::bookVersion).orElse(book.version()));
    answer.addProperty("published", notice.isPresent());
    answer.add(
        "tables",
        tables(
            notice
                .map(Notice::tables)
                .orElseGet(() -> new RankAnew(office).under(office.books(), month)),
            book));
    return answer;
  }

  /** Both sides are ranked anew, so that nothing but the rules differs. */
  private void whatIf(JsonObject answer, YearMonth month, RuleBook draft) {
    RuleBook book = office.books().ofYear(month.getYear());
    RuleBooks drafted = office.books().with(month.getYear(), draft);
    List<Notice.Table> now = new RankAnew(office).under(office.books(), month);
    List<Notice.Table> then = new RankAnew(office).under(drafted, month);
    JsonArray moved = new JsonArray();
    for (Notice.Table table : then) {
      Notice.Table before =
          now.stream()
              .filter(t -> t.category().equals(table.category()))
              .findFirst()
              .orElseGet(() -> new Notice.Table(table.category(), List.of()));
      Movement.between(before, book, table, draft)
          .forEach(movement -> moved.add(row(table.category(), movement)));
    }
    answer.addProperty("rules", draft.version());
    answer.addProperty("insteadOf", book.version());
    answer.add("moved", moved);
    answer.add("tables", tables(then, draft));
  }

  private JsonObject row(String category, Movement movement) {
    JsonObject row = new JsonObject();
    row.addProperty("category", category);
    named(row, movement.unit());
    row.addProperty("placeNow", movement.now().place());
    row.addProperty("placeThen", movement.then().place());
    row.addProperty("pointsNow", movement.now().points());
    row.addProperty("pointsThen", movement.then().points());
    row.addProperty("endNow", code(movement.now().end()));
    row.addProperty("endThen", code(movement.then().end()));
    return row;
  }

  private JsonArray tables(List<Notice.Table> tables, RuleBook book) {
    RankRows rows = new RankRows(book);
    JsonArray all = new JsonArray();
    for (Notice.Table table : tables) {
      Map<String, Movement.Spot> spots = Movement.spots(table, book);
      JsonArray units = new JsonArray();
      table
          .standings()
          .forEach(
              standing -> {
                JsonObject row = new JsonObject();
                named(row, standing.unit());
                rows.fill(row, standing);
                row.addProperty("end", code(spots.get(standing.unit()).end()));
                units.add(row);
              });
      JsonObject one = new JsonObject();
      one.addProperty("category", table.category());
      one.add("rows", units);
      all.add(one);
    }
    return all;
  }

  private void named(JsonObject row, String unit) {
    row.addProperty("unit", unit);
    row.addProperty("name", office.roster().unit(unit).map(Unit::name).orElse(""));
  }

  private static String code(Movement.End end) {
    return end.name().toLowerCase(Locale.ROOT);
  }
}
