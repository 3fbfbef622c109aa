package dev.pingyi.core.ranking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * What decides between two units of a category, the first before all: whoever is equal in one is
 * compared by the next, and whoever is equal in all shares the place. Most units are at or near the
 * full points, so what stands behind these decides most places; our own choice, since no rule is
 * published.
 */
public enum Criterion {
  /** More points. */
  POINTS(Comparator.comparingInt(Standing::points).reversed()),
  /** Fewer breaches of the discipline of rating. */
  BREACHES(Comparator.comparingLong(unit -> unit.year().breaches())),
  /** Fewer complaints upheld. */
  UPHELD(Comparator.comparingLong(unit -> unit.year().upheld())),
  /** Fewer of them for each rating. */
  UPHELD_RATE(Comparator.comparingDouble(Criterion::upheldRate)),
  /** The higher lower end of the satisfied share's interval: few ratings prove little. */
  INTERVAL(Comparator.comparingDouble(Standing::low).reversed()),
  /** More ratings. */
  RATINGS(Comparator.<Standing>comparingLong(unit -> unit.year().counted()).reversed());

  private final Comparator<Standing> better;

  Criterion(Comparator<Standing> better) {
    this.better = better;
  }

  /** The better unit first; equal if the place is shared. */
  static Comparator<Standing> merit() {
    return Arrays.stream(values())
        .map(c -> c.better)
        .reduce((_, _) -> 0, Comparator::thenComparing);
  }

  /** What decides between two units; empty if nothing does. */
  static Optional<Criterion> between(Standing one, Standing other) {
    return Arrays.stream(values()).filter(c -> c.better.compare(one, other) != 0).findFirst();
  }

  private static double upheldRate(Standing unit) {
    return unit.year().counted() == 0 ? 0 : (double) unit.year().upheld() / unit.year().counted();
  }
}
