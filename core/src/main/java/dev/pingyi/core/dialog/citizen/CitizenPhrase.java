package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.TextBundle;

/** What is said to citizens as they rate and answer. */
public enum CitizenPhrase implements Phrase {
  // Whenever it fits.
  HELLO,
  HELP,
  LANGUAGE_NOW,
  CANCELLED,
  TAP_FIRST,
  OLD_BUTTON,
  CODE_UNKNOWN,
  CODE_REVOKED,
  TYPED_WRONG,
  TYPED_REST,

  // The questions of a rating.
  ASK_MATTER_GRADE,
  MATTER_QUESTION,
  ASK_PERSON_GRADE,
  ASK_WHICH_MATTER,
  ASK_REASONS,
  ASK_REASONS_GOOD,
  REASONS_NONE,
  ASK_WORDS,
  WORDS_CUT,
  ASK_PHONE,
  PHONE_WRONG,
  ASK_CALL_TIME,

  // Its end.
  THANKS,
  THANKS_ADDED,
  THANKS_HELD_BACK,
  THANKS_OWN_POST,
  PROMISED,
  PROMISED_WITHOUT_PHONE,

  // After an answer about a call or a remedy.
  ASK_SOLVED,
  ANSWER_THANKS,
  ANSWER_REOPENED,
  ANSWER_NOT_CALLED,
  ANSWER_NOTED,
  ANSWER_CLOSED,
  ANSWER_ONCE_MORE,
  ANSWER_REFERRED,
  LETTER_SENT;

  private static final TextBundle BUNDLE = new TextBundle(CitizenPhrase.class, "citizen");

  @Override
  public TextBundle bundle() {
    return BUNDLE;
  }
}
