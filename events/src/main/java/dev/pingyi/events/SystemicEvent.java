package dev.pingyi.events;

import java.time.Instant;

/** What happened to a systemic issue, which is of many complaints or of several units. */
public sealed interface SystemicEvent extends CivicEvent {
  String issue();

  @Override
  default String subject() {
    return issue();
  }

  /**
   * Complaints have become an issue, or a supervisor opened it; then {@code matter} may be empty
   * and {@code reason} is 0.
   */
  record SystemicOpened(
      String issue,
      String matter,
      int reason,
      String area,
      int complaints,
      int units,
      String by,
      Instant at)
      implements SystemicEvent {}

  /** Its owner has not brought it to an end; {@code overdue} once its time is over. */
  record SystemicReminded(
      String issue, String area, Instant dueAt, boolean overdue, String by, Instant at)
      implements SystemicEvent {}

  /** A new working calendar moved the end of its time. */
  record SystemicRecounted(String issue, String area, Instant dueAt, String by, Instant at)
      implements SystemicEvent {}

  /** Its units were asked to look at themselves. */
  record SelfChecksAsked(String issue, String area, int units, String by, Instant at)
      implements SystemicEvent {}

  /** One of them said what it found, or corrected it. */
  record SelfCheckReported(String issue, String unit, String by, Instant at)
      implements SystemicEvent {}

  /** It is over: {@code how} is rule or closed. */
  record SystemicClosed(
      String issue, String area, String how, int complaints, String by, Instant at)
      implements SystemicEvent {}

  /** Some of those who complained were told of the rule, up to {@code after} on its list. */
  record ComplainantsTold(String issue, String after, String by, Instant at)
      implements SystemicEvent {}
}
