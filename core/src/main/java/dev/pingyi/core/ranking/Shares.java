package dev.pingyi.core.ranking;

/** The statistics of small numbers: a share's interval and an exact test of it. */
final class Shares {
  private Shares() {}

  /** Wilson's interval of {@code hits} in {@code all}: lower and upper end, 0 to 1. */
  static double[] wilson(long hits, long all, double z) {
    if (all == 0) {
      return new double[] {0, 1};
    }
    double p = (double) hits / all;
    double z2 = z * z;
    double middle = p + z2 / (2 * all);
    double half = z * Math.sqrt(p * (1 - p) / all + z2 / (4.0 * all * all));
    double scale = 1 + z2 / all;
    return new double[] {
      Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)
    };
  }

  /** The probability of at most {@code hits} in {@code all} when each has probability {@code p}. */
  static double atMost(long hits, long all, double p) {
    if (p <= 0 || hits >= all) {
      return 1;
    }
    if (p >= 1) {
      return 0;
    }
    // From the term of `hits` downwards; each term follows from its neighbour.
    double odds = p / (1 - p);
    double log = logTerm(hits, all, p);
    double term = Math.exp(log);
    double sum = 0;
    for (long k = hits; k >= 0; k--) {
      sum += term;
      if (term < sum * 1e-15) {
        break;
      }
      term = term * k / ((all - k + 1) * odds);
    }
    return Math.min(1, sum);
  }

  private static double logTerm(long hits, long all, double p) {
    double log = hits * Math.log(p) + (all - hits) * Math.log1p(-p);
    for (long i = 1; i <= Math.min(hits, all - hits); i++) {
      log += Math.log((double) (all - i + 1) / i);
    }
    return log;
  }
}
