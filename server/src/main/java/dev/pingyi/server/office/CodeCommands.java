package dev.pingyi.server.office;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.core.action.CodeActions;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.Outcome;
import dev.pingyi.core.roster.Counter;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.events.Json;
import dev.pingyi.server.print.PosterText;
import dev.pingyi.server.print.PrintRoom;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The operator's commands about printed codes. */
final class CodeCommands {
  private final Office office;
  private final CodeList codes;
  private final CodeActions actions;

  CodeCommands(Office office, CodeList codes) {
    this.office = office;
    this.codes = codes;
    this.actions = new CodeActions(office);
  }

  /** By their names. */
  static Map<String, OfficeCommand> of(Office office, CodeList codes) {
    CodeCommands signs = new CodeCommands(office, codes);
    Map<String, OfficeCommand> commands = new LinkedHashMap<>();
    commands.put("signs.list", (_, _) -> signs.list());
    commands.put("signs.print", (command, _) -> signs.print(command));
    commands.put("signs.revoke", signs::revoke);
    return commands;
  }

  JsonObject list() {
    JsonObject answer = new JsonObject();
    answer.add("signs", JsonParser.parseString(Json.write(codes.rows())));
    return answer;
  }

  /** The poster of a counter as PDF in base64, ready for a printer. */
  JsonObject print(JsonObject command) {
    String counter = OfficeCommands.text(command, "counter");
    CodeList.Row row =
        codes
            .row(counter)
            .orElseThrow(
                () ->
                    new IllegalArgumentException("counter '" + counter + "' is not in the roster"));
    JsonObject answer = new JsonObject();
    answer.addProperty("counter", counter);
    answer.addProperty("url", row.url());
    answer.addProperty("typed", row.typed());
    answer.addProperty("poster", Base64.getEncoder().encodeToString(poster(row)));
    return answer;
  }

  private byte[] poster(CodeList.Row row) {
    Counter counter = office.roster().counter(row.counter()).orElseThrow();
    Unit unit = office.roster().unit(row.unit()).orElseThrow();
    return new PrintRoom(_ -> {})
        .posterPdf(new PosterText().of(unit, counter, "", row.url(), row.typed()));
  }

  JsonObject revoke(JsonObject command, Instant now) {
    String counter = OfficeCommands.text(command, "counter");
    JsonObject answer = new JsonObject();
    answer.addProperty("counter", counter);
    Outcome<Integer> outcome = actions.revoke(counter, issue(command), now);
    answer.addProperty("issue", OfficeCommands.done(office, outcome));
    return answer;
  }

  /** The issue that is to be killed; empty if the command names none. */
  private static OptionalInt issue(JsonObject command) {
    String issue = OfficeCommands.text(command, "issue");
    if (issue.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!issue.matches("[1-9][0-9]{0,3}")) {
      throw new IllegalArgumentException("issue '" + issue + "' is not a number from 1 to 9999");
    }
    return OptionalInt.of(Integer.parseInt(issue));
  }
}
