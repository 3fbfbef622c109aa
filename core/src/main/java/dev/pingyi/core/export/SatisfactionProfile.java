package dev.pingyi.core.export;

import dev.pingyi.core.rating.Grade;
import java.util.Arrays;
import java.util.Optional;

/**
 * How a receiver writes grades. The two national codes run in opposite directions: nothing but the
 * profile tells a 1 of the one from a 1 of the other.
 */
public enum SatisfactionProfile {
  /** The reporting interface (好差评): 5 is 非常满意, 1 is 非常不满意. */
  INTERFACE("interface"),
  /** GB/T 39046-2020, table A.8: 1 is 非常满意, 5 is 非常不满意. */
  GBT_39046("gbt39046");

  private final String code;

  SatisfactionProfile(String code) {
    this.code = code;
  }

  /** As commands name it. */
  public String code() {
    return code;
  }

  public static Optional<SatisfactionProfile> of(String code) {
    return Arrays.stream(values()).filter(p -> p.code.equals(code)).findFirst();
  }

  /** The receiver's code of a grade. */
  public int satisfaction(Grade grade) {
    return switch (this) {
      case INTERFACE -> descending(grade);
      case GBT_39046 -> ascending(grade);
    };
  }

  private static int descending(Grade grade) {
    return switch (grade) {
      case VERY_SATISFIED -> 5;
      case SATISFIED -> 4;
      case FAIRLY_SATISFIED -> 3;
      case DISSATISFIED -> 2;
      case VERY_DISSATISFIED -> 1;
    };
  }

  private static int ascending(Grade grade) {
    return switch (grade) {
      case VERY_SATISFIED -> 1;
      case SATISFIED -> 2;
      case FAIRLY_SATISFIED -> 3;
      case DISSATISFIED -> 4;
      case VERY_DISSATISFIED -> 5;
    };
  }
}
