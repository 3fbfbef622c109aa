package dev.pingyi.core.dialog.notification;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.CallFigures;
import dev.pingyi.core.complaint.DayFigures;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.ranking.PublicFigure;
import dev.pingyi.core.ranking.PublicFigures;
import dev.pingyi.core.ranking.Standing;
import dev.pingyi.core.rating.Grade;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a notice says of how many took part, and of the office's own work. */
record NoticeWork(Office office) {
  /** A sentence for each; every share names its formula. */
  List<String> lines(Notice notice, Language language) {
    List<String> lines = new ArrayList<>();
    lines.add(participation(notice, language));
    complaints(notice, language, lines);
    verdicts(notice, language, lines);
    calls(notice, language, lines);
    accountability(notice, language, lines);
    systemic(notice, language, lines);
    return lines;
  }

  /** What came of many complaints together: rules are no people, their number is never hidden. */
  List<String> rules(Notice notice, Language language) {
    return notice.work().systemic().rules().stream()
        .map(rule -> Texts.say(language, NoticePhrase.RULE, rule.title(), rule.day()))
        .toList();
  }

  private String participation(Notice notice, Language language) {
    NoticeText text = new NoticeText(office);
    Grade from = office.books().ofYear(notice.month().getYear()).grades().satisfiedFrom();
    long counted = standings(notice).mapToLong(s -> s.month().counted()).sum();
    long satisfied = standings(notice).mapToLong(s -> s.month().satisfied(from)).sum();
    return Texts.say(
        language,
        NoticePhrase.PARTICIPATION,
        text.total(notice, standing -> standing.month().counted(), language),
        standings(notice).filter(s -> s.month().counted() > 0).count(),
        standings(notice).count(),
        NoticeText.share(figures(notice).share(satisfied, counted), language),
        new DisplayNames(office, language).of(from));
  }

  private void complaints(Notice notice, Language language, List<String> lines) {
    DayFigures of = notice.work().complaints();
    if (of.opened() <= 0) {
      return;
    }
    List<Long> parts = List.of(of.called(), of.late(), of.notNeeded(), of.owed());
    lines.add(
        Texts.say(
            language,
            NoticePhrase.COMPLAINTS,
            NoticeText.count(figures(notice).total(parts), language),
            office.books().ofYear(notice.month().getYear()).promises().call().toHours(),
            count(notice, of.called(), language),
            count(notice, of.late(), language),
            count(notice, of.notNeeded(), language),
            count(notice, of.owed(), language),
            share(notice, of.called(), of.called() + of.late(), language)));
    DayFigures.Course course = of.course();
    lines.add(
        Texts.say(
            language,
            NoticePhrase.COURSE,
            count(notice, course.settled(), language),
            count(notice, course.assigned(), language),
            count(notice, course.referred(), language),
            figures(notice).count(course.contacted()).form() == PublicFigure.Form.EXACT
                ? course.average().map(new DisplayNames(office, language)::of).orElse("—")
                : "—"));
  }

  private void verdicts(Notice notice, Language language, List<String> lines) {
    long upheld = standings(notice).mapToLong(s -> s.month().upheld()).sum();
    long revoked = standings(notice).mapToLong(s -> s.month().revoked()).sum();
    if (upheld + revoked > 0) {
      // What was upheld stands unit by unit in the points books, open to everybody.
      lines.add(
          Texts.say(language, NoticePhrase.VERDICTS, upheld, count(notice, revoked, language)));
    }
  }

  private void calls(Notice notice, Language language, List<String> lines) {
    CallFigures calls = notice.work().calls();
    if (calls.reached() > 0 || calls.denied() > 0) {
      lines.add(
          Texts.say(
              language,
              NoticePhrase.CALLS,
              count(notice, calls.reached(), language),
              count(notice, calls.denied(), language),
              count(notice, calls.confirmed(), language),
              share(notice, calls.confirmed(), calls.answered(), language)));
    }
  }

  private void accountability(Notice notice, Language language, List<String> lines) {
    Notice.Accountability of = notice.work().accountability();
    if (!of.equals(Notice.Accountability.NONE)) {
      lines.add(
          Texts.say(
              language,
              NoticePhrase.ACCOUNTABILITY,
              count(notice, of.people(), language),
              count(notice, of.cases(), language),
              count(notice, of.rules(), language)));
    }
  }

  private static void systemic(Notice notice, Language language, List<String> lines) {
    Notice.Systemic of = notice.work().systemic();
    if (of.issues() > 0 || !of.rules().isEmpty()) {
      lines.add(
          Texts.say(
              language,
              NoticePhrase.SYSTEMIC,
              of.issues(),
              of.investigations(),
              of.rules().size()));
    }
  }

  private String count(Notice notice, long number, Language language) {
    return NoticeText.count(figures(notice).count(number), language);
  }

  private String share(Notice notice, long some, long all, Language language) {
    return NoticeText.share(figures(notice).share(some, all), language);
  }

  private PublicFigures figures(Notice notice) {
    return new NoticeText(office).figures(notice);
  }

  private static Stream<Standing> standings(Notice notice) {
    return notice.tables().stream().flatMap(table -> table.standings().stream());
  }
}
