package dev.pingyi.core.ranking;

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
  POINTS,
  /** Fewer breaches of the discipline of rating. */
  BREACHES,
  /** Fewer complaints upheld. */
  UPHELD,
  /** Fewer of them for each rating. */
  UPHELD_RATE,
  /** The higher lower end of the satisfied share's interval: few ratings prove little. */
  INTERVAL,
  /** More ratings. */
  RATINGS;

  /** The better unit first; equal if the place is shared. */
  static Comparator<Standing> merit() {
    return (one, other) -> between(one, other).map(c -> c.compare(one, other)).orElse(0);
  }

  /** What decides between two units; empty if nothing does. */
  static Optional<Criterion> between(Standing one, Standing other) {
    for (Criterion criterion : values()) {
      if (criterion.compare(one, other) != 0) {
        return Optional.of(criterion);
      }
    }
    return Optional.empty();
  }

  private int compare(Standing one, Standing other) {
    return switch (this) {
      case POINTS -> Integer.compare(other.points(), one.points());
      case BREACHES -> Long.compare(one.year().breaches(), other.year().breaches());
      case UPHELD -> Long.compare(one.year().upheld(), other.year().upheld());
      case UPHELD_RATE -> Double.compare(upheldRate(one), upheldRate(other));
      case INTERVAL -> Double.compare(other.low(), one.low());
      case RATINGS -> Long.compare(other.year().counted(), one.year().counted());
    };
  }

  private static double upheldRate(Standing unit) {
    return unit.year().counted() == 0 ? 0 : (double) unit.year().upheld() / unit.year().counted();
  }
}
