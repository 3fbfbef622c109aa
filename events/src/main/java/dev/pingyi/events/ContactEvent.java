package dev.pingyi.events;

import java.time.Instant;

/** What happened to the personal part of a rating: words passed on, looks, its deletion. */
public sealed interface ContactEvent extends CivicEvent {
  String reference();

  /** Who did it: {@code citizen}, {@code clock}, {@code operator}, or role and member's id. */
  String by();

  @Override
  default String subject() {
    return reference();
  }

  /** Words were passed on between officer and citizen; {@code from} says who wrote. */
  record LetterWritten(
      String reference, String from, int number, @AddedLater("unknown") String by, Instant at)
      implements ContactEvent {}

  /** A member of the office looked at a citizen's phone number. */
  record ContactSeen(String reference, String member, @AddedLater("unknown") String by, Instant at)
      implements ContactEvent {}

  /** The citizen had the personal part of a rating deleted. */
  record ContactErased(String reference, @AddedLater("unknown") String by, Instant at)
      implements ContactEvent {}
}
