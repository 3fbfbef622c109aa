package dev.pingyi.core.rating;

import java.util.Arrays;
import java.util.List;

/**
 * The five national grades, best first. {@link #score} is the scale of the reporting interface;
 * GB/T 39046-2020 table A.8 counts the other way round, so exports map each grade by name.
 */
public enum Grade {
  VERY_SATISFIED(5),
  SATISFIED(4),
  FAIRLY_SATISFIED(3),
  DISSATISFIED(2),
  VERY_DISSATISFIED(1);

  private final int score;

  Grade(int score) {
    this.score = score;
  }

  public int score() {
    return score;
  }

  public boolean isAtLeast(Grade other) {
    return score >= other.score;
  }

  /** The lower of two grades is the one that single figures count. */
  public static Grade lower(Grade one, Grade other) {
    return one.score <= other.score ? one : other;
  }

  /**
   * The grade of a score.
   *
   * @throws IllegalArgumentException unless 1 to 5
   */
  public static Grade of(int score) {
    return Arrays.stream(values())
        .filter(g -> g.score == score)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a grade is 1 to 5, not " + score));
  }

  public static List<Grade> bestFirst() {
    return List.of(values());
  }
}
