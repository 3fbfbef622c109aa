package dev.pingyi.core.flag;

import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.Grade;

/**
 * Whether the share of praise has risen by more than chance explains: two shares are compared as
 * statistics does, by the standard deviation that their difference would have if nothing had
 * changed.
 *
 * @param satisfiedFrom this grade and better ones are praise
 * @param sigma a rise by more than so many standard deviations
 * @param least of fewer ratings, before or now, nothing can be said
 */
public record ShareRules(Grade satisfiedFrom, double sigma, int least) {
  public boolean hasRisen(Counts before, Counts now) {
    long was = before.counted();
    long is = now.counted();
    if (was < least || is < least) {
      return false;
    }
    double rise = share(now) - share(before);
    double all = share(before.plus(now));
    double deviation = Math.sqrt(all * (1 - all) * (1.0 / was + 1.0 / is));
    return rise > sigma * deviation;
  }

  private double share(Counts counts) {
    return (double) counts.satisfied(satisfiedFrom) / counts.counted();
  }
}
