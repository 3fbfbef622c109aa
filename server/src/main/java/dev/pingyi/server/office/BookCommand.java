package dev.pingyi.server.office;

import com.google.gson.JsonObject;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.app.BooksOfMonth;
import dev.pingyi.core.points.BookFile;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.server.export.BookTable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The points books that are public with a month's notice, part by part: Lambda answers with 6 MB at
 * most, and a city's books may be more.
 */
final class BookCommand implements OfficeCommand {
  /** Characters in a part; of JSON in JSON each quotation mark takes two. */
  static final int PART = 1_000_000;

  private final Office office;

  /** What was asked for last: published books never change, and each part comes of the whole. */
  private String last = "";

  private String lastName = "";

  BookCommand(Office office) {
    this.office = office;
  }

  /** Of a year without a month, the latest one that was published. */
  @Override
  public synchronized JsonObject run(JsonObject command, Instant now) {
    Notice notice = notice(command);
    boolean csv = isCsv(command);
    String name = notice.month() + (csv ? ".csv" : ".jsonl");
    if (!lastName.equals(name)) {
      last = content(notice, csv);
      lastName = name;
    }
    int from = from(command);
    int to = Math.min(last.length(), from + PART);
    if (to < last.length() && Character.isLowSurrogate(last.charAt(to))) {
      to++;
    }
    JsonObject answer = new JsonObject();
    answer.addProperty("month", notice.month().toString());
    answer.addProperty("digest", notice.head());
    answer.addProperty("text", last.substring(from, to));
    answer.addProperty("done", to);
    answer.addProperty("of", last.length());
    if (to < last.length()) {
      answer.addProperty("next", String.valueOf(to));
    }
    return answer;
  }

  private String content(Notice notice, boolean csv) {
    BookFile file =
        new BooksOfMonth(office, notice.month()).file(notice.bookVersion(), notice.tables());
    return csv
        ? new String(new BookTable(office.roster()).csv(file), StandardCharsets.UTF_8)
        : String.join("\n", file.lines()) + "\n";
  }

  private Notice notice(JsonObject command) {
    int year = OfficeCommands.year(command);
    String month = OfficeCommands.text(command, "month");
    if (!month.isEmpty() && !month.matches("[1-9]|0[1-9]|1[0-2]")) {
      throw new IllegalArgumentException("month '" + month + "' is not from 1 to 12");
    }
    Stream<Month> asked =
        month.isEmpty()
            ? Stream.iterate(Month.DECEMBER, one -> one.minus(1)).limit(Month.values().length)
            : Stream.of(Month.of(Integer.parseInt(month)));
    Optional<Notice> found =
        asked
            .map(one -> YearMonth.of(year, one))
            .flatMap(one -> office.store().notice(one).stream())
            .findFirst();
    return found.orElseThrow(
        () ->
            new IllegalArgumentException(
                "no notice of "
                    + (month.isEmpty() ? year : YearMonth.of(year, Integer.parseInt(month)))
                    + " was published; the books are public with it"));
  }

  private int from(JsonObject command) {
    String from = OfficeCommands.text(command, "after");
    if (from.isEmpty()) {
      return 0;
    }
    if (!from.matches("[0-9]{1,9}") || Integer.parseInt(from) > last.length()) {
      throw new IllegalArgumentException("after '" + from + "' is not what was answered as next");
    }
    return Integer.parseInt(from);
  }

  /** Whether a table for a spreadsheet is asked for, and not lines of JSON. */
  static boolean isCsv(JsonObject command) {
    String form = OfficeCommands.text(command, "form");
    return switch (form) {
      case "", "json" -> false;
      case "csv" -> true;
      default ->
          throw new IllegalArgumentException("form '" + form + "' is unknown; allowed: json, csv");
    };
  }
}
