package dev.pingyi.core.complaint;

import java.util.OptionalInt;

/**
 * What is counted of the calls that somebody recorded as answered; also used as a difference, so
 * figures may be negative.
 *
 * @param reached recorded as answered
 * @param confirmed of them, those of which the citizen says that they were made
 * @param denied those of which the citizen says that there were none; the latest word counts
 */
public record CallFigures(long reached, long confirmed, long denied) {
  public static final CallFigures NONE = new CallFigures(0, 0, 0);

  public CallFigures plus(CallFigures o) {
    return new CallFigures(reached + o.reached, confirmed + o.confirmed, denied + o.denied);
  }

  public CallFigures minus(CallFigures o) {
    return new CallFigures(reached - o.reached, confirmed - o.confirmed, denied - o.denied);
  }

  /** What a difference adds. */
  public CallFigures gained() {
    return new CallFigures(Math.max(0, reached), Math.max(0, confirmed), Math.max(0, denied));
  }

  /** What a difference takes back, as figures below zero. */
  public CallFigures taken() {
    return minus(gained());
  }

  /** Calls of which the citizen has said whether they were made. */
  public long answered() {
    return confirmed + denied;
  }

  /** Confirmed of a hundred {@link #answered}; with no answer there is no share. */
  public OptionalInt confirmedPercent() {
    return answered() <= 0
        ? OptionalInt.empty()
        : OptionalInt.of(Math.round(100f * confirmed / answered()));
  }
}
