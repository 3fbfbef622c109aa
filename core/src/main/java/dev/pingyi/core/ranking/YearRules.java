package dev.pingyi.core.ranking;

import dev.pingyi.core.rulebook.RuleBook;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who is among the best and the worst of a category's year. Equal units are treated alike: a joint
 * place that reaches over the border is on the list with all its units. No list reaches over the
 * middle of its category, so that nobody is on both: what shares a place over it is on neither. A
 * unit with all its points is never among the worst.
 */
public final class YearRules {
  private final RuleBook book;

  public YearRules(RuleBook book) {
    this.book = book;
  }

  /** The best, the first before all. */
  public List<Standing> best(Notice.Table table) {
    Places places = new Places(table);
    return places.ranked.stream()
        .filter(standing -> standing.place() <= book.ranking().best())
        .filter(standing -> places.upTo(standing) <= places.half())
        .toList();
  }

  /** The worst, the last of all first. */
  public List<Standing> worst(Notice.Table table) {
    Places places = new Places(table);
    return places.ranked.reversed().stream()
        .filter(standing -> standing.points() < book.points().start())
        .filter(standing -> places.behind(standing) < book.ranking().worst())
        .filter(standing -> places.all() - standing.place() + 1 <= places.half())
        .toList();
  }

  /** Whether so many years running among the worst have the head's removal proposed. */
  public boolean isRemoval(int worstYears) {
    return worstYears >= book.ranking().removalYears();
  }

  /** The units of a category that have a place. */
  private static final class Places {
    private final List<Standing> ranked;
    private final Map<Integer, Long> sharing;

    private Places(Notice.Table table) {
      ranked = table.standings().stream().filter(standing -> standing.place() > 0).toList();
      sharing =
          ranked.stream().collect(Collectors.groupingBy(Standing::place, Collectors.counting()));
    }

    private long all() {
      return ranked.size();
    }

    private long half() {
      return all() / 2;
    }

    /** So many are at its place or before it. */
    private long upTo(Standing standing) {
      return standing.place() - 1 + sharing.get(standing.place());
    }

    private long behind(Standing standing) {
      return all() - upTo(standing);
    }
  }
}
