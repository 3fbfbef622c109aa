package dev.pingyi.core.dialog.notification;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.DayFigures;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.ranking.PublicFigure;
import dev.pingyi.core.ranking.PublicFigures;
import dev.pingyi.core.ranking.YearReview;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The figures of a year, as the public reads them, against those of the year before. */
record YearFiguresText(Office office, Language language) {
  List<String> lines(YearReview review) {
    Notice.Work work = review.work();
    DayFigures.Course course = work.complaints().course();
    return List.of(
        say(
            YearPhrase.PARTICIPATION,
            count(review, review.ratings().counted()),
            former(review, r -> count(r, r.ratings().counted())),
            satisfied(review),
            former(review, this::satisfied),
            new DisplayNames(office, language)
                .of(office.books().ofYear(review.year()).grades().satisfiedFrom())),
        say(
            YearPhrase.COMPLAINTS,
            count(review, work.complaints().opened()),
            former(review, r -> count(r, r.work().complaints().opened())),
            count(review, work.complaints().called()),
            count(review, work.complaints().late()),
            count(review, course.settled()),
            count(review, course.assigned()),
            count(review, course.referred())),
        say(
            YearPhrase.CALLS,
            count(review, work.calls().reached()),
            share(figures(review).share(work.calls().confirmed(), work.calls().answered()))),
        say(
            YearPhrase.VERDICTS,
            // What was upheld stands in the points books, open to everybody.
            review.ratings().upheld(),
            former(review, r -> String.valueOf(r.ratings().upheld())),
            count(review, review.ratings().revoked()),
            count(review, work.accountability().people()),
            former(review, r -> count(r, r.work().accountability().people())),
            count(review, work.accountability().cases())),
        say(
            YearPhrase.RULES,
            count(review, work.accountability().rules()),
            work.systemic().issues(),
            work.systemic().rules().size()));
  }

  private String satisfied(YearReview review) {
    return share(figures(review).share(review.ratings().satisfied(), review.ratings().counted()));
  }

  /** The same of the year before; nothing if there was none. */
  private String former(YearReview review, Function<YearReview, String> figure) {
    Optional<YearReview> before = office.store().notices().year(review.year() - 1);
    return before.map(r -> say(YearPhrase.FORMER, figure.apply(r))).orElse("");
  }

  private String count(YearReview review, long number) {
    return NoticeText.count(figures(review).count(number), language);
  }

  private String share(PublicFigure figure) {
    return NoticeText.share(figure, language);
  }

  private PublicFigures figures(YearReview review) {
    return new PublicFigures(office.books().ofYear(review.year()));
  }

  private String say(YearPhrase phrase, Object... places) {
    return Texts.say(language, phrase, places);
  }
}
