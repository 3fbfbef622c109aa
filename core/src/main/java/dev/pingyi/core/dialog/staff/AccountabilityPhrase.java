package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.TextBundle;

/** What is said of people held to account. */
public enum AccountabilityPhrase implements Phrase {
  // Whose people, how, and what else followed.
  STAFF,
  LEADERS,
  SUPERIORS,
  REMINDER_TALK,
  CRITICISM,
  SELF_CRITICISM,
  ADMONITION,
  REMOVAL,
  DISCIPLINE,
  CASE_OPENED,
  CIRCULAR,
  ORGANISATION_TOLD,
  RULE_CHANGED,

  // The lines of a card.
  RECORD_BY,
  RECORDED,
  RECORDED_UNIT,
  OF_GROUP,
  OF_MEASURE,
  BETWEEN_GROUPS,
  BETWEEN,
  NOBODY,
  ALSO,
  FELL,

  // The form.
  ASK,
  ASK_MEASURE,
  ASK_NUMBER,
  ASK_WHY,
  ASK_WHY_NOBODY,
  ASK_WHY_CORRECTED,
  ASK_SURE,
  SUBMIT,
  CLEAR,
  TAKE_OUT,
  UP,

  // What came of it.
  DID_RECORD,
  DID_CORRECT,
  MEANWHILE,
  NOTHING_CORRECTED,

  // What cannot be read.
  UNREADABLE,
  GROUP_MISSING,
  MEASURE_MISSING,
  NUMBER_MISSING,
  NUMBER_RANGE,
  DOUBLED,
  TOO_MUCH_IN_ONE;

  private static final TextBundle BUNDLE =
      new TextBundle(AccountabilityPhrase.class, "accountability");

  @Override
  public TextBundle bundle() {
    return BUNDLE;
  }
}
