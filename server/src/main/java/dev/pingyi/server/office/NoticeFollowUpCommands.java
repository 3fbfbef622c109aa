package dev.pingyi.server.office;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.pingyi.core.action.ErratumActions;
import dev.pingyi.core.action.InterviewActions;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.ranking.Erratum;
import dev.pingyi.core.ranking.Interview;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The operator's commands about what follows from a notice: interviews and corrections. */
final class NoticeFollowUpCommands {
  private final Office office;

  NoticeFollowUpCommands(Office office) {
    this.office = office;
  }

  /** By their names. */
  static Map<String, OfficeCommand> of(Office office) {
    NoticeFollowUpCommands notices = new NoticeFollowUpCommands(office);
    Map<String, OfficeCommand> commands = new LinkedHashMap<>();
    commands.put("notice.correct", notices::correct);
    commands.put("interviews.list", (command, _) -> notices.interviews(command));
    commands.put("interviews.record", notices::held);
    return commands;
  }

  /** A correction of a month's notice, as a notice of its own. */
  JsonObject correct(JsonObject command, Instant now) {
    Erratum erratum =
        OfficeCommands.done(
            office,
            new ErratumActions(office)
                .publish(
                    month(command),
                    OfficeCommands.text(command, "words"),
                    isLooked(command),
                    new Actor.Operator(),
                    now));
    JsonObject answer = new JsonObject();
    answer.addProperty("month", erratum.month().toString());
    answer.addProperty("number", erratum.number());
    return answer;
  }

  /** Those that a month's notice asks for. */
  JsonObject interviews(JsonObject command) {
    JsonArray all = new JsonArray();
    office.store().notices().interviews(month(command)).stream()
        .flatMap(list -> list.interviews().stream())
        .forEach(interview -> all.add(row(interview)));
    JsonObject answer = new JsonObject();
    answer.addProperty("month", month(command).toString());
    answer.add("interviews", all);
    return answer;
  }

  /** One was held: in the name of a supervisor who has joined. */
  JsonObject held(JsonObject command, Instant now) {
    InterviewActions.Report report =
        new InterviewActions.Report(
            month(command),
            OfficeCommands.text(command, "unit"),
            day(command),
            OfficeCommands.text(command, "words"),
            isLooked(command));
    return row(
        OfficeCommands.done(
            office,
            new InterviewActions(office).record(report, new Actor.Staff(by(command)), now)));
  }

  private static JsonObject row(Interview interview) {
    JsonObject row = new JsonObject();
    row.addProperty("unit", interview.unit());
    row.addProperty("held", interview.isHeld());
    if (interview.isHeld()) {
      row.addProperty("day", interview.heldOn().toString());
      row.addProperty("words", interview.held().words());
    }
    return row;
  }

  private Member by(JsonObject command) {
    String by = OfficeCommands.text(command, "by");
    List<Member> named =
        Stream.concat(office.roster().areas().stream(), Stream.of(Post.CITY))
            .map(area -> Post.ofArea(Role.SUPERVISOR, area))
            .flatMap(post -> office.store().members(post.key()).stream())
            .filter(m -> m.id().equals(by) || m.name().equals(by))
            .toList();
    if (named.isEmpty()) {
      throw new IllegalArgumentException("no supervisor who has joined is called '" + by + "'");
    }
    if (named.size() > 1) {
      throw new IllegalArgumentException(
          "several supervisors are called '"
              + by
              + "'; give one's id: "
              + String.join(", ", named.stream().map(Member::id).toList()));
    }
    return named.getFirst();
  }

  private static boolean isLooked(JsonObject command) {
    return OfficeCommands.text(command, "looked").equals("true");
  }

  static YearMonth month(JsonObject command) {
    String month = OfficeCommands.text(command, "month");
    try {
      return YearMonth.parse(month);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "month '" + month + "' is not a month; allowed: like 2026-11", e);
    }
  }

  private static LocalDate day(JsonObject command) {
    String day = OfficeCommands.text(command, "day");
    try {
      return LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "day '" + day + "' is not a day; allowed: like 2026-12-08", e);
    }
  }
}
