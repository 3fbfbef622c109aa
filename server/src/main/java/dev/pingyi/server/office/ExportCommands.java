package dev.pingyi.server.office;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.export.NationalExport;
import dev.pingyi.core.export.SatisfactionProfile;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.events.Json;
import dev.pingyi.server.export.RowTable;
import dev.pingyi.server.office.RatedPages.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A month's ratings and complaints, page by page: what is behind a page is asked for by {@code
 * after}, with what the page before said as {@code next}. Nothing personal is among it, no account,
 * no number and nobody's words; of ratings the day and not the minute, but in the national export.
 */
record ExportCommands(Office office) {
  /** A page is answered well within a function's time: each row is a read or two. */
  static final int PAGE = 200;

  /** By their names. */
  static Map<String, OfficeCommand> of(Office office) {
    ExportCommands exports = new ExportCommands(office);
    Map<String, OfficeCommand> commands = new LinkedHashMap<>();
    commands.put("export.ratings", (command, _) -> exports.ratings(command));
    commands.put("export.complaints", exports::complaints);
    commands.put("export.national", (command, _) -> exports.national(command));
    return commands;
  }

  private JsonObject ratings(JsonObject command) {
    ExportRows rows = new ExportRows(office.books().zone());
    Page page = rated(command);
    List<JsonObject> all = page.ratings().stream().map(rows::rating).toList();
    return answer(command, all, page.next());
  }

  private JsonObject national(JsonObject command) {
    String profile = OfficeCommands.text(command, "profile");
    NationalExport export =
        new NationalExport(
            office.roster(),
            office.books().zone(),
            SatisfactionProfile.of(profile.isEmpty() ? "interface" : profile)
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "profile '" + profile + "' is unknown; allowed: interface, gbt39046")));
    Page page = rated(command);
    List<JsonObject> rows =
        page.ratings().stream()
            .filter(NationalExport::takes)
            .map(rating -> national(export, rating))
            .toList();
    return answer(command, rows, page.next());
  }

  private JsonObject national(NationalExport export, Rating rating) {
    Unit unit = office.roster().unit(rating.unit()).orElseThrow();
    Optional<Complaint> complaint =
        office.grades(rating.at()).isBad(rating.grade())
            ? office.store().complaint(rating.reference())
            : Optional.empty();
    return JsonParser.parseString(Json.write(export.of(rating, unit, complaint))).getAsJsonObject();
  }

  private Page rated(JsonObject command) {
    return new RatedPages(office)
        .of(
            NoticeFollowUpCommands.month(command),
            unit(command),
            OfficeCommands.text(command, "after"));
  }

  private JsonObject complaints(JsonObject command, Instant now) {
    YearMonth month = NoticeFollowUpCommands.month(command);
    Optional<Unit> unit = unit(command);
    ExportRows rows = new ExportRows(office.books().zone());
    List<String> references =
        office.store().openedIn(month, OfficeCommands.text(command, "after"), PAGE);
    List<JsonObject> all =
        references.stream()
            .flatMap(reference -> office.store().complaint(reference).stream())
            .filter(c -> unit.filter(u -> !u.id().equals(c.file().opening().unit())).isEmpty())
            .map(complaint -> rows.complaint(complaint, now))
            .toList();
    return answer(command, all, references.size() < PAGE ? "" : references.getLast());
  }

  private Optional<Unit> unit(JsonObject command) {
    String id = OfficeCommands.text(command, "unit");
    if (!id.isEmpty() && office.roster().unit(id).isEmpty()) {
      throw new IllegalArgumentException("unit '" + id + "' is not in the roster");
    }
    return office.roster().unit(id);
  }

  /** The head of a table stands on its first page alone, so that pages can be put together. */
  private static JsonObject answer(JsonObject command, List<JsonObject> rows, String next) {
    JsonObject answer = new JsonObject();
    answer.addProperty("count", rows.size());
    if (BookCommand.isCsv(command)) {
      boolean first = OfficeCommands.text(command, "after").isEmpty();
      String name = OfficeCommands.text(command, "command");
      byte[] table = RowTable.csv(ExportRows.columns(name), rows, first);
      answer.addProperty("text", new String(table, StandardCharsets.UTF_8));
    } else {
      JsonArray all = new JsonArray();
      rows.forEach(all::add);
      answer.add("rows", all);
    }
    if (!next.isEmpty()) {
      answer.addProperty("next", next);
    }
    return answer;
  }
}
