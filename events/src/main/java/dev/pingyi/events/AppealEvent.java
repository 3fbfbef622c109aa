package dev.pingyi.events;

import java.time.Instant;

/** What happened to a unit's appeal against a verdict. */
public sealed interface AppealEvent extends CivicEvent {
  String reference();

  /** Who did it: {@code citizen}, {@code clock}, {@code operator}, or role and member's id. */
  String by();

  @Override
  default String subject() {
    return reference();
  }

  /** The unit appeals against a verdict; the points stand as provisional. */
  record AppealLodged(
      String reference, String unit, String area, @AddedLater("unknown") String by, Instant at)
      implements AppealEvent {}

  /**
   * Nobody has decided the appeal yet; {@code overdue} once {@code dueAt} is over, {@code again} if
   * that was said before.
   */
  record ReviewReminded(
      String reference,
      String area,
      Instant dueAt,
      boolean overdue,
      @AddedLater("false") boolean again,
      String by,
      Instant at)
      implements AppealEvent {}

  /**
   * The appeal was decided; {@code restored} points were given back (0 when the verdict stands).
   */
  record AppealDecided(
      String reference,
      String unit,
      int restored,
      int left,
      @AddedLater("unknown") String by,
      Instant at)
      implements AppealEvent {}
}
