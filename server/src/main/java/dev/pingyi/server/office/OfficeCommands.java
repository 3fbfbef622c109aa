package dev.pingyi.server.office;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.pingyi.core.action.MemberActions;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.Outcome;
import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.code.ForgedCodes;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.dialog.notification.NoticeText;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Supplier;

/** The operator's commands, by their names; what cannot be done is told in one sentence. */
public final class OfficeCommands {
  private final Office office;
  private final MemberActions members;
  private final CodeCommands codeCommands;
  private final Supplier<String> chance;
  private final String publicUrl;

  public OfficeCommands(Office office, CodeList codes, Supplier<String> chance) {
    this.office = office;
    this.members = new MemberActions(office);
    this.codeCommands = new CodeCommands(office, codes);
    this.chance = chance;
    this.publicUrl = codes.publicUrl();
  }

  /**
   * Does what is asked.
   *
   * @throws IllegalArgumentException with the sentence, if it cannot be done
   */
  public JsonObject run(JsonObject command, Instant now) {
    return switch (text(command, "command")) {
      case "members.invite" -> invite(command, now);
      case "members.list" -> memberCommands().list(command, now);
      case "members.remove" -> memberCommands().remove(command, now);
      case "members.cancel" -> memberCommands().cancel(command, now);
      case "members.replace" -> memberCommands().replace(command, now);
      case "members.return" -> memberCommands().returned(command, now);
      case "cases.pass" -> memberCommands().pass(command, now);
      case "signs.list" -> codeCommands.list();
      case "signs.print" -> codeCommands.print(command);
      case "signs.revoke" -> codeCommands.revoke(command, now);
      case "breaches.report" -> breaches().report(command, now);
      case "breaches.confirm" -> breaches().decide(command, Breach.State.CONFIRMED, now);
      case "breaches.reject" -> breaches().decide(command, Breach.State.REJECTED, now);
      case "notice.show" -> notice(command);
      case "notice.correct" -> followUp().correct(command, now);
      case "interviews.list" -> followUp().interviews(command);
      case "interviews.record" -> followUp().held(command, now);
      case "health" -> health(now);
      default ->
          throw new IllegalArgumentException(
              "command '"
                  + text(command, "command")
                  + "' is unknown; allowed: members.invite, members.list, members.remove,"
                  + " members.cancel, members.replace, members.return, cases.pass, signs.list,"
                  + " signs.print, signs.revoke, breaches.report, breaches.confirm,"
                  + " breaches.reject, notice.show, notice.correct, interviews.list,"
                  + " interviews.record, health");
    };
  }

  private NoticeFollowUpCommands followUp() {
    return new NoticeFollowUpCommands(office);
  }

  private MemberCommands memberCommands() {
    return new MemberCommands(office);
  }

  private BreachCommands breaches() {
    return new BreachCommands(office, chance);
  }

  private JsonObject invite(JsonObject command, Instant now) {
    String token =
        done(office, members.invite(text(command, "name"), post(command), chance.get(), now));
    JsonObject answer = new JsonObject();
    answer.addProperty("invitation", token);
    answer.addProperty("url", publicUrl + "/m/" + token);
    return answer;
  }

  private static Post post(JsonObject command) {
    Role role = role(text(command, "role"));
    return new Post(role, text(command, "area"), text(command, "unit"));
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

  private JsonObject notice(JsonObject command) {
    YearMonth month = NoticeFollowUpCommands.month(command);
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
}
