package dev.pingyi.server.office;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.Outcome;
import dev.pingyi.core.code.ForgedCodes;
import dev.pingyi.core.roster.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The operator's commands, by their names; what cannot be done is told in one sentence. */
public final class OfficeCommands {
  private final Office office;
  private final Map<String, OfficeCommand> commands = new LinkedHashMap<>();

  /**
   * All commands there are.
   *
   * @param chance what makes two commands with the same words two
   * @param groups how many group channels there are
   */
  public OfficeCommands(Office office, CodeList codes, Supplier<String> chance, int groups) {
    this.office = office;
    commands.putAll(MemberCommands.of(office));
    commands.put("members.invite", new InviteCommand(office, codes.publicUrl(), chance));
    commands.putAll(CaseCommands.of(office));
    commands.putAll(CodeCommands.of(office, codes));
    commands.putAll(BreachCommands.of(office, chance));
    commands.putAll(RankCommands.of(office));
    commands.putAll(NoticeCommands.of(office, chance, groups));
    commands.putAll(NoticeFollowUpCommands.of(office));
    commands.put("book.export", new BookCommand(office));
    commands.putAll(ExportCommands.of(office));
    commands.put("health", (_, now) -> health(now));
  }

  /**
   * Does what is asked.
   *
   * @throws IllegalArgumentException with the sentence, if it cannot be done
   */
  public JsonObject run(JsonObject command, Instant now) {
    String name = text(command, "command");
    OfficeCommand found = commands.get(name);
    if (found == null) {
      throw new IllegalArgumentException(
          "command '" + name + "' is unknown; allowed: " + String.join(", ", commands.keySet()));
    }
    return found.run(command, now);
  }

  static Role role(String code) {
    return Role.of(code)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "role '"
                        + code
                        + "' is unknown; allowed: callback, inspector, supervisor, head,"
                        + " operator"));
  }

  private JsonObject health(Instant now) {
    JsonObject answer = new JsonObject();
    answer.addProperty("ok", true);
    answer.addProperty("now", now.atZone(office.books().zone()).toOffsetDateTime().toString());
    answer.addProperty("rules", office.books().inForce(now).version());
    JsonArray unannounced = new JsonArray();
    office.books().unannounced(now).forEach(unannounced::add);
    answer.add("unannouncedYears", unannounced);
    LocalDate today = LocalDate.ofInstant(now, office.books().zone());
    answer.addProperty(
        "forgedCodes", office.store().forgedCodes(today).map(ForgedCodes::estimate).orElse(0L));
    return answer;
  }

  /**
   * Makes true what was decided.
   *
   * @throws IllegalArgumentException with the reason's sentence, if it was refused
   */
  static <T> T done(Office office, Outcome<T> outcome) {
    if (outcome instanceof Outcome.Done<T> done) {
      office.store().commit(done.decision());
    }
    return done(outcome);
  }

  /** The result, or the reason's sentence. */
  static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T> done -> done.result();
      case Outcome.Refused<T> refused -> throw new IllegalArgumentException(refused.sentence());
    };
  }

  /** A field's text; absent is empty, as the checks of posts expect. */
  static String text(JsonObject command, String field) {
    return Optional.ofNullable(command.get(field))
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString)
        .orElse("");
  }

  /** A year, like 2026. */
  static int year(JsonObject command) {
    String year = text(command, "year");
    if (!year.matches("20[0-9]{2}")) {
      throw new IllegalArgumentException("year '" + year + "' is not a year; allowed: like 2026");
    }
    return Integer.parseInt(year);
  }
}
