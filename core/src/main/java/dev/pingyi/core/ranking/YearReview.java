package dev.pingyi.core.ranking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a year came to, as it was published with the notice of December; never rewritten.
 *
 * @param ratings of the whole year, all units together
 * @param work the office's own, of the whole year
 */
public record YearReview(
    int year,
    Instant publishedAt,
    String bookVersion,
    Ratings ratings,
    Notice.Work work,
    List<Category> categories) {
  public YearReview {
    categories = List.copyOf(categories);
  }

  /**
   * How many took part.
   *
   * @param counted ratings that counted
   * @param satisfied those of them with a satisfied grade
   * @param bad those with a bad one
   */
  public record Ratings(long counted, long satisfied, long bad, long upheld, long revoked) {}

  /**
   * The ten best (十优) and the ten worst (十差) of a category, by the order of December's notice.
   *
   * @param ranked so many units had a place
   * @param worst the last of all first
   */
  public record Category(String name, int ranked, List<Listed> best, List<Listed> worst) {
    public Category {
      best = List.copyOf(best);
      worst = List.copyOf(worst);
    }
  }

  /**
   * A unit on a list.
   *
   * @param cost what it lost in the year and for what, what was given back left out
   * @param before where it was a year ago
   * @param worstYears so many years running it has been among the worst, this one included; 0 for
   *     one of the best
   * @param removal whether the rules have its head's removal proposed
   */
  public record Listed(
      String unit,
      int place,
      boolean joint,
      int points,
      Notice.Deduction cost,
      Before before,
      int worstYears,
      boolean removal) {}

  /** Where a unit was in the review before. */
  public enum Before {
    NOWHERE,
    BEST,
    WORST
  }

  /** Everybody whose head's removal is to be proposed. */
  public List<Listed> removals() {
    return categories.stream()
        .flatMap(category -> category.worst().stream())
        .filter(Listed::removal)
        .toList();
  }

  /** The unit where it stands among the worst. */
  public Optional<Listed> worst(String unit) {
    return listed(unit, categories.stream().flatMap(category -> category.worst().stream()));
  }

  /** The unit where it stands among the best. */
  public Optional<Listed> best(String unit) {
    return listed(unit, categories.stream().flatMap(category -> category.best().stream()));
  }

  private static Optional<Listed> listed(String unit, Stream<Listed> all) {
    return all.filter(listed -> listed.unit().equals(unit)).findFirst();
  }
}
