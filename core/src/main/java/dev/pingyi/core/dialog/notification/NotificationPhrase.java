package dev.pingyi.core.dialog.notification;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.TextBundle;

/** What is said of a complaint without being asked. */
public enum NotificationPhrase implements Phrase {
  // To the citizen.
  ASK_CALLED_NOW,
  ASK_ANSWERED_NOW,
  ASK_CALL_TIME,
  ASK_SOLVED_SETTLED,
  ASK_CALLED_SETTLED,
  ASK_CALLED_ASSIGNED,
  ASK_CALLED_REFERRED,
  ASK_ANSWERED_SETTLED,
  ASK_ANSWERED_ASSIGNED,
  ASK_ANSWERED_REFERRED,
  TELL_ASSIGNED,
  TELL_REFERRED,
  CITIZEN_UPHELD,
  CITIZEN_REVOKED,
  CITIZEN_OVERTURNED,
  ASK_REMEDY,
  CITIZEN_CLOSED,
  CITIZEN_RULE,
  CITIZEN_UNCONFIRMED,
  CITIZEN_DECIDED,
  CITIZEN_SENT_BACK,
  LETTER_FROM_OFFICE,

  // To staff, above the card.
  HEAD_NEW,
  HEAD_REMINDER,
  HEAD_OVERDUE,
  HEAD_REMINDER_RESULT,
  HEAD_OVERDUE_RESULT,
  HEAD_REMINDER_WRITTEN,
  HEAD_OVERDUE_WRITTEN,
  HEAD_RECOUNTED,
  HEAD_OBJECTED,
  HEAD_NOT_CALLED,
  HEAD_CONTACT_CHANGED,
  HEAD_REFERRED,
  HEAD_NOBODY,
  HEAD_APPEAL,
  HEAD_APPEAL_REMINDER,
  HEAD_APPEAL_OVERDUE,
  HEAD_LETTER,
  HEAD_ASSIGNED,
  HEAD_UPHELD,
  HEAD_SENT_BACK,
  HEAD_ESCALATED,
  HEAD_APPEAL_STANDS,
  HEAD_APPEAL_OVERTURNED;

  private static final TextBundle BUNDLE =
      new TextBundle(NotificationPhrase.class, "notifications");

  @Override
  public TextBundle bundle() {
    return BUNDLE;
  }
}
