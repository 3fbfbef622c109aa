package dev.pingyi.server.telemetry;

/** What an operator watches in numbers. On one machine nobody counts; the console shows it all. */
public interface Metrics {
  Metrics NONE =
      new Metrics() {
        @Override
        public void add(Metric metric, double value) {}

        @Override
        public boolean isWatched() {
          return false;
        }
      };

  /** The names by which alarms and the dashboard know the numbers. */
  enum Metric {
    /** Ratings accepted. */
    RATINGS("Ratings", "Count"),
    /** Those of them that are bad. */
    BAD_RATINGS("BadRatings", "Count"),
    COMPLAINTS_OPENED("ComplaintsOpened", "Count"),
    /** Steps of the schedule before the end of a promise. */
    REMINDERS_SENT("RemindersSent", "Count"),
    /** Promises that ran out, and each day again. */
    COMPLAINTS_OVERDUE("ComplaintsOverdue", "Count"),
    /** How many promises are broken now, as each tick finds. */
    OVERDUE_COMPLAINTS("OverdueComplaints", "Count"),
    /** Minutes from the rating to the first call, or letter, that was tried. */
    FIRST_CALL_MINUTES("FirstCallMinutes", "None"),
    /** Ticks that came to their end. */
    TICKS("Ticks", "Count"),
    MESSAGES_SENT("MessagesSent", "Count"),
    /** Messages that a chat service refused, or that were given up. */
    SEND_FAILURES("SendFailures", "Count"),
    /** Messages given up because a chat service asked for patience for a day. */
    NOTIFICATIONS_GIVEN_UP("NotificationsGivenUp", "Count");

    private final String wireName;
    private final String unit;

    Metric(String wireName, String unit) {
      this.wireName = wireName;
      this.unit = unit;
    }

    public String wireName() {
      return wireName;
    }

    public String unit() {
      return unit;
    }
  }

  void add(Metric metric, double value);

  /** Whether a number that costs something to find is worth it. */
  default boolean isWatched() {
    return true;
  }

  default void add(Metric metric) {
    add(metric, 1);
  }
}
