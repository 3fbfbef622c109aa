package dev.pingyi.server.desk;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.desk.UnitView;
import dev.pingyi.core.desk.UnitView.AppealOf;
import dev.pingyi.core.desk.UnitView.Book;
import dev.pingyi.core.desk.UnitView.Check;
import dev.pingyi.core.desk.UnitView.Figures;
import dev.pingyi.core.desk.UnitView.Line;
import dev.pingyi.core.desk.UnitView.Month;
import dev.pingyi.core.desk.UnitView.Task;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.dialog.staff.BreachCard;
import dev.pingyi.core.dialog.staff.SystemicTitle;
import dev.pingyi.core.ranking.PublicFigure;
import dev.pingyi.core.roster.Role;
import dev.pingyi.server.pages.PageResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A head's own unit, GET /m/unit. */
final class UnitPage implements DeskPage {
  private static final int WHOLE = 100;

  private final DeskFrame frame;

  UnitPage(DeskFrame frame) {
    this.frame = frame;
  }

  @Override
  public PageResponse show(DeskVisit visit, WebRequest request) {
    if (!visit.holds(Role.HEAD)) {
      return new RefusedPage(frame).ofPost(visit, request);
    }
    UnitView view = new UnitView(visit.office());
    List<Map<String, Object>> units =
        view.of(visit.posts(), visit.now()).stream().map(of -> unit(visit, view, of)).toList();
    Map<String, Object> values = new HashMap<>();
    values.put("title", visit.say(OverviewPhrase.TAB_UNIT));
    values.put("units", units);
    values.put("look", DeskFrame.SELDOM);
    return frame.page(visit, request, DeskTab.UNIT, DeskFrame.Template.of("unit", values));
  }

  private static Map<String, Object> unit(DeskVisit visit, UnitView view, UnitView.Of of) {
    Map<String, Object> values = new HashMap<>();
    values.put(
        "heading",
        visit.say(OverviewPhrase.UNIT_TITLE, visit.names().unit(of.unit()), of.book().points()));
    values.put("id", of.unit());
    values.putAll(book(visit, of.book()));
    values.put("lines", of.lines().stream().map(line -> line(visit, line)).toList());
    values.put("tasks", of.tasks().stream().map(task -> task(visit, task)).toList());
    values.put("checks", of.checks().stream().map(check -> check(visit, check)).toList());
    values.put("free", of.tasks().isEmpty() && of.checks().isEmpty());
    values.put(
        "figures",
        view.figures(of.unit(), visit.now()).map(f -> figures(visit, f)).stream().toList());
    return values;
  }

  private static Map<String, Object> book(DeskVisit visit, Book book) {
    Month month = book.month();
    return Map.of(
        "points",
        visit.say(OverviewPhrase.UNIT_POINTS, book.start(), book.points()),
        "clean",
        clean(visit, book.cleanDays()),
        "soFar",
        visit.say(
            OverviewPhrase.UNIT_SO_FAR,
            month.month(),
            month.upheld(),
            month.breaches(),
            changed(month.change())));
  }

  private static String changed(int points) {
    return points > 0 ? "+" + points : String.valueOf(points).replace('-', '−');
  }

  private static Map<String, Object> check(DeskVisit visit, Check check) {
    return Map.of(
        "href", visit.to(FindingPage.path(check.reference())),
        "reference", check.reference(),
        "title", new SystemicTitle(visit.office()).of(check.subject(), "", visit.language()),
        "asked", check.asked().isEmpty() ? check.about() : check.asked(),
        "by", visit.say(check.late() ? DeskPhrase.DAY_OVER : DeskPhrase.BY_DAY, check.by()));
  }

