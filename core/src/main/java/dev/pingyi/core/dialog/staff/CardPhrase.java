package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.TextBundle;

/** The lines of a complaint's card. */
public enum CardPhrase implements Phrase {
  LEFT,
  OVERDUE,
  STATE,
  GRADES,
  REASONS,
  WORDS,
  RELEASED,
  MERGED_INTO,
  MERGED_FROM,
  MERGED_WORDS,
  CALL_TIME,
  NO_PHONE,
  NO_PHONE_WRITE,
  NO_PHONE_WRITTEN,
  ERASED,
  NUMBER,
  PERSON,
  HELD,
  ATTEMPT,
  ATTEMPTS_EARLIER,
  CALL_CONFIRMED,
  SAID,
  ACTS_EARLIER,
  LETTERS_EARLIER,
  LETTER_OFFICE,
  LETTER_CITIZEN,
  VERDICT_UPHELD,
  VERDICT_REVOKED,
  VERDICT_OVERTURNED,
  REMEDY_BY,
  REMEDY_LATE,
  FOR_UNIT;

  private static final TextBundle BUNDLE = new TextBundle(CardPhrase.class, "card");

  @Override
  public TextBundle bundle() {
    return BUNDLE;
  }
}
