package dev.pingyi.functions;

import dev.pingyi.core.errand.Errand;
import dev.pingyi.core.errand.Queue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A queue in memory; what lies in it can be looked at. */
final class Mailbox implements Queue {
  /** An errand, how long it was put off, and when it comes out. */
  record Letter(Errand errand, Duration delay, Instant at) {}

  private final InstantSource realClock;
  private final List<Letter> letters = new ArrayList<>();
  private boolean down;

  Mailbox(InstantSource realClock) {
    this.realClock = realClock;
  }

  void down(boolean is) {
    down = is;
  }

  @Override
  public void put(List<Errand> errands, Duration delay) {
    if (down) {
      throw new IllegalStateException("the queue is down");
    }
    if (delay.isNegative() || delay.compareTo(LONGEST_DELAY) > 0) {
      throw new IllegalArgumentException("no queue delays by " + delay);
    }
    errands.forEach(e -> letters.add(new Letter(e, delay, realClock.instant().plus(delay))));
  }

  List<Letter> letters() {
    return List.copyOf(letters);
  }

  /** Takes out the errands whose time has come. */
  List<Errand> take() {
    List<Letter> due =
        letters.stream().filter(letter -> !letter.at().isAfter(realClock.instant())).toList();
    letters.removeAll(due);
    return due.stream().map(Letter::errand).toList();
  }

  Optional<Instant> nextAt() {
    return letters.stream().map(Letter::at).min(Comparator.naturalOrder());
  }
}
