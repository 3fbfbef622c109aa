package dev.pingyi.server.office;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.pingyi.core.action.DismissMember;
import dev.pingyi.core.action.LeaveActions;
import dev.pingyi.core.action.MemberActions;
import dev.pingyi.core.action.MemberList;
import dev.pingyi.core.action.MemberList.Filter;
import dev.pingyi.core.action.MemberScope;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.Outcome;
import dev.pingyi.core.roster.Absence;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Invitation;
import dev.pingyi.core.roster.Leave;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.StaffStore.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The operator's commands about the people of the office. */
final class MemberCommands {
  private static final Actor OPERATOR = new Actor.Operator();

  private final Office office;
  private final MemberList list;
  private final LeaveActions leaves;

  MemberCommands(Office office) {
    this.office = office;
    this.list = new MemberList(office, MemberScope.of(office, OPERATOR));
    this.leaves = new LeaveActions(office);
  }

  /** By their names. */
  static Map<String, OfficeCommand> of(Office office) {
    MemberCommands members = new MemberCommands(office);
    Map<String, OfficeCommand> commands = new LinkedHashMap<>();
    commands.put("members.list", members::list);
    commands.put("members.remove", members::remove);
    commands.put("members.cancel", members::cancel);
    commands.put("members.replace", members::replace);
    commands.put("members.return", members::returned);
    return commands;
  }

  /** Everybody who has joined, and the invitations that are still open. */
  JsonObject list(JsonObject command, Instant now) {
    Filter filter = filter(command);
    JsonArray members = new JsonArray();
    list.members(filter).forEach(member -> members.add(row(member, now)));
    JsonArray invitations = new JsonArray();
    list.invitations(filter).forEach(invitation -> invitations.add(row(invitation)));
    JsonObject answer = new JsonObject();
    answer.add("members", members);
    answer.add("invitations", invitations);
    return answer;
  }

  JsonObject remove(JsonObject command, Instant now) {
    Place place = place(member(command, "member"));
    Member left = done(() -> new DismissMember(office).dismiss(place, OPERATOR, now));
    return row(left, now);
  }

  JsonObject cancel(JsonObject command, Instant now) {
    String invitation = OfficeCommands.text(command, "invitation");
    return row(done(() -> new MemberActions(office).cancel(invitation, OPERATOR, now)));
  }

  /** A leave is entered, or, with an absence's reference, set anew. */
  JsonObject replace(JsonObject command, Instant now) {
    String absence = OfficeCommands.text(command, "absence");
    String by = OfficeCommands.text(command, "by");
    LeaveActions.Days days =
        new LeaveActions.Days(
            day(command, "from"),
            day(command, "until"),
            by.isEmpty() ? Optional.empty() : Optional.of(place(member(command, "by"))));
    if (!absence.isEmpty()) {
      return row(done(() -> leaves.change(absence, days, OPERATOR, now)));
    }
    Place place = place(member(command, "member"));
    return row(done(() -> leaves.enter(place, days, OPERATOR, now)));
  }

  /** A leave is ended early: the one that is named, or the member's that runs or comes next. */
  JsonObject returned(JsonObject command, Instant now) {
    String absence = OfficeCommands.text(command, "absence");
    String reference = absence.isEmpty() ? next(member(command, "member"), now) : absence;
    return row(done(() -> leaves.end(reference, OPERATOR, now)));
  }

  private static String next(Member member, Instant now) {
    return member.leaves().stream()
        .filter(leave -> now.isBefore(leave.until()))
        .min((one, other) -> one.from().compareTo(other.from()))
        .map(Leave::reference)
        .orElseThrow(
            () ->
                new IllegalArgumentException("member '" + member.id() + "' has no leave entered"));
  }

  private JsonObject row(Member member, Instant now) {
    JsonObject row = new JsonObject();
    row.addProperty("member", member.id());
    row.addProperty("name", member.name());
    post(row, member.post());
    row.addProperty("joinedAt", time(member.joinedAt()));
    row.addProperty("away", member.leaveAt(now).isPresent());
    JsonArray absences = new JsonArray();
    member.leaves().stream()
        .filter(leave -> now.isBefore(leave.until()))
        .forEach(leave -> absences.add(row(leave)));
    row.add("absences", absences);
    return row;
  }

  private JsonObject row(Leave leave) {
    JsonObject row = new JsonObject();
    row.addProperty("absence", leave.reference());
    row.addProperty("from", office.books().day(leave.from()).toString());
    row.addProperty("until", office.books().lastDay(leave.until()).toString());
    row.addProperty("by", leave.standIn());
    return row;
  }

  private JsonObject row(Absence absence) {
    JsonObject row = row(absence.leave());
    row.addProperty("member", absence.member());
    row.addProperty("over", absence.stage() == Absence.Stage.DONE);
    return row;
  }

  private JsonObject row(Invitation invitation) {
    JsonObject row = new JsonObject();
    row.addProperty("invitation", invitation.id());
    row.addProperty("name", invitation.name());
    post(row, invitation.post());
    row.addProperty("expiresAt", time(invitation.expiresAt()));
    return row;
  }

  private static void post(JsonObject row, Post post) {
    row.addProperty("role", post.role().code());
    row.addProperty("area", post.area());
    row.addProperty("unit", post.unit());
  }

  private String time(Instant at) {
    return at.atZone(office.books().zone()).toOffsetDateTime().toString();
  }

  private Filter filter(JsonObject command) {
    String role = OfficeCommands.text(command, "role");
    String area = OfficeCommands.text(command, "area");
    String unit = OfficeCommands.text(command, "unit");
    if (!area.isEmpty() && !area.equals(Post.CITY) && !office.roster().areas().contains(area)) {
      throw new IllegalArgumentException(
          "area '"
              + area
              + "' has no unit; allowed: * and "
              + String.join(", ", office.roster().areas()));
    }
    if (!unit.isEmpty() && office.roster().unit(unit).isEmpty()) {
      throw new IllegalArgumentException("unit '" + unit + "' is not in the roster");
    }
    Optional<Role> one = role.isEmpty() ? Optional.empty() : Optional.of(OfficeCommands.role(role));
    return new Filter(one, area, unit);
  }

  private Member member(JsonObject command, String field) {
    return new NamedMember(office).of(command, field);
  }

  static Place place(Member member) {
    return new Place(member.post().key(), member.id());
  }

  private static LocalDate day(JsonObject command, String field) {
    String text = OfficeCommands.text(command, field);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          field + " '" + text + "' is not a day; allowed: like 2026-12-01", e);
    }
  }

  private <T> T done(Supplier<Outcome<T>> decided) {
    return OfficeCommands.done(office.deciding(decided));
  }
}
