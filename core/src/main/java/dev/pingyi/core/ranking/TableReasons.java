package dev.pingyi.core.ranking;

import dev.pingyi.core.ranking.Notice.Table;
import dev.pingyi.core.ranking.PlaceReasons.Run;
import dev.pingyi.core.rulebook.RuleBook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a published category stands as it does, worked out once for all its units: so that a part of
 * it can be shown with the reasons of the whole.
 *
 * @param runs units that follow each other with the same points, and what decided between them
 * @param better the place that a unit would have had with one upheld complaint less, by unit; a
 *     unit that would not have stood better is absent
 * @param interviews units to be interviewed, best first
 */
public record TableReasons(List<Run> runs, Map<String, Integer> better, List<String> interviews) {
  public TableReasons {
    runs = List.copyOf(runs);
    better = Map.copyOf(better);
    interviews = List.copyOf(interviews);
  }

  /**
   * The reasons of a whole category.
   *
   * @param book of the notice's year
   */
  public static TableReasons of(RuleBook book, Table table) {
    PlaceReasons reasons = new PlaceReasons(book);
    Map<String, Integer> better = new HashMap<>();
    for (Standing standing : table.standings()) {
      reasons
          .withOneUpheldLess(table, standing)
          .ifPresent(place -> better.put(standing.unit(), place));
    }
    List<String> due =
        table.standings().stream().filter(Standing::interview).map(Standing::unit).toList();
    return new TableReasons(reasons.runs(table), better, due);
  }

  /** The same for these units alone; runs and interviews stay those of the whole. */
  public TableReasons only(List<String> units) {
    Map<String, Integer> part = new HashMap<>(better);
    part.keySet().retainAll(List.copyOf(units));
    return new TableReasons(runs, part, interviews);
  }

  /** The run in which a place lies; empty if no other unit has the same points. */
  public Optional<Run> runOf(int place) {
    return runs.stream().filter(run -> run.first() <= place && place <= run.last()).findFirst();
  }
}
