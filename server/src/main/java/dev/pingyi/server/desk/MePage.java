package dev.pingyi.server.desk;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.core.action.BrowserActions;
import dev.pingyi.core.action.PageLinks;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.StaffSession;
import dev.pingyi.core.rulebook.StaffNotices;
import dev.pingyi.server.pages.PageResponse;
import dev.pingyi.server.pages.PostName;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Somebody's own page: what they may do, where they are told, who stands in, and which browsers.
 */
final class MePage implements DeskPage {
  static final String PATH = "/m/me";

  private final DeskFrame frame;

  MePage(DeskFrame frame) {
    this.frame = frame;
  }

  @Override
  public boolean hasForm() {
    return true;
  }

  @Override
  public PageResponse show(DeskVisit visit, WebRequest request) {
    String link =
        request
            .parameter("link")
            .filter(
                token ->
                    new PageLinks(visit.office())
                        .account(token, visit.now())
                        .filter(visit.account()::equals)
                        .isPresent())
            .map(token -> visit.context().web().address(PageLinks.PATH + token))
            .orElse("");
    return page(visit, request, link);
  }

  @Override
  public PageResponse take(DeskVisit visit, WebRequest request, Map<String, String> fields) {
    BrowserActions browsers = new BrowserActions(visit.office());
    String here = here(visit, request);
    if (fields.containsKey("others")) {
      int left =
          visit
              .office()
              .deciding(() -> browsers.leaveOthers(visit.account(), here))
              .either(done -> done.result(), _ -> 0);
      return PageResponse.seeOther(visit.to(PATH, visit.say(MemberDeskPhrase.ME_LEFT, left)));
    }
    if (fields.containsKey("leave")) {
      String id = fields.get("leave");
      visit.office().deciding(() -> browsers.leave(visit.account(), id));
      return id.equals(here)
          ? PageResponse.seeOther(visit.to("/m/"))
          : PageResponse.seeOther(visit.to(PATH, visit.say(MemberDeskPhrase.ME_LEFT, 1)));
    }
    if (fields.containsKey("link")) {
      String token =
          new PageLinks(visit.office())
              .token(visit.account(), visit.context().sessions().mint(), visit.now());
      return PageResponse.seeOther(visit.to(PATH + "?link=" + token));
    }
    return PageResponse.seeOther(visit.to(PATH));
  }

  private PageResponse page(DeskVisit visit, WebRequest request, String link) {
    Map<String, Object> values = new HashMap<>();
    StaffNotices numbers = visit.office().books().inForce(visit.now()).staff();
    values.put("title", visit.say(MemberDeskPhrase.ME_TITLE));
    values.put("post", visit.to(PATH));
    values.putAll(DayLines.of(visit, visit.visitor().caller().posts()));
    values.put("mine", visit.visitor().caller().posts().stream().map(m -> post(visit, m)).toList());
    values.put(
        "quiet",
        visit.say(
            MemberDeskPhrase.ME_QUIET,
            numbers.quietFrom().toString(),
            numbers.quietTo().toString()));
    values.put("sessions", sessions(visit, here(visit, request)));
    values.put("several", sessions(visit, "").size() > 1);
    values.put("link", link);
    values.put(
        "linkNote",
        visit.say(
            MemberDeskPhrase.ME_LINK_NOTE,
            new PageLinks(visit.office()).goodFor(visit.now()).toMinutes()));
    values.put("qr", QrMark.of(link));
    return frame.page(visit, request, DeskTab.ME, DeskFrame.Template.of("me", values));
  }

  private static String here(DeskVisit visit, WebRequest request) {
    return visit.context().sessions().browser(request, visit.visitor().phone()).orElse("");
  }

  private static Map<String, Object> post(DeskVisit visit, Member member) {
    String may =
        Arrays.stream(Action.values())
            .filter(action -> Workflow.isEverFor(member.post().role(), action))
            .map(action -> Labels.of(action, visit.language()))
            .filter(label -> !label.isBlank())
            .distinct()
            .collect(Collectors.joining(visit.say(DeskPhrase.POSTS)));
    return Map.of(
        "name", PostName.of(visit.office(), member.post(), visit.language()),
        "may", may,
        "told", told(visit, member),
        "standIn", member.isStandIn(),
        "leaves",
            member.leaves().stream().map(leave -> LeaveWords.all(visit, member, leave)).toList());
  }

  /** The chat by the name of its service, never by the id there. */
  private static String told(DeskVisit visit, Member member) {
    String channel =
        Address.parse(visit.office().keys().open(member.address(), member.id())).channel();
    return visit.context().services().stream()
        .filter(service -> service.channel().name().equals(channel))
        .map(service -> service.factory().label(visit.language()))
        .findFirst()
        .orElseGet(() -> visit.say(MemberDeskPhrase.ME_TOLD_WEB));
  }

  private static List<Map<String, Object>> sessions(DeskVisit visit, String here) {
    return visit.visitor().caller().sessions().stream()
        .filter(session -> !session.ended())
        .sorted(Comparator.comparing(StaffSession::usedOn).reversed())
        .map(
            session ->
                Map.<String, Object>of(
                    "id", session.id(),
                    "device", DeviceWords.of(visit, session.device()),
                    "since",
                        visit.say(MemberDeskPhrase.ME_SINCE, ago(visit, since(visit, session))),
                    "used",
                        visit.say(MemberDeskPhrase.ME_USED, ago(visit, used(visit, session, here))),
                    "here", session.id().equals(here)))
        .toList();
  }

  /**
   * Browsers are known by the real clock, which the office clock may be far ahead of: a date of the
   * one would mislead beside the other.
   */
  private static String ago(DeskVisit visit, LocalDate day) {
    LocalDate today = visit.office().books().day(visit.context().sessions().now());
    long days = Math.max(0, ChronoUnit.DAYS.between(day, today));
    return days == 0
        ? visit.say(MemberDeskPhrase.ME_DAY_TODAY)
        : days == 1
            ? visit.say(MemberDeskPhrase.ME_DAY_BEFORE)
            : visit.say(MemberDeskPhrase.ME_DAYS_BEFORE, days);
  }

  private static LocalDate since(DeskVisit visit, StaffSession session) {
    return visit.office().books().day(session.since());
  }

  /** Days of use are counted in Greenwich, the rest in the office's zone: never before it began. */
  private static LocalDate used(DeskVisit visit, StaffSession session, String here) {
    LocalDate since = since(visit, session);
    if (session.id().equals(here)) {
      return visit.office().books().day(visit.context().sessions().now());
    }
    return session.usedOn().isBefore(since) ? since : session.usedOn();
  }
}
