package dev.pingyi.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rankings and notices, and whether the office can serve. */
final class MonthLeaves {
  private static final Arg MONTH = Arg.place("MONTH", "month", "like 2026-11");

  private static final Arg RULES =
      Arg.optional("--rules", "a draft of the year's rule book: shows who would move");

  private static final Arg LOOKED =
      Arg.flag(
          "--looked", "looked", "what looks doubtful in the words was looked at and may stand");

  private static final List<String> FIGURES =
      List.of(
          "place",
          "unit",
          "name",
          "points",
          "ratings",
          "satisfied",
          "low",
          "high",
          "upheld",
          "revoked",
          "pending",
          "breaches",
          "mark",
          "end");

  private static final List<String> SHARES = List.of("satisfied", "low", "high");
  private static final List<String> NOTHING = List.of("none", "neither");

  private MonthLeaves() {}

  static List<Leaf> all() {
    return List.of(
        new Leaf(
            "rank month",
            "Shows a month's ranking: as published, else as of now; or what if.",
            List.of(MONTH, RULES),
            "rank month 2026-11 --rules draft.properties",
            (given, session) -> rank("rank.month", given, session)),
        new Leaf(
            "rank year",
            "Shows a year's ranking, so far or as it ended; or what if.",
            List.of(Arg.place("YEAR", "year", "like 2026"), RULES),
            "rank year 2026",
            (given, session) -> rank("rank.year", given, session)),
        Leaf.asks(
            "notice show",
            "Shows the notice of a month as it was published.",
            List.of(MONTH, Arg.optional("--language", "zh or en")),
            "notice show 2026-11 --language en",
            Form.field("text")),
        Leaf.asks(
            "notice resend",
            "Sends a published notice to the groups once more; each time that this is asked for.",
            List.of(MONTH),
            "notice resend 2026-11",
            Form.sentence("the notice of {month} is sent to {groups} groups again")),
        correct(),
        Leaf.asks(
            "interviews list",
            "Lists the interviews that a month's notice asks for.",
            List.of(MONTH),
            "interviews list 2026-11",
            Form.rows("interviews", "none is asked for", "unit", "held", "day", "words")),
        Leaf.asks(
            "interviews record",
            "Records that a unit was interviewed, in the name of a supervisor.",
            List.of(
                MONTH,
                Arg.needed("--unit", "the unit's id"),
                Arg.needed("--day", "like 2026-12-08"),
                Arg.needed("--words", "what came of it; published with the next notice"),
                Arg.needed("--by", "a supervisor's id or name"),
                LOOKED),
            "interviews record 2026-11 --unit JA1 --day 2026-12-08 --words 已约谈并限期整改窗口秩序"
                + " --by 周立",
            Form.sentence("{unit} was interviewed on {day}")),
        Leaf.asks(
            "health",
            "Says whether the office can serve, its time, and the rules in force.",
            List.of(),
            "health",
            Form.sentence("ok: {now}, rules {rules}, {forgedCodes} forged codes today")));
  }

  private static Leaf correct() {
    return Leaf.asks(
        "notice correct",
        "Publishes a correction of a notice, as a notice of its own.",
        List.of(MONTH, Arg.needed("--words", "what was wrong, and what is right"), LOOKED),
        "notice correct 2026-11 --words 江岸区消防救援大队的评价数应为84",
        Form.sentence("correction {number} of {month} is published"));
  }

  private static void rank(String name, Given given, Session session) throws IOException {
    JsonObject command = given.command(name);
    if (given.has("rules")) {
      command.addProperty("rules", given.file("rules"));
      command.addProperty("file", given.text("rules"));
    }
    session.show(session.ask(command), MonthLeaves::ranking);
  }

  private static String ranking(JsonObject answer) {
    List<String> parts = new ArrayList<>();
    parts.add(title(answer));
    if (answer.has("moved")) {
      List<JsonElement> moved = answer.getAsJsonArray("moved").asList();
      parts.add(moved.isEmpty() ? "nobody would move" : moves(moved));
    }
    for (JsonElement table : answer.getAsJsonArray("tables")) {
      JsonObject one = table.getAsJsonObject();
      parts.add(
          Form.text(one, "category")
              + "\n"
              + Form.table(
                  one.getAsJsonArray("rows").asList().stream().map(MonthLeaves::shown).toList(),
                  FIGURES));
    }
    return String.join("\n\n", parts);
  }

  /** Shares in per cent, and of what is nothing, nothing. */
  private static JsonElement shown(JsonElement row) {
    JsonObject shown = row.getAsJsonObject().deepCopy();
    for (String share : SHARES) {
      if (shown.has(share)) {
        double percent = 100 * shown.get(share).getAsDouble();
        shown.addProperty(share, String.format(Locale.ROOT, "%.1f", percent) + " %");
      }
    }
    for (String name : List.of("mark", "end")) {
      if (NOTHING.contains(Form.text(shown, name))) {
        shown.remove(name);
      }
    }
    if (Form.text(shown, "place").equals("0")) {
      shown.addProperty("place", "too few");
    }
    return shown;
  }

  private static String title(JsonObject answer) {
    String of = Form.text(answer, "month") + " under rules " + Form.text(answer, "rules");
    if (answer.has("moved")) {
      return of + " instead of " + Form.text(answer, "insteadOf") + "; nothing is written";
    }
    return of + (answer.get("published").getAsBoolean() ? ", as published" : ", as of now");
  }

  /** {@code 3 → 1}, {@code 97 → 95}, and who would come among the best or worst, or leave them. */
  private static String moves(List<JsonElement> moved) {
    List<List<String>> rows = new ArrayList<>();
    for (JsonElement element : moved) {
      JsonObject row = element.getAsJsonObject();
      rows.add(
          List.of(
              Form.text(row, "unit"),
              Form.text(row, "name"),
              Form.text(row, "placeNow") + " → " + Form.text(row, "placeThen"),
              Form.text(row, "pointsNow") + " → " + Form.text(row, "pointsThen"),
              end(Form.text(row, "endNow"), Form.text(row, "endThen"))));
    }
    return new TextTable(List.of("unit", "name", "place", "points", "ten best, ten worst"), rows)
        .toString();
  }

  private static String end(String now, String then) {
    if (now.equals(then)) {
      return "";
    }
    String out = now.equals("neither") ? "" : "out of the " + now;
    String in = then.equals("neither") ? "" : "into the " + then;
    return out.isEmpty() || in.isEmpty() ? out + in : out + ", " + in;
  }
}
