package dev.pingyi.server.office;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.pingyi.core.action.BreachActions;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.breach.BreachKind;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.staff.BreachCard;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.text.TypedText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The operator's commands about breaches, each in the name of an inspector who has joined. */
final class BreachCommands {
  /** Far more of an area than anybody leaves undecided. */
  private static final int MOST = 1000;

  private final Office office;
  private final BreachActions actions;
  private final Supplier<String> chance;

  /**
   * @param chance what makes two reports with the same words two
   */
  BreachCommands(Office office, Supplier<String> chance) {
    this.office = office;
    this.chance = chance;
    this.actions = new BreachActions(office);
  }

  /** By their names. */
  static Map<String, OfficeCommand> of(Office office, Supplier<String> chance) {
    BreachCommands breaches = new BreachCommands(office, chance);
    Map<String, OfficeCommand> commands = new LinkedHashMap<>();
    commands.put("breaches.report", breaches::report);
    commands.put("breaches.confirm", (c, now) -> breaches.decide(c, Breach.State.CONFIRMED, now));
    commands.put("breaches.reject", (c, now) -> breaches.decide(c, Breach.State.REJECTED, now));
    commands.put("breaches.list", (command, _) -> breaches.list(command));
    return commands;
  }

  /** The breaches that nobody has decided, area by area, the one due first coming first. */
  private JsonObject list(JsonObject command) {
    String area = OfficeCommands.text(command, "area");
    if (!area.isEmpty() && !office.roster().areas().contains(area)) {
      throw new IllegalArgumentException(
          "area '"
              + area
              + "' has no unit; allowed: "
              + String.join(", ", office.roster().areas()));
    }
    JsonArray rows = new JsonArray();
    office.roster().areas().stream()
        .filter(one -> area.isEmpty() || one.equals(area))
        .flatMap(one -> office.store().breaches().open(one, MOST).stream())
        .flatMap(reference -> office.store().breaches().breach(reference).stream())
        .filter(Breach::isOpen)
        .forEach(breach -> rows.add(row(breach)));
    JsonObject answer = new JsonObject();
    answer.add("breaches", rows);
    return answer;
  }

  private JsonObject row(Breach breach) {
    JsonObject row = answer(breach);
    row.addProperty("kind", breach.kind().code());
    row.addProperty("unit", breach.place().unit());
    row.addProperty("counter", breach.place().counter());
    row.addProperty("area", breach.area());
    row.addProperty("reportedBy", breach.reported().by());
    row.addProperty("reportedAt", minute(breach.reported().at()));
    row.addProperty("dueAt", minute(breach.deadline().dueAt()));
    return row;
  }

  private String minute(Instant at) {
    return at.atZone(office.books().zone()).toOffsetDateTime().toString();
  }

  /** A report of a unit, or of one of its counters; its place in words, its time the command's. */
  JsonObject report(JsonObject command, Instant now) {
    String unit = OfficeCommands.text(command, "unit");
    String counter = OfficeCommands.text(command, "counter");
    String place = OfficeCommands.text(command, "place");
    if (TypedText.saysNothing(place)) {
      throw new IllegalArgumentException("place is missing; say where it was, in words");
    }
    if (!counter.isEmpty()
        && !unit.isEmpty()
        && office.roster().counter(counter).filter(c -> c.unit().equals(unit)).isEmpty()) {
      throw new IllegalArgumentException(
          "counter '" + counter + "' is none of unit '" + unit + "'");
    }
    BreachActions.Report report =
        new BreachActions.Report(
            kind(command),
            counter.isEmpty() ? unit : counter,
            BreachCard.reportByCommand(
                place, DisplayNames.minute(now.atZone(office.books().zone()))));
    String cause = chance.get();
    return answer(
        OfficeCommands.done(office, actions.report(report, cause, member(command), now)).breach());
  }

  JsonObject decide(JsonObject command, Breach.State how, Instant now) {
    String reason = OfficeCommands.text(command, "reason");
    BreachActions.Result result =
        OfficeCommands.done(
            office,
            actions.decide(
                OfficeCommands.text(command, "id"),
                how,
                TypedText.saysNothing(reason) ? BreachCard.reasonByCommand() : reason,
                member(command),
                now));
    JsonObject answer = answer(result.breach());
    answer.addProperty("change", result.points().change());
    if (how == Breach.State.CONFIRMED) {
      answer.addProperty("points", result.points().left());
    }
    return answer;
  }

  private static JsonObject answer(Breach breach) {
    JsonObject answer = new JsonObject();
    answer.addProperty("id", breach.reference());
    answer.addProperty("state", breach.state().code());
    return answer;
  }

  private static BreachKind kind(JsonObject command) {
    String code = OfficeCommands.text(command, "kind");
    return BreachKind.of(code)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "kind '" + code + "' is unknown; allowed: hindered, forced, prying"));
  }

  /** An inspector by id, or by a name that only one of them has. */
  private Actor member(JsonObject command) {
    String by = OfficeCommands.text(command, "by");
    List<Member> named =
        inspectors().filter(m -> m.id().equals(by) || m.name().equals(by)).toList();
    if (named.isEmpty()) {
      throw new IllegalArgumentException("no inspector who has joined is called '" + by + "'");
    }
    if (named.stream().map(Member::account).distinct().count() > 1) {
      throw new IllegalArgumentException(
          "several inspectors are called '"
              + by
              + "'; give one's id: "
              + String.join(", ", named.stream().map(Member::id).toList()));
    }
    return new Actor.Staff(named.getFirst());
  }

  private Stream<Member> inspectors() {
    return Stream.concat(office.roster().areas().stream(), Stream.of(Post.CITY))
        .map(area -> Post.ofArea(Role.INSPECTOR, area))
        .flatMap(post -> office.store().members(post.key()).stream());
  }
}
