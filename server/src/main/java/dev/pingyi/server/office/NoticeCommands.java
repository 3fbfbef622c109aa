package dev.pingyi.server.office;

import com.google.gson.JsonObject;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.dialog.notification.NoticeText;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.store.Decision;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.NoticeEvent;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The operator's commands about monthly notices.
 *
 * @param chance makes two orders to send a notice again two, though both are of one month
 */
record NoticeCommands(Office office, Supplier<String> chance, int groups) {
  /** By their names. */
  static Map<String, OfficeCommand> of(Office office, Supplier<String> chance, int groups) {
    NoticeCommands notices = new NoticeCommands(office, chance, groups);
    Map<String, OfficeCommand> commands = new LinkedHashMap<>();
    commands.put("notice.show", (command, _) -> notices.show(command));
    commands.put("notice.resend", notices::resend);
    return commands;
  }

  private JsonObject show(JsonObject command) {
    Notice notice = published(command);
    JsonObject answer = new JsonObject();
    answer.addProperty("month", notice.month().toString());
    answer.addProperty("text", new NoticeText(office).text(notice, language(command)));
    return answer;
  }

  /**
   * The notice as it was published goes to the groups once more, by the way it went the first time:
   * each time that this is asked for. Nothing else that a notice sets off is done again.
   */
  private JsonObject resend(JsonObject command, Instant now) {
    Notice notice = published(command);
    if (groups == 0) {
      throw new IllegalArgumentException("PINGYI_GROUPS names no group to send it to");
    }
    NoticeEvent resent =
        new NoticeEvent.NoticeResent(
            notice.month().toString(), notice.tables().size(), new Actor.Operator().code(), now);
    String id = "notice/" + notice.month() + "/again/" + chance.get();
    office.store().commit(new Decision(List.of(), List.of(new EventEnvelope(id, resent))));
    JsonObject answer = new JsonObject();
    answer.addProperty("month", notice.month().toString());
    answer.addProperty("groups", groups);
    return answer;
  }

  private Notice published(JsonObject command) {
    YearMonth month = NoticeFollowUpCommands.month(command);
    return office
        .store()
        .notice(month)
        .orElseThrow(
            () -> new IllegalArgumentException("no notice of " + month + " was published"));
  }

  static Language language(JsonObject command) {
    String code = OfficeCommands.text(command, "language");
    return switch (code) {
      case "", "zh" -> Language.ZH;
      case "en" -> Language.EN;
      default ->
          throw new IllegalArgumentException("language '" + code + "' is unknown; allowed: zh, en");
    };
  }
}