  private static Map<String, Object> line(DeskVisit visit, Line line) {
    BreachCard cards = new BreachCard(visit.office());
    return Map.of(
        "day", line.day(),
        "change", changed(line.change()),
        "cause",
            visit.say(
                line.breach().isEmpty()
                    ? OverviewPhrase.UNIT_COMPLAINT
                    : OverviewPhrase.UNIT_BREACH,
                line.cause()),
        "words",
            line.breach().stream()
                .map(of -> cards.what(of.kind(), of.place(), visit.language()))
                .findFirst()
                .orElse(line.words()),
        "appeal", appeal(visit, line.appeal()));
  }

  private static String appeal(DeskVisit visit, AppealOf appeal) {
    LocalDate by = appeal.by();
    return switch (appeal.state()) {
      case NONE -> appeal.may() ? visit.say(OverviewPhrase.UNIT_APPEAL_OPEN, by) : "";
      case LODGED -> visit.say(OverviewPhrase.UNIT_APPEAL_LODGED, by);
      case DISMISSED -> visit.say(OverviewPhrase.UNIT_APPEAL_STANDS);
      case GRANTED -> visit.say(OverviewPhrase.UNIT_APPEAL_GRANTED);
    };
  }

  private static Map<String, Object> task(DeskVisit visit, Task task) {
    return Map.of(
        "href", visit.to("/m/case/" + task.reference()),
        "reference", task.reference(),
        "duty", Labels.of(task.duty(), visit.language()),
        "by", visit.say(task.late() ? DeskPhrase.DAY_OVER : DeskPhrase.BY_DAY, task.by()));
  }

  private static Map<String, Object> figures(DeskVisit visit, Figures figures) {
    Map<String, Object> values = new HashMap<>();
    values.put("caption", visit.say(OverviewPhrase.UNIT_MONTH, figures.month()));
    values.put(
        "place",
        figures.place() > 0
            ? visit.say(OverviewPhrase.UNIT_PLACE, figures.place())
            : visit.say(OverviewPhrase.UNIT_UNRANKED));
    values.put("month", number(visit, figures.monthRatings()));
    values.put("year", number(visit, figures.yearRatings()));
    values.put("share", share(visit, figures.share()));
    values.put(
        "reasons",
        figures.reasons().entrySet().stream()
            .map(
                each ->
                    visit.say(
                        OverviewPhrase.UNIT_TIMES,
                        Texts.reason(visit.language(), each.getKey()),
                        each.getValue()))
            .toList());
    int few = visit.office().books().ofYear(figures.month().getYear()).ranking().hiddenUnder();
    values.put("few", visit.say(OverviewPhrase.UNIT_REASONS_FEW, few));
    return values;
  }

  private static String number(DeskVisit visit, PublicFigure figure) {
    return said(visit, figure, String.valueOf((long) figure.number()));
  }

  /** A bound is rounded away from the share, so that it holds. */
  private static String share(DeskVisit visit, PublicFigure figure) {
    double percent = figure.number() * WHOLE;
    long whole =
        switch (figure.form()) {
          case EXACT -> Math.round(percent);
          case UNDER -> (long) Math.ceil(percent);
          case AT_LEAST, HIDDEN -> (long) Math.floor(percent);
        };
    return said(visit, figure, visit.say(OverviewPhrase.OVERVIEW_PERCENT, whole));
  }

  private static String said(DeskVisit visit, PublicFigure figure, String number) {
    return switch (figure.form()) {
      case EXACT -> number;
      case UNDER -> visit.say(OverviewPhrase.UNIT_FEW, number);
      case AT_LEAST -> visit.say(OverviewPhrase.UNIT_AT_LEAST, number);
      case HIDDEN -> visit.say(OverviewPhrase.UNIT_HIDDEN);
    };
  }

  /** Since the last verdict that stands; before 0 if there is none in sight. */
  private static String clean(DeskVisit visit, int days) {
    return days < 0
        ? visit.say(OverviewPhrase.UNIT_CLEAN_LONG)
        : days == 0
            ? visit.say(OverviewPhrase.UNIT_CLEAN_TODAY)
            : visit.say(OverviewPhrase.UNIT_CLEAN, days);
  }
}
