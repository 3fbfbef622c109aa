package dev.pingyi.events;

import java.time.Instant;

/** What happened to a report that the discipline of rating was breached. */
public sealed interface BreachEvent extends CivicEvent {
  String breach();

  @Override
  default String subject() {
    return breach();
  }

  /**
   * An inspector reported it, or the product noticed it; {@code counter} is empty if it is about
   * the whole unit.
   */
  record BreachReported(
      String breach, String kind, String area, String unit, String counter, String by, Instant at)
      implements BreachEvent {}

  /** Nobody has decided it yet; {@code overdue} once its time is over. */
  record BreachReminded(
      String breach,
      String area,
      String unit,
      Instant dueAt,
      boolean overdue,
      String by,
      Instant at)
      implements BreachEvent {}

  /** A new working calendar moved the end of its time. */
  record BreachRecounted(String breach, String area, Instant dueAt, String by, Instant at)
      implements BreachEvent {}

  /** Another inspector decided: {@code how} is confirmed or rejected, {@code cost} what it cost. */
  record BreachDecided(
      String breach,
      String kind,
      String area,
      String unit,
      String how,
      int cost,
      int left,
      String by,
      Instant at)
      implements BreachEvent {}
}
