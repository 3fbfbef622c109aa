package dev.pingyi.core.ranking;

import dev.pingyi.core.ranking.Notice.Table;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Why the units of a published category stand where they stand: what decided among those with the
 * same points, which the points themselves do not tell, and where a unit would stand with one
 * upheld complaint less. It needs nothing but the notice, so it says of it the same for ever.
 */
public final class PlaceReasons {
  /**
   * Units that follow each other with the same points.
   *
   * @param first place
   * @param last place
   * @param points that all of them have
   * @param decided what decided between them, in the order in which it is asked; empty if all share
   *     one place
   */
  public record Run(int first, int last, int points, Set<Criterion> decided) {
    public Run {
      decided = Collections.unmodifiableSet(decided);
    }
  }

  private final RuleBook book;

  /**
   * @param book of the notice's year
   */
  public PlaceReasons(RuleBook book) {
    this.book = book;
  }

  /** All runs of two units or more, best first. */
  public List<Run> runs(Table table) {
    List<Standing> ranked = ranked(table);
    List<Run> runs = new ArrayList<>();
    int from = 0;
    for (int end = 1; end <= ranked.size(); end++) {
      if (end == ranked.size() || ranked.get(end).points() != ranked.get(from).points()) {
        if (end - from > 1) {
          runs.add(run(ranked.subList(from, end)));
        }
        from = end;
      }
    }
    return runs;
  }

  /**
   * The place that a unit would have had with one upheld complaint less and its points given back;
   * empty if there was none, or if the place were the same.
   */
  public OptionalInt withOneUpheldLess(Table table, Standing unit) {
    if (unit.place() == 0 || unit.year().upheld() == 0) {
      return OptionalInt.empty();
    }
    int place = 1 + before(table.standings(), lessUpheld(unit));
    return place < unit.place() ? OptionalInt.of(place) : OptionalInt.empty();
  }

  /** How many are better: the best come first, so of ten thousand units few are looked at. */
  private static int before(List<Standing> standings, Standing unit) {
    int low = 0;
    int high = standings.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      Standing other = standings.get(middle);
      if (other.place() > 0 && Criterion.merit().compare(other, unit) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static Run run(List<Standing> equal) {
    Set<Criterion> decided = EnumSet.noneOf(Criterion.class);
    for (int i = 1; i < equal.size(); i++) {
      Optional<Criterion> between = Criterion.between(equal.get(i - 1), equal.get(i));
      between.ifPresent(decided::add);
    }
    return new Run(
        equal.getFirst().place(), equal.getLast().place(), equal.getFirst().points(), decided);
  }

  private Standing lessUpheld(Standing unit) {
    int start = book.points().start();
    int points = Math.min(Math.max(start, unit.points()), unit.points() + book.points().upheld());
    Counts year = unit.year().plus(Counts.verdict(-1, 0));
    return unit.with(points, year);
  }

  private static List<Standing> ranked(Table table) {
    return table.standings().stream().filter(standing -> standing.place() > 0).toList();
  }
}
