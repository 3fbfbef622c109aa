package dev.pingyi.server.desk;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.core.complaint.CallFigures;
import dev.pingyi.core.complaint.DayFigures;
import dev.pingyi.core.desk.Supervision;
import dev.pingyi.core.desk.Supervision.Away;
import dev.pingyi.core.desk.Supervision.OfArea;
import dev.pingyi.core.desk.Supervision.OfMember;
import dev.pingyi.core.desk.Watch;
import dev.pingyi.core.desk.Watch.Kind;
import dev.pingyi.core.dialog.staff.SystemicTitle;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.systemic.SystemicIssue;
import dev.pingyi.server.pages.PageResponse;
import dev.pingyi.server.pages.PostName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the work of a supervisor's areas stands, GET /m/overview. */
final class OverviewPage implements DeskPage {
  private static final int LISTED = 20;

  private final DeskFrame frame;

  OverviewPage(DeskFrame frame) {
    this.frame = frame;
  }

  @Override
  public PageResponse show(DeskVisit visit, WebRequest request) {
    if (!visit.holds(Role.SUPERVISOR)) {
      return new RefusedPage(frame).ofPost(visit, request);
    }
    Supervision.View view = new Supervision(visit.office()).of(visit.posts(), visit.now());
    Map<String, Object> values = new HashMap<>(new WeekCurve(visit).values(view.week()));
    values.put("title", visit.say(OverviewPhrase.OVERVIEW_TITLE));
    values.put("look", DeskFrame.SELDOM);
    values.put("areas", view.areas().stream().map(area -> area(visit, area)).toList());
    values.put("members", view.members().stream().map(m -> member(visit, m)).toList());
    values.put("away", view.away().stream().map(away -> away(visit, away)).toList());
    values.put("appeals", cases(visit, view.appeals()));
    values.put("escalated", cases(visit, view.escalated()));
    values.put(
        "denied",
        view.calls().denied().stream()
            .map(ref -> Map.of("href", visit.to("/m/case/" + ref), "reference", ref))
            .toList());
    values.put(
        "interviews",
        InterviewPage.owed(visit).stream()
            .map(
                i ->
                    Map.of(
                        "href", visit.to(InterviewPage.path(i)),
                        "unit", InterviewPage.name(visit, i),
                        "text", visit.say(OverviewPhrase.INTERVIEW_OF, i.month())))
            .toList());
    values.put("issues", view.issues().stream().map(issue -> issue(visit, issue)).toList());
    return frame.page(visit, request, DeskTab.OVERVIEW, DeskFrame.Template.of("overview", values));
  }

  private static Map<String, Object> area(DeskVisit visit, OfArea area) {
    Map<String, Object> values = new HashMap<>();
    String address = "/m/overview/cases?area=" + encoded(area.area());
    values.put("area", area.area());
    values.put("href", visit.to(address));
    values.put("open", area.open());
    values.put("unclaimed", area.unclaimed());
    for (Kind kind : Kind.values()) {
      int late = area.late().getOrDefault(kind, 0);
      values.put(kind.name(), late == 0 ? List.of() : List.of(link(visit, address, kind, late)));
    }
    values.put("week", ofWeek(area.week()));
    return values;
  }

  private static Map<String, Object> link(DeskVisit visit, String address, Kind kind, int late) {
    return Map.of("href", visit.to(address + "&late=1&kind=" + kind.name()), "n", late);
  }

  private static String ofWeek(DayFigures week) {
    return week.called() + " / " + week.opened();
  }

  private static Map<String, Object> member(DeskVisit visit, OfMember of) {
    CallFigures calls = of.calls();
    Map<String, Object> values = new HashMap<>();
    values.put("name", of.member().name());
    values.put("post", PostName.of(visit.office(), of.member().post(), visit.language()));
    values.put("href", visit.to("/m/overview/cases?who=" + encoded(of.member().id())));
    values.put("held", of.held());
    values.put("late", of.late());
    values.put("reached", calls.reached());
    values.put("confirmed", calls.confirmed());
    values.put("denied", calls.denied());
    values.put(
        "share",
        calls.confirmedPercent().isPresent()
            ? visit.say(OverviewPhrase.OVERVIEW_PERCENT, calls.confirmedPercent().getAsInt())
            : "–");
    return values;
  }

  private static Map<String, Object> away(DeskVisit visit, Away away) {
    String standIn = away.standIn().isEmpty() ? visit.say(MemberDeskPhrase.NOBODY) : away.standIn();
    return Map.of(
        "name", away.member().name(),
        "post", PostName.of(visit.office(), away.member().post(), visit.language()),
        "leave", visit.say(MemberDeskPhrase.LEAVE, LeaveWords.days(visit, away.leave()), standIn));
  }

  private static List<Map<String, Object>> cases(DeskVisit visit, List<Watch> all) {
    return all.stream().limit(LISTED).map(watch -> WatchedPage.row(visit, watch, "")).toList();
  }

  private static Map<String, Object> issue(DeskVisit visit, SystemicIssue issue) {
    return Map.of(
        "href",
        visit.to(FindingPage.path(issue.reference())),
        "reference",
        issue.reference(),
        "title",
        new SystemicTitle(visit.office())
            .of(issue.subject(), issue.opened().words(), visit.language()),
        "text",
        visit.say(OverviewPhrase.OVERVIEW_ISSUE, issue.units().size(), issue.complaints()),
        "by",
        visit.say(DeskPhrase.BY_DAY, visit.office().books().lastDay(issue.deadline().dueAt())));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
