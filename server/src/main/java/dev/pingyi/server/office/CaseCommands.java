package dev.pingyi.server.office;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.pingyi.core.action.ComplaintActions;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.Outcome;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.roster.Unit;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The operator's commands about complaints, each in the name of somebody who may do it: what that
 * person is refused, the operator is refused.
 */
record CaseCommands(Office office) {
  /** Of a year's 3,000 verdicts few are appealed, and each appeal is decided within days. */
  private static final int APPEALS_MOST = 1000;

  /** By their names. */
  static Map<String, OfficeCommand> of(Office office) {
    CaseCommands cases = new CaseCommands(office);
    Map<String, OfficeCommand> commands = new LinkedHashMap<>();
    commands.put("cases.pass", cases::pass);
    commands.put("appeals.list", (_, _) -> cases.appeals());
    commands.put("appeals.decide", cases::decide);
    commands.put("remedies.record", cases::putRight);
    return commands;
  }

  /** A case is passed on to a colleague, in the name of a supervisor who has joined. */
  private JsonObject pass(JsonObject command, Instant now) {
    Member to = new NamedMember(office).of(command, "to");
    Member by = new NamedMember(office).of(command, "by");
    if (by.post().role() != Role.SUPERVISOR) {
      throw new IllegalArgumentException("by '" + by.id() + "' is no supervisor");
    }
    ComplaintActions.Request request =
        new ComplaintActions.Request(OfficeCommands.text(command, "reference"), Action.PASS_ON)
            .to(to.id());
    ComplaintActions.Result passed = run(request, List.of(by), now);
    JsonObject answer = new JsonObject();
    answer.addProperty("reference", passed.after().reference());
    answer.addProperty("holder", passed.after().file().holder().member());
    return answer;
  }

  /** The appeals that nobody has decided, the one due first coming first. */
  private JsonObject appeals() {
    JsonArray rows = new JsonArray();
    office.store().openIn(CaseFile.APPEALS, APPEALS_MOST).stream()
        .flatMap(reference -> office.store().complaint(reference).stream())
        .map(Complaint::file)
        .filter(CaseFile::isUnderReview)
        .forEach(file -> rows.add(appeal(file)));
    JsonObject answer = new JsonObject();
    answer.add("appeals", rows);
    return answer;
  }

  private JsonObject appeal(CaseFile file) {
    String unit = file.opening().unit();
    JsonObject row = new JsonObject();
    row.addProperty("reference", file.reference());
    row.addProperty("unit", unit);
    row.addProperty("unitName", office.roster().unit(unit).map(Unit::name).orElse(""));
    row.addProperty("area", file.opening().area());
    row.addProperty(
        "dueAt", file.review().dueAt().atZone(office.books().zone()).toOffsetDateTime().toString());
    return row;
  }

  private JsonObject decide(JsonObject command, Instant now) {
    String how = OfficeCommands.text(command, "how");
    Action action =
        switch (how) {
          case "grant" -> Action.GRANT_APPEAL;
          case "keep" -> Action.DISMISS_APPEAL;
          default ->
              throw new IllegalArgumentException(
                  "how '" + how + "' is unknown; allowed: grant, keep");
        };
    return answer(acted(command, action, OfficeCommands.text(command, "reason"), now));
  }

  private JsonObject putRight(JsonObject command, Instant now) {
    return answer(acted(command, Action.PUT_RIGHT, OfficeCommands.text(command, "words"), now));
  }

  private ComplaintActions.Result acted(
      JsonObject command, Action action, String words, Instant now) {
    ComplaintActions.Request request =
        new ComplaintActions.Request(
            OfficeCommands.text(command, "reference"),
            action,
            ComplaintActions.Request.AS_IT_IS,
            words);
    return run(request, new NamedMember(office).posts(command, "by"), now);
  }

  /** By the post that has it to do, if the person has several. */
  private ComplaintActions.Result run(
      ComplaintActions.Request request, List<Member> posts, Instant now) {
    ComplaintActions actions = new ComplaintActions(office);
    Member by =
        office
            .store()
            .complaint(request.reference())
            .flatMap(complaint -> actions.postFor(posts, complaint, request.action(), now))
            .orElse(posts.getFirst());
    Outcome<ComplaintActions.Result> outcome =
        office.deciding(() -> actions.run(request, new Actor.Staff(by), now));
    return OfficeCommands.done(outcome);
  }

  private static JsonObject answer(ComplaintActions.Result result) {
    JsonObject answer = new JsonObject();
    answer.addProperty("reference", result.after().reference());
    answer.addProperty("state", result.after().state().code());
    answer.addProperty("change", result.points().change());
    if (result.points().change() != 0) {
      answer.addProperty("points", result.points().left());
    }
    return answer;
  }
}
