package dev.pingyi.events;

import java.time.Instant;

/** What happened to a rating. */
public sealed interface RatingEvent extends CivicEvent {
  String reference();

  @Override
  default String subject() {
    return reference();
  }

  /** A rating was accepted. Grades run from 5 (very satisfied) to 1. */
  record RatingGiven(
      String reference,
      String unit,
      String counter,
      int matterGrade,
      int personGrade,
      boolean heldBack,
      Instant at)
      implements RatingEvent {}

  /** Praise that was counted no longer is, until somebody has looked at the flag. */
  record RatingHeldBack(String reference, String unit, String flag, Instant at)
      implements RatingEvent {}

  /** Praise that was held back for a flag counts again. */
  record RatingReleased(String reference, String unit, String flag, Instant at)
      implements RatingEvent {}

  /** The citizen changed the grades of a rating; the ones before are told beside the new ones. */
  record RatingChanged(
      String reference,
      String unit,
      String counter,
      int matterGradeBefore,
      int personGradeBefore,
      int matterGrade,
      int personGrade,
      boolean heldBack,
      String by,
      Instant at)
      implements RatingEvent {}
}
