package dev.pingyi.core.rating;

import java.util.Set;

/**
 * How the office reads the five grades; the rule book of a year says it.
 *
 * @param bad those that open a complaint, whichever of the two grades it is
 * @param reasonsRequiredFor those whose reasons cannot be left out
 * @param satisfiedFrom this one and better ones count as satisfied
 */
public record Grades(Set<Grade> bad, Set<Grade> reasonsRequiredFor, Grade satisfiedFrom) {
  public Grades {
    bad = Set.copyOf(bad);
    reasonsRequiredFor = Set.copyOf(reasonsRequiredFor);
    for (Grade grade : bad) {
      if (grade.isAtLeast(satisfiedFrom)) {
        throw new IllegalArgumentException(
            "grade " + grade.score() + " cannot be bad and count as satisfied");
      }
    }
  }

  public boolean isBad(Grade grade) {
    return bad.contains(grade);
  }

  public boolean needsReasons(Grade grade) {
    return reasonsRequiredFor.contains(grade);
  }
}
