package dev.pingyi.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What takes several answers: a month's rows, and the points books. */
final class ExportLeaves {
  private static final Arg MONTH = Arg.place("MONTH", "month", "like 2026-11");
  private static final Arg UNIT = Arg.optional("--unit", "only of this unit");
  private static final Arg OUT = Arg.optional("--out", "the file to write; else it is shown");
  private static final Arg CSV = Arg.flag("--csv", "csv", "a table for a spreadsheet");

  private ExportLeaves() {}

  static List<Leaf> all() {
    return List.of(
        rows("ratings", "Exports a month's ratings by the day; nothing personal.", List.of()),
        rows("complaints", "Exports how a month's complaints stand; nothing personal.", List.of()),
        rows(
            "national",
            "Exports a month's counted ratings as the national interface takes them.",
            List.of(Arg.optional("--profile", "interface (5 is best) or gbt39046 (1 is best)"))),
        new Leaf(
            "book export",
            "Exports the points books that are public with a notice.",
            List.of(
                Arg.needed("--year", "like 2026"),
                Arg.optional("--month", "1 to 12; else the latest that was published"),
                OUT,
                CSV),
            "book export --year 2026 --month 11 --out points.jsonl",
            ExportLeaves::book),
        new Leaf(
            "book verify",
            "Checks a file of points books; asks nobody. Names the first line that does not fit.",
            List.of(
                Arg.place("FILE", "file", "as book export or the results page gives it"),
                Arg.optional("--rules", "a rule book other than those that ship")),
            "book verify points.jsonl",
            BookCheck::run));
  }

  private static Leaf rows(String what, String about, List<Arg> more) {
    List<Arg> args = new ArrayList<>(List.of(MONTH, UNIT));
    args.addAll(more);
    args.addAll(List.of(OUT, CSV));
    return new Leaf(
        "export " + what,
        about,
        args,
        "export " + what + " 2026-11 --csv --out " + what + ".csv",
        (given, session) -> export("export." + what, given, session));
  }

  /** Rows come as lines of JSON, as one JSON, or as a table. */
  private static void export(String name, Given given, Session session) throws IOException {
    StringBuilder text = new StringBuilder();
    JsonArray all = new JsonArray();
    int count = 0;
    for (JsonObject page = ask(name, given, "", session); ; ) {
      count += page.get("count").getAsInt();
      if (page.has("rows")) {
        page.getAsJsonArray("rows").forEach(row -> add(row, all, text));
      } else {
        text.append(Form.text(page, "text"));
      }
      if (!page.has("next")) {
        break;
      }
      session.progress(given.text("month") + ": " + count + " rows so far");
      page = ask(name, given, Form.text(page, "next"), session);
    }
    session.progress(given.text("month") + ": " + count + " rows");
    if (session.json() && !given.has("csv")) {
      session.show(all);
    } else {
      session.write(given.text("out"), text.toString());
    }
  }

  private static void add(JsonElement row, JsonArray all, StringBuilder lines) {
    all.add(row);
    lines.append(row).append('\n');
  }

  private static void book(Given given, Session session) throws IOException {
    StringBuilder text = new StringBuilder();
    JsonObject part = ask("book.export", given, "", session);
    text.append(Form.text(part, "text"));
    while (part.has("next")) {
      session.progress("points books: " + Form.text(part, "done") + " of " + Form.text(part, "of"));
      part = ask("book.export", given, Form.text(part, "next"), session);
      text.append(Form.text(part, "text"));
    }
    session.progress(
        "points books of " + Form.text(part, "month") + ", digest " + Form.text(part, "digest"));
    if (session.json()) {
      part.addProperty("text", text.toString());
      session.show(part);
    } else {
      session.write(given.text("out"), text.toString());
    }
  }

  private static JsonObject ask(String name, Given given, String after, Session session) {
    JsonObject command = given.command(name);
    command.addProperty("after", after);
    if (given.has("csv")) {
      command.addProperty("form", "csv");
    }
    return session.ask(command);
  }
}
