package dev.pingyi.core.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A queue in memory; what lies in it can be looked at. */
public final class Mailbox implements Queue {
  /** A notification, how long it was put off, and when it comes out. */
  public record Letter(Notification notification, Duration delay, Instant at) {}

  private final InstantSource realClock;
  private final List<Letter> letters = new ArrayList<>();
  private boolean down;

  public Mailbox(InstantSource realClock) {
    this.realClock = realClock;
  }

  public void down(boolean is) {
    down = is;
  }

  @Override
  public void put(List<Notification> notifications, Duration delay) {
    if (down) {
      throw new IllegalStateException("the queue is down");
    }
    if (delay.isNegative() || delay.compareTo(LONGEST_DELAY) > 0) {
      throw new IllegalArgumentException("no queue delays by " + delay);
    }
    notifications.forEach(e -> letters.add(new Letter(e, delay, realClock.instant().plus(delay))));
  }

  public List<Letter> letters() {
    return List.copyOf(letters);
  }

  /** Takes out the notifications whose time has come. */
  public List<Notification> take() {
    List<Letter> due =
        letters.stream().filter(letter -> !letter.at().isAfter(realClock.instant())).toList();
    letters.removeAll(due);
    return due.stream().map(Letter::notification).toList();
  }

  public Optional<Instant> nextAt() {
    return letters.stream().map(Letter::at).min(Comparator.naturalOrder());
  }
}
