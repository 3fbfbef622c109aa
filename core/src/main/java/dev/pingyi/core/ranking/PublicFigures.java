package dev.pingyi.core.ranking;

import dev.pingyi.core.ranking.PublicFigure.Form;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.rulebook.RuleBook;
import java.util.List;

/**
 * What the public reads of a notice's figures. A group of few people would tell of each of them, so
 * it is hidden: as a figure of its own, as what is left when shown parts are taken from a total, as
 * the rest of a share, and as what came since the notice before. Points, places and whether nobody
 * is in a group at all are shown.
 */
public final class PublicFigures {
  private final RuleBook book;

  public PublicFigures(RuleBook book) {
    this.book = book;
  }

  /** The lowest grade that counts as satisfied. */
  public Grade satisfiedFrom() {
    return book.grades().satisfiedFrom();
  }

  /** A figure that stands by itself. */
  public PublicFigure count(long number) {
    return isFew(number)
        ? new PublicFigure(Form.UNDER, book.ranking().hiddenUnder())
        : new PublicFigure(Form.EXACT, number);
  }

  /**
   * The total of parts that are shown elsewhere, by {@link #count}: no more than these tell, or the
   * one that is hidden would be the difference.
   */
  public PublicFigure total(List<Long> parts) {
    long hidden = parts.stream().filter(this::isFew).count();
    long shown = parts.stream().filter(part -> !isFew(part)).mapToLong(part -> part).sum();
    if (hidden == 0) {
      return new PublicFigure(Form.EXACT, shown);
    }
    return hidden == 1 && shown == 0
        ? new PublicFigure(Form.UNDER, book.ranking().hiddenUnder())
        : new PublicFigure(Form.AT_LEAST, shown + hidden);
  }

  /** The year's ratings of a unit, rounded down where few of them are of this month. */
  public PublicFigure ratings(Standing standing) {
    long all = standing.year().counted();
    return cameSlowly(standing)
        ? new PublicFigure(Form.AT_LEAST, all - all % book.ranking().hiddenUnder())
        : count(all);
  }

  /** The satisfied share; of one that leaves few people on one side only a bound is shown. */
  public PublicFigure share(Standing standing) {
    Counts year = standing.year();
    return cameSlowly(standing)
        ? new PublicFigure(Form.HIDDEN, 0)
        : share(year.satisfied(book.grades().satisfiedFrom()), year.counted());
  }

  /** So many of all; where few are on one side only a bound is shown. */
  public PublicFigure share(long some, long all) {
    int few = book.ranking().hiddenUnder();
    if (all < Math.max(book.ranking().rateHiddenUnder(), 2 * few - 1)) {
      return new PublicFigure(Form.HIDDEN, 0);
    }
    if (isFew(all - some)) {
      return new PublicFigure(Form.AT_LEAST, 1 - (few - 1.0) / all);
    }
    return isFew(some)
        ? new PublicFigure(Form.UNDER, (double) few / all)
        : new PublicFigure(Form.EXACT, (double) some / all);
  }

  /** Whether the difference to the notice before would be a group of few. */
  public boolean cameSlowly(Standing standing) {
    return isFew(standing.month().counted()) && !isFew(standing.year().counted());
  }

  private boolean isFew(long number) {
    return number > 0 && number < book.ranking().hiddenUnder();
  }
}
