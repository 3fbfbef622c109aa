package dev.pingyi.events;

import java.time.Instant;

/** What is known of the people held to account for an upheld complaint: numbers, never who. */
public sealed interface AccountabilityEvent extends CivicEvent {
  String reference();

  /** Who did it: {@code clock}, or role and member's id. */
  String by();

  @Override
  default String subject() {
    return reference();
  }

  /**
   * It was recorded: {@code people} in all, each once; {@code measures} are their numbers by group
   * and measure, such as {@code staff/criticism=2,leaders/admonition=1}.
   */
  record AccountabilityRecorded(
      String reference,
      String unit,
      String area,
      int people,
      String measures,
      boolean caseOpened,
      boolean circular,
      boolean organisationTold,
      boolean ruleChanged,
      String by,
      Instant at)
      implements AccountabilityEvent {}

  /** The same was corrected; {@code before} people were recorded until then. */
  record AccountabilityCorrected(
      String reference,
      String unit,
      String area,
      int before,
      int people,
      String measures,
      boolean caseOpened,
      boolean circular,
      boolean organisationTold,
      boolean ruleChanged,
      String by,
      Instant at)
      implements AccountabilityEvent {}

  /**
   * Nobody has recorded it yet; {@code overdue} once {@code dueAt} is over, {@code again} if that
   * was said before.
   */
  record AccountabilityReminded(
      String reference,
      String area,
      Instant dueAt,
      boolean overdue,
      boolean again,
      String by,
      Instant at)
      implements AccountabilityEvent {}
}
