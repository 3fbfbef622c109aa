package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.ranking.Standing;
import dev.pingyi.core.ranking.YearReview;
import dev.pingyi.core.ranking.YearReview.Before;
import dev.pingyi.core.ranking.YearReview.Category;
import dev.pingyi.core.ranking.YearReview.Listed;
import dev.pingyi.core.ranking.YearReview.Ratings;
import dev.pingyi.core.ranking.YearRules;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.MonthOfUnit;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.NoticeChange;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.NoticeEvent;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A year is over and its last notice is out: say who was best and worst and what the year came to,
 * once. The lists are in the order of that notice, so that they cannot say otherwise.
 */
final class ReviewYear {
  private final Office office;

  ReviewYear(Office office) {
    this.office = office;
  }

  /** Publishes the year of the notice, if it is the last of one; empty if that was done before. */
  Optional<YearMonth> run(YearMonth notice, Instant now) {
    if (notice.getMonthValue() != 12
        || office.store().notices().year(notice.getYear()).isPresent()) {
      return Optional.empty();
    }
    return office.store().notice(notice).flatMap(december -> publish(december, now));
  }

  private Optional<YearMonth> publish(Notice december, Instant now) {
    YearReview review = draw(december, now);
    NoticeEvent event = new NoticeEvent.YearPublished(december.month().toString(), now);
    try {
      office
          .store()
          .commit(
              new Decision(
                  List.of(new NoticeChange.PutYear(review)),
                  List.of(new EventEnvelope("year/" + review.year(), event))));
      return Optional.of(december.month());
    } catch (StaleException publishedMeanwhile) {
      return Optional.empty();
    }
  }

  /** The review from what the store holds; nothing is written. */
  YearReview draw(Notice december, Instant now) {
    int year = december.month().getYear();
    RuleBook book = office.books().ofYear(year);
    Counts all = Counts.NONE;
    Counts own = Counts.NONE;
    for (MonthOfUnit counts : office.store().counts(year)) {
      if (counts.unit().equals(MonthOfUnit.OFFICE)) {
        own = own.plus(counts.counts());
      } else {
        all = all.plus(counts.counts());
      }
    }
    Ratings ratings =
        new Ratings(
            all.counted(),
            all.satisfied(book.grades().satisfiedFrom()),
            all.dissatisfied(book.grades()),
            all.upheld(),
            all.revoked());
    return new YearReview(
        year, now, book.version(), ratings, work(year, own), categories(december, book));
  }

  /** The months' sums; what is counted of the office alone is known for the year at once. */
  private Notice.Work work(int year, Counts own) {
    WorkOfMonth months = new WorkOfMonth(office);
    Notice.Work first = months.of(YearMonth.of(year, 1), Map.of(MonthOfUnit.OFFICE, own));
    return IntStream.rangeClosed(2, 12)
        .mapToObj(month -> months.of(YearMonth.of(year, month), Map.of()))
        .reduce(first, Notice.Work::plus);
  }

  private List<Category> categories(Notice december, RuleBook book) {
    YearRules rules = new YearRules(book);
    Lists lists =
        new Lists(
            rules,
            new BooksOfMonth(office, december.month()),
            office.store().notices().year(december.month().getYear() - 1));
    return december.tables().stream()
        .map(
            table ->
                new Category(
                    table.category(),
                    (int) table.standings().stream().filter(s -> s.place() > 0).count(),
                    rules.best(table).stream().map(s -> lists.listed(s, false)).toList(),
                    rules.worst(table).stream().map(s -> lists.listed(s, true)).toList()))
        .toList();
  }

  /** What a line of a list says. */
  private final class Lists {
    private final YearRules rules;
    private final BooksOfMonth books;

    /** The review of the year before. */
    private final Optional<YearReview> before;

    private Lists(YearRules rules, BooksOfMonth books, Optional<YearReview> before) {
      this.rules = rules;
      this.books = books;
      this.before = before;
    }

    private Listed listed(Standing standing, boolean worst) {
      String unit = standing.unit();
      Optional<Listed> last = before.flatMap(review -> review.worst(unit));
      int years = worst ? 1 + last.map(Listed::worstYears).orElse(0) : 0;
      return new Listed(
          unit,
          standing.place(),
          standing.joint(),
          standing.points(),
          new DeductionsOfMonth(office).ofAll(books.of(unit)),
          last.isPresent() ? Before.WORST : best(unit) ? Before.BEST : Before.NOWHERE,
          years,
          rules.isRemoval(years));
    }

    private boolean best(String unit) {
      return before.flatMap(review -> review.best(unit)).isPresent();
    }
  }
}
