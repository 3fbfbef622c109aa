package dev.pingyi.core.ranking;

import dev.pingyi.core.ranking.EarlyWarning.Kind;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rulebook.RuleBook;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which heads are warned in the course of a month. A few bad ratings would tell of those who gave
 * them, so of these nobody is warned by their number.
 */
public final class WarningRules {
  private final RuleBook book;

  public WarningRules(RuleBook book) {
    this.book = book;
  }

  /** Of a category as it stands now. */
  public List<EarlyWarning> of(YearMonth month, Notice.Table table, Instant now) {
    int ranked = (int) table.standings().stream().filter(s -> s.place() > 0).count();
    Counts all = table.standings().stream().map(Standing::month).reduce(Counts.NONE, Counts::plus);
    return table.standings().stream()
        .flatMap(
            standing ->
                Stream.of(Kind.values())
                    .filter(kind -> is(kind, standing, ranked, all))
                    .map(kind -> warning(kind, standing, month, ranked, now)))
        .toList();
  }

  private boolean is(Kind kind, Standing standing, int ranked, Counts all) {
    return switch (kind) {
      case SINKING -> isSinking(standing, ranked);
      case MORE_BAD -> hasMoreBad(standing.month(), all);
    };
  }

  /** It is among the last or just above them, and was not, or has lost points in the month. */
  private boolean isSinking(Standing standing, int ranked) {
    return standing.place() > 0
        && standing.points() < book.points().start()
        && isLow(standing.place(), ranked)
        && (standing.lost() > 0 || !isLow(standing.before(), ranked));
  }

  /** Of a small category never more than the lower half. */
  private boolean isLow(int place, int ranked) {
    int low = Math.min(book.ranking().worst() + book.ranking().warnAbove(), ranked / 2);
    return place > ranked - low;
  }

  private boolean hasMoreBad(Counts own, Counts all) {
    long bad = own.dissatisfied(book.grades());
    if (own.counted() < book.ranking().rateHiddenUnder() || bad < book.ranking().hiddenUnder()) {
      return false;
    }
    double notBad = 1 - (double) all.dissatisfied(book.grades()) / all.counted();
    double chance = 100 * Shares.atMost(own.counted() - bad, own.counted(), notBad);
    return chance <= book.ranking().alertPercent();
  }

  private EarlyWarning warning(
      Kind kind, Standing standing, YearMonth month, int ranked, Instant now) {
    return new EarlyWarning(
        standing.unit(),
        month,
        kind,
        now,
        standing.points(),
        standing.place(),
        ranked,
        standing.month().counted(),
        standing.month().dissatisfied(book.grades()));
  }
}
