package dev.pingyi.server.pages;

import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.ranking.PublicFigure;
import dev.pingyi.core.ranking.PublicFigures;
import dev.pingyi.core.ranking.Standing;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The city's figures of a month, as much of each as the public reads.
 *
 * @param ratings counted
 * @param bad of them
 * @param complaints opened
 * @param called recorded as answered
 * @param upheld in the month, be the complaint of another
 * @param people held to account
 * @param unitRules that units changed after complaints were upheld
 * @param rules changed as a result of many complaints; no people, so never hidden
 * @param pending complaints of the month that nobody has decided
 */
record MonthFigures(
    PublicFigure ratings,
    PublicFigure bad,
    PublicFigure complaints,
    PublicFigure called,
    PublicFigure upheld,
    PublicFigure people,
    PublicFigure unitRules,
    PublicFigure rules,
    PublicFigure pending) {

  /**
   * @param notice whole, or summed up by category
   */
  static MonthFigures of(PublicFigures figures, Notice notice) {
    return new MonthFigures(
        total(figures, notice, s -> s.month().counted()),
        total(
            figures,
            notice,
            s -> s.month().counted() - s.month().satisfied(figures.satisfiedFrom())),
        total(figures, notice, s -> s.month().opened()),
        figures.count(notice.work().calls().reached()),
        total(figures, notice, s -> s.month().upheld()),
        figures.count(notice.work().accountability().people()),
        figures.count(notice.work().accountability().rules()),
        new PublicFigure(PublicFigure.Form.EXACT, notice.work().systemic().rules().size()),
        total(figures, notice, s -> s.month().pending()));
  }

  /** Whether there is nobody and nothing, which is always told. */
  static boolean isNone(PublicFigure figure) {
    return figure.form() == PublicFigure.Form.EXACT && figure.number() == 0;
  }

  private static PublicFigure total(
      PublicFigures figures, Notice notice, ToLongFunction<Standing> figure) {
    List<Long> parts =
        notice.tables().stream()
            .map(table -> table.standings().stream().mapToLong(figure).sum())
            .toList();
    return figures.total(parts);
  }
}
