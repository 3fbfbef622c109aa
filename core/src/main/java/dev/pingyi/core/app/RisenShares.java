package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.flag.FlagKind;
import dev.pingyi.core.flag.FlagPlace;
import dev.pingyi.core.flag.ShareRules;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.MonthOfUnit;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.rulebook.RuleBook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A unit whose share of praise jumps is told to the inspectors, once a month. Nothing is held back
 * for it: whoever has become better looks the same.
 */
final class RisenShares {
  /** So far back a unit is compared with itself. */
  private static final int MONTHS_BEFORE = 12;

  private final Office office;
  private final RaiseFlag raise;

  RisenShares(Office office) {
    this.office = office;
    this.raise = new RaiseFlag(office);
  }

  /** Looks at the month of the last open day, as far as it has come. */
  void look(LocalDate today, Instant now) {
    LocalDate last = office.books().calendar().workedDaysBefore(today, 1).getFirst();
    YearMonth month = YearMonth.from(last);
    YearMonth first = month.minusMonths(MONTHS_BEFORE);
    RuleBook book = office.books().ofYear(month.getYear());
    ShareRules rules =
        new ShareRules(
            book.grades().satisfiedFrom(),
            book.integrity().praiseSigma(),
            book.ranking().unrankedUnder());
    List<MonthOfUnit> counts =
        IntStream.rangeClosed(first.getYear(), month.getYear())
            .boxed()
            .flatMap(year -> office.store().counts(year).stream())
            .toList();
    for (Unit unit : office.roster().units()) {
      List<MonthOfUnit> own = counts.stream().filter(m -> m.unit().equals(unit.id())).toList();
      Counts before = sum(own, m -> m.isBefore(month) && !m.isBefore(first));
      if (rules.hasRisen(before, sum(own, month::equals))) {
        raise.run(FlagKind.SHARE, new FlagPlace(unit.id(), ""), now, unit.id() + month);
      }
    }
  }

  private static Counts sum(List<MonthOfUnit> counts, Predicate<YearMonth> when) {
    return counts.stream()
        .filter(m -> when.test(m.month()))
        .map(MonthOfUnit::counts)
        .reduce(Counts.NONE, Counts::plus);
  }
}
