package dev.pingyi.events;

import java.time.Instant;

/** Who of the office has a complaint in hand, and what they leave for their colleagues. */
public sealed interface DeskEvent extends CivicEvent {
  String reference();

  /** Who did it: role and member's id, or {@code citizen}. */
  String by();

  @Override
  default String subject() {
    return reference();
  }

  /** Somebody has taken it up; whoever acts on it has done so without this event. */
  record ComplaintClaimed(String reference, String by, Instant at) implements DeskEvent {}

  /** It is everybody's on the post again. */
  record ComplaintGivenBack(String reference, String by, Instant at) implements DeskEvent {}

  /** It was passed on to {@code member}, who works on {@code post} and is told. */
  record ComplaintPassedOn(String reference, String member, String post, String by, Instant at)
      implements DeskEvent {}

  /** It goes on in the complaint {@code into} of the same person, and has ended by itself. */
  record ComplaintMerged(String reference, String into, String by, Instant at)
      implements DeskEvent {}

  /** Words for colleagues were written; they lie with the complaint. */
  record MemoWritten(String reference, String by, Instant at) implements DeskEvent {}
}
