package dev.pingyi.events;

import java.time.Instant;

/** What happened to a complaint, from its opening to its end. */
public sealed interface ComplaintEvent extends CivicEvent {
  String reference();

  /** Who did it: {@code citizen}, {@code clock}, {@code operator}, or role and member's id. */
  String by();

  @Override
  default String subject() {
    return reference();
  }

  /** A bad rating became a complaint; the promise of a call ends at {@code dueAt}. */
  record ComplaintOpened(
      String reference,
      String unit,
      String area,
      Instant dueAt,
      @AddedLater("unknown") String by,
      Instant at)
      implements ComplaintEvent {}

  /** The citizen has finished, or been silent long enough: the call-back staff are told. */
  record ComplaintReady(String reference, String area, @AddedLater("unknown") String by, Instant at)
      implements ComplaintEvent {}

  /** A step of the schedule before the end of a promise was reached. */
  record ComplaintReminded(
      String reference,
      String area,
      String stage,
      Instant dueAt,
      int reminders,
      @AddedLater("unknown") String by,
      Instant at)
      implements ComplaintEvent {}

  /** A promise has run out; told again each day until it is answered. */
  record ComplaintOverdue(
      String reference,
      String area,
      String stage,
      Instant dueAt,
      int reminders,
      @AddedLater("false") boolean again,
      @AddedLater("unknown") String by,
      Instant at)
      implements ComplaintEvent {}

  /**
   * A new working calendar moves the end of what is owed.
   *
   * @param stage what is owed, as in reminders
   */
  record DeadlineRecounted(
      String reference, String area, String stage, Instant dueAt, String by, Instant at)
      implements ComplaintEvent {}

  /** A call, or a letter through the bot, was tried: {@code outcome} is its wire name. */
  record CallAttempted(
      String reference, String outcome, int attempts, @AddedLater("unknown") String by, Instant at)
      implements ComplaintEvent {}

  /** The citizen gave another number or another time to be called, after staff were told. */
  record ContactChanged(String reference, String area, String by, Instant at)
      implements ComplaintEvent {}

  /** The officer settled the matter on the call; the citizen is asked whether that is so. */
  record ComplaintSettled(String reference, @AddedLater("unknown") String by, Instant at)
      implements ComplaintEvent {}

  /** The unit has to solve the matter by {@code dueAt}; no deduction. It is told later. */
  record ComplaintAssigned(
      String reference, String unit, Instant dueAt, @AddedLater("unknown") String by, Instant at)
      implements ComplaintEvent {}

  /**
   * The unit is told of what it owes by {@code dueAt}, some minutes after the act that brought it.
   *
   * @param after that act: assign, reject-remedy, reopen or send-back
   */
  record ComplaintHandedOver(
      String reference, String unit, String after, Instant dueAt, String by, Instant at)
      implements ComplaintEvent {}

  /** The inspectors have to reach a verdict by {@code dueAt}. */
  record ComplaintReferred(
      String reference, String area, Instant dueAt, @AddedLater("unknown") String by, Instant at)
      implements ComplaintEvent {}

  /** The citizen contradicted the office: {@code why} is not-called, not-solved or not-remedied. */
  record CitizenObjected(
      String reference,
      String area,
      String why,
      String state,
      @AddedLater("unknown") String by,
      Instant at)
      implements ComplaintEvent {}

  /** Upheld: points were deducted in the same transaction, {@code left} remain. */
  record ComplaintUpheld(
      String reference,
      String unit,
      int points,
      int left,
      @AddedLater("unknown") String by,
      Instant at)
      implements ComplaintEvent {}

  /** Not upheld, or overturned on appeal. */
  record ComplaintRevoked(
      String reference, String unit, @AddedLater("unknown") String by, Instant at)
      implements ComplaintEvent {}

  /** The unit says that it has put the matter right; the citizen is asked. */
  record RemedyReported(String reference, String unit, @AddedLater("unknown") String by, Instant at)
      implements ComplaintEvent {}

  /** The supervisor has the unit put the matter right once more, by {@code dueAt}. */
  record RemedySentBack(String reference, String unit, Instant dueAt, String by, Instant at)
      implements ComplaintEvent {}

  /**
   * The complaint has ended: {@code how} is confirmed, unconfirmed, withdrawn, revoked or merged.
   */
  record ComplaintClosed(String reference, String how, @AddedLater("unknown") String by, Instant at)
      implements ComplaintEvent {}
}
