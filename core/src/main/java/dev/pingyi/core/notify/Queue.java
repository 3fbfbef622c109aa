package dev.pingyi.core.notify;

import java.time.Duration;
import java.util.List;

/** Where notifications wait until they are spoken. It may deliver twice and in any order. */
public interface Queue {
  /** The longest delay that every queue can keep; longer waits are taken in turns. */
  Duration LONGEST_DELAY = Duration.ofMinutes(15);

  /** Puts notifications in, to be delivered after {@code delay} of real time, at most 900 s. */
  void put(List<Notification> notifications, Duration delay);
}
