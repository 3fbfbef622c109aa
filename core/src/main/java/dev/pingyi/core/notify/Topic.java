package dev.pingyi.core.notify;

/** What a notification is about. */
public enum Topic {
  // To staff.
  NEW,
  REMINDER,
  OVERDUE,
  RECOUNTED,
  OBJECTED,
  NOT_CALLED,
  CONTACT_CHANGED,
  REFERRED,
  NOBODY,
  APPEAL,
  APPEAL_OVERDUE,
  LETTER_FROM_CITIZEN,
  ESCALATED,
  FLAGGED,
  BREACH,
  // To the head of the unit.
  ASSIGNED,
  UPHELD,
  SENT_BACK,
  BREACH_DECIDED,
  APPEAL_DECIDED,
  // To the citizen.
  ASK_REACHED,
  ASK_CALL_TIME,
  ASK_CALLED,
  UPHELD_FOR_CITIZEN,
  REVOKED_FOR_CITIZEN,
  ASK_REMEDY,
  CLOSED_FOR_CITIZEN,
  SENT_BACK_FOR_CITIZEN,
  LETTER_FROM_OFFICE,
  // To a group.
  NOTICE,
  /** To nobody. */
  NONE
}
