package dev.pingyi.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.core.app.Invite;
import dev.pingyi.core.code.ForgedCodes;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.dialog.NoticeText;
import dev.pingyi.core.dialog.Office;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Commands of the operator as JSON: {@code {"command":"members.invite", …}}. What cannot be done is
 * answered with one sentence in {@code error}.
 */
final class OfficeDoor {
  private final Office office;
  private final Invite invite;
  private final CodeCommands signCommands;
  private final InstantSource officeClock;
  private final Supplier<String> chance;
  private final String publicUrl;

  OfficeDoor(Office office, CodeList signs, InstantSource officeClock, Supplier<String> chance) {
    this.office = office;
    this.invite = new Invite(office);
    this.signCommands = new CodeCommands(office, signs);
    this.officeClock = officeClock;
    this.chance = chance;
    this.publicUrl = signs.publicUrl();
  }

  String take(String text) {
    try {
      JsonElement read = JsonParser.parseString(text);
      if (!read.isJsonObject()) {
        throw new IllegalArgumentException("a command is a JSON object with a field 'command'");
      }
      return run(read.getAsJsonObject()).toString();
    } catch (IllegalArgumentException | com.google.gson.JsonSyntaxException e) {
      JsonObject refused = new JsonObject();
      refused.addProperty(
          "error", e instanceof IllegalArgumentException ? e.getMessage() : "not JSON");
      return refused.toString();
    }
  }

  private JsonObject run(JsonObject command) {
    Instant now = officeClock.instant();
    return switch (text(command, "command")) {
      case "members.invite" -> invite(command, now);
      case "signs.list" -> signCommands.list();
      case "signs.print" -> signCommands.print(command);
      case "signs.revoke" -> signCommands.revoke(command, now);
      case "notice.show" -> notice(command);
      case "health" -> health(now);
      default ->
          throw new IllegalArgumentException(
              "command '"
                  + text(command, "command")
                  + "' is unknown; allowed: members.invite, signs.list, signs.print,"
                  + " signs.revoke, notice.show, health");
    };
  }

  private JsonObject invite(JsonObject command, Instant now) {
    String token = invite.run(text(command, "name"), post(command), chance.get(), now);
    JsonObject answer = new JsonObject();
    answer.addProperty("invitation", token);
    answer.addProperty("url", publicUrl + "/m/" + token);
    return answer;
  }

  private static Post post(JsonObject command) {
    Role role =
        Role.of(text(command, "role"))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "role '"
                            + text(command, "role")
                            + "' is unknown; allowed: callback, inspector, supervisor, head,"
                            + " operator"));
    return new Post(role, text(command, "area"), text(command, "unit"));
  }

  private JsonObject notice(JsonObject command) {
    YearMonth month;
    try {
      month = YearMonth.parse(text(command, "month"));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "month '" + text(command, "month") + "' is not a month; allowed: like 2026-11", e);
    }
    JsonObject answer = new JsonObject();
    answer.addProperty("month", month.toString());
    answer.addProperty(
        "text",
        office
            .store()
            .notice(month)
            .map(n -> new NoticeText(office).text(n, Language.ZH))
            .orElseThrow(
                () -> new IllegalArgumentException("no notice of " + month + " was published")));
    return answer;
  }

  private JsonObject health(Instant now) {
    JsonObject answer = new JsonObject();
    answer.addProperty("ok", true);
    answer.addProperty("now", now.atZone(office.books().zone()).toOffsetDateTime().toString());
    answer.addProperty("rules", office.books().inForce(now).version());
    LocalDate today = LocalDate.ofInstant(now, office.books().zone());
    answer.addProperty(
        "forgedCodes", office.store().forgedCodes(today).map(ForgedCodes::estimate).orElse(0L));
    return answer;
  }

  /** A field's text; absent is empty, as the checks of posts expect. */
  static String text(JsonObject command, String field) {
    return Optional.ofNullable(command.get(field))
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString)
        .orElse("");
  }
}
