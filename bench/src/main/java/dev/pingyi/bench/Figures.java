package dev.pingyi.bench;

import java.util.List;
import java.util.Locale;

/** Arithmetic on measured figures. */
public final class Figures {
  private Figures() {}

  /** The middle one, or the mean of the two in the middle. */
  public static double median(List<Double> figures) {
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
    List<Double> sorted = figures.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** How far the figures lie apart: from the smallest to the largest. */
  public static String range(List<Double> figures, String format) {
    double least = figures.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    double most = figures.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    // With a point and not a comma, wherever the machine stands.
    return String.format(Locale.ROOT, format + "–" + format, least, most);
  }
}
