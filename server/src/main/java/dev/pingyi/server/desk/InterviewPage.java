package dev.pingyi.server.desk;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.core.action.InterviewActions;
import dev.pingyi.core.action.InterviewActions.Report;
import dev.pingyi.core.action.Outcome;
import dev.pingyi.core.action.Refusal;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.notification.NoticeText;
import dev.pingyi.core.dialog.staff.ActionReport;
import dev.pingyi.core.ranking.Interview;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import dev.pingyi.server.pages.PageResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An interview that a notice asks for, GET /m/interview/MONTH/UNIT, and the form by which a
 * supervisor records it.
 */
final class InterviewPage implements DeskPage {
  static final Pattern PATH =
      Pattern.compile("/m/interview/([0-9]{4}-(?:0[1-9]|1[0-2]))/([A-Za-z0-9-]{1,40})");

  private static final int NOT_DONE = 422;
  private static final String OVERVIEW = "/m/overview";

  private final DeskFrame frame;

  InterviewPage(DeskFrame frame) {
    this.frame = frame;
  }

  static String path(Interview interview) {
    return "/m/interview/" + interview.reference();
  }

  /** Those that the person may record. */
  static List<Interview> owed(DeskVisit visit) {
    InterviewActions actions = new InterviewActions(visit.office());
    return supervisors(visit)
        .flatMap(post -> actions.owed(post, visit.now()).stream())
        .distinct()
        .toList();
  }

  private static Stream<Member> supervisors(DeskVisit visit) {
    return visit.posts().stream().filter(m -> m.post().role() == Role.SUPERVISOR);
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
    Optional<LocalDate> day = day(fields.getOrDefault("day", ""));
    Matcher path = PATH.matcher(request.path());
    if (day.isEmpty() || !path.matches()) {
      return page(visit, request, fields, visit.say(OverviewPhrase.INTERVIEW_NO_DAY));
    }
    Report report =
        new Report(
            YearMonth.parse(path.group(1)),
            path.group(2),
            day.get(),
            fields.getOrDefault("words", "").strip(),
            fields.containsKey("looked"));
    return visit
        .office()
        .deciding(() -> record(visit, report))
        .either(
            done ->
                PageResponse.seeOther(
                    visit.to(
                        OVERVIEW,
                        visit.say(OverviewPhrase.INTERVIEW_RECORDED, name(visit, done.result())))),
            refused -> page(visit, request, fields, ActionReport.of(refused, visit.language())));
  }

  /** On whichever post of the person may. */
  private static Outcome<Interview> record(DeskVisit visit, Report report) {
    InterviewActions actions = new InterviewActions(visit.office());
    return supervisors(visit)
        .map(post -> actions.record(report, new Actor.Staff(post), visit.now()))
        .reduce((one, other) -> one instanceof Outcome.Done<Interview> ? one : other)
        .orElseGet(() -> Outcome.refused(Refusal.NOT_ALLOWED));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private PageResponse page(
      DeskVisit visit, WebRequest request, Map<String, String> typed, String problem) {
    return owed(visit).stream()
        .filter(interview -> path(interview).equals(request.path()))
        .findFirst()
        .map(
            interview ->
                frame.page(
                    visit,
                    request,
                    DeskTab.OVERVIEW,
                    new DeskFrame.Template(
                        "interview",
                        problem.isEmpty() ? 200 : NOT_DONE,
                        values(visit, interview, typed, problem))))
        .orElseGet(() -> new RefusedPage(frame).ofPost(visit, request));
  }

  private static Map<String, Object> values(
      DeskVisit visit, Interview interview, Map<String, String> typed, String problem) {
    String today = visit.office().books().day(visit.now()).toString();
    Map<String, Object> values = new HashMap<>();
    values.put("title", visit.say(OverviewPhrase.INTERVIEW_TITLE, name(visit, interview)));
    values.put(
        "why",
        visit.say(
            OverviewPhrase.INTERVIEW_WHY,
            new NoticeText(visit.office()).title(interview.month(), visit.language())));
    values.put("back", visit.to(OVERVIEW));
    values.put("post", visit.to(path(interview)));
    values.put("day", typed.getOrDefault("day", today));
    values.put("today", today);
    values.put("words", typed.getOrDefault("words", ""));
    values.put("problem", problem);
    values.put("draft", !problem.isEmpty());
    values.put("look", DeskFrame.SELDOM);
    return values;
  }

  static String name(DeskVisit visit, Interview interview) {
    return new DisplayNames(visit.office(), visit.language()).unit(interview.unit());
  }
}
