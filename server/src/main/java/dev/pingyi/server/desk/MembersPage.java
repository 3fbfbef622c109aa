package dev.pingyi.server.desk;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.core.action.MemberActions;
import dev.pingyi.core.action.MemberList;
import dev.pingyi.core.action.MemberList.Filter;
import dev.pingyi.core.action.MemberScope;
import dev.pingyi.core.action.Outcome;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.keys.Keyring.Purpose;
import dev.pingyi.core.roster.Invitation;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.server.pages.PageResponse;
import dev.pingyi.server.pages.PostName;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The people of the office, for whoever is over them: who is there, who is away, who is invited.
 */
final class MembersPage implements DeskPage {
  static final String PATH = "/m/members";

  private static final int NOT_DONE = 422;

  private final DeskFrame frame;

  MembersPage(DeskFrame frame) {
    this.frame = frame;
  }

  @Override
  public boolean hasForm() {
    return true;
  }

  @Override
  public PageResponse show(DeskVisit visit, WebRequest request) {
    return page(visit, request, Map.of(), "");
  }

  @Override
  public PageResponse take(DeskVisit visit, WebRequest request, Map<String, String> fields) {
    if (MemberScope.of(visit.office(), visit.posts()).isNone()) {
      return new RefusedPage(frame).ofPost(visit, request);
    }
    return fields.containsKey("cancel")
        ? cancel(visit, request, fields)
        : invite(visit, request, fields);
  }

  private PageResponse invite(DeskVisit visit, WebRequest request, Map<String, String> fields) {
    Optional<Post> post = post(fields);
    if (post.isEmpty()) {
      return page(visit, request, fields, visit.say(MemberDeskPhrase.INVITE_PLACE));
    }
    String name = fields.getOrDefault("name", "");
    String chance = visit.context().sessions().mint();
    Outcome<String> invited =
        visit
            .office()
            .deciding(
                () ->
                    new MemberActions(visit.office())
                        .invite(visit.actor(), name, post.get(), chance, visit.now()));
    return invited.either(
        done -> PageResponse.seeOther(visit.to(PATH + "?invited=" + done.result())),
        refused -> page(visit, request, fields, MemberRefusals.of(visit, refused)));
  }

  private PageResponse cancel(DeskVisit visit, WebRequest request, Map<String, String> fields) {
    Outcome<Invitation> cancelled =
        visit
            .office()
            .deciding(
                () ->
                    new MemberActions(visit.office())
                        .cancel(fields.get("cancel"), visit.actor(), visit.now()));
    return cancelled.either(
        done ->
            PageResponse.seeOther(
                visit.to(PATH, visit.say(MemberDeskPhrase.CANCELLED, done.result().name()))),
        refused -> page(visit, request, fields, MemberRefusals.of(visit, refused)));
  }

  /** A head has the unit, all others the area. */
  private static Optional<Post> post(Map<String, String> fields) {
    Optional<Role> role = Role.of(fields.getOrDefault("role", ""));
    String place =
        fields.getOrDefault(role.filter(Role.HEAD::equals).isPresent() ? "unit" : "area", "");
    return role.filter(_ -> !place.isBlank())
        .map(r -> r == Role.HEAD ? Post.headOf(place) : Post.ofArea(r, place));
  }

  private PageResponse page(
      DeskVisit visit, WebRequest request, Map<String, String> typed, String problem) {
    MemberScope scope = MemberScope.of(visit.office(), visit.posts());
    if (scope.isNone()) {
      return new RefusedPage(frame).ofPost(visit, request);
    }
    MemberList list = new MemberList(visit.office(), scope);
    Filter filter = filter(request);
    List<Member> members = list.members(filter);
    Map<String, Object> values = new HashMap<>();
    values.put("title", visit.say(MemberDeskPhrase.MEMBERS_TITLE, members.size()));
    values.put("to", visit.to(PATH));
    values.put("members", members.stream().map(m -> row(visit, m)).toList());
    values.put("any", !members.isEmpty());
    List<Invitation> open = list.invitations(filter);
    values.put("hasInvitations", !open.isEmpty());
    values.put("invitations", open.stream().map(i -> row(visit, i)).toList());
    values.put("filterRoles", roles(visit, filter.role().map(Role::code).orElse("")));
    values.put("roles", roles(visit, typed.getOrDefault("role", "")));
    values.put("areas", areas(visit, scope, typed.getOrDefault("area", "")));
    values.put("units", units(visit, scope, typed.getOrDefault("unit", "")));
    values.put("typedName", typed.getOrDefault("name", ""));
    values.put("problem", problem);
    String link = invited(visit, scope, request);
    values.put("link", link);
    values.put("qr", QrMark.of(link));
    return frame.page(
        visit,
        request,
        DeskTab.MEMBERS,
        new DeskFrame.Template("members", problem.isEmpty() ? 200 : NOT_DONE, values));
  }

  private static Filter filter(WebRequest request) {
    return new Filter(request.parameter("role").flatMap(Role::of), "", "");
  }

  /** The link of the invitation that was given out just now, while it is open. */
  private static String invited(DeskVisit visit, MemberScope scope, WebRequest request) {
    return request
        .parameter("invited")
        .filter(
            token ->
                visit
                    .office()
                    .keys()
                    .read(Purpose.INVITATION, token, "")
                    .filter(id -> !visit.office().store().isUsed(id))
                    .flatMap(id -> visit.office().store().invitation(id))
                    .filter(invitation -> scope.covers(invitation.post()))
                    .isPresent())
        .map(token -> visit.context().web().address("/m/" + token))
        .orElse("");
  }

  private static Map<String, Object> row(DeskVisit visit, Member member) {
    return Map.of(
        "name", member.name(),
        "post", PostName.of(visit.office(), member.post(), visit.language()),
        "href", visit.to(MemberPage.path(member)),
        "away",
            member
                .leaveAt(visit.now())
                .or(
                    () ->
                        member.leaves().stream()
                            .filter(l -> visit.now().isBefore(l.from()))
                            .findFirst())
                .map(leave -> LeaveWords.all(visit, member, leave))
                .orElse(""));
  }

  private static Map<String, Object> row(DeskVisit visit, Invitation invitation) {
    return Map.of(
        "name", invitation.name(),
        "post", PostName.of(visit.office(), invitation.post(), visit.language()),
        "id", invitation.id(),
        "until",
            visit.say(
                MemberDeskPhrase.INVITED_UNTIL,
                visit.office().books().day(invitation.expiresAt()).toString()));
  }

  private static List<Map<String, Object>> roles(DeskVisit visit, String chosen) {
    return Arrays.stream(Role.values())
        .map(r -> option(r.code(), Labels.of(r, visit.language()), chosen))
        .toList();
  }

  private static List<Map<String, Object>> areas(
      DeskVisit visit, MemberScope scope, String chosen) {
    Stream<String> areas = visit.office().roster().areas().stream();
    return (scope.all() ? Stream.concat(Stream.of(Post.CITY), areas) : areas)
        .map(area -> Post.ofArea(Role.CALLBACK, area))
        .filter(scope::covers)
        .map(post -> option(post.area(), visit.names().scope(post), chosen))
        .toList();
  }

  private static List<Map<String, Object>> units(
      DeskVisit visit, MemberScope scope, String chosen) {
    return visit.office().roster().units().stream()
        .map(unit -> Post.headOf(unit.id()))
        .filter(scope::covers)
        .map(post -> option(post.unit(), visit.names().scope(post), chosen))
        .toList();
  }

  static Map<String, Object> option(String value, String label, String chosen) {
    return Map.of("value", value, "label", label, "here", value.equals(chosen));
  }
}
