package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.TextBundle;

/** What is said to citizens as they rate and answer. */
public enum CitizenPhrase implements Phrase {
  // Whenever it fits.
  HELLO,
  HELP,
  PRIVACY,
  LANGUAGE_NOW,
  CANCELLED,
  OLD_BUTTON,
  CODE_UNKNOWN,
  CODE_REVOKED,
  TYPED_WRONG,
  TYPED_REST,

  // The questions of a rating.
  MATTER_QUESTION,
  PRIVACY_LINE,
  ASK_PERSON_GRADE,
  GRADE_NOW,
  GRADE_UNCLEAR,
  CHOICE_UNCLEAR,
  ASK_WHICH_MATTER,
  ASK_REASONS,
  ASK_REASONS_GOOD,
  REASONS_NONE,
  REASONS_CHOSEN,
  ASK_WORDS,
  ASK_WORDS_GOOD,
  ASK_OTHER,
  ASK_OTHER_GOOD,
  ASK_OTHER_AGAIN,
  ASK_REST,
  WORDS_CUT,
  WORDS_FULL,
  WORDS_TAKEN,
  WORDS_ADDED,
  WORDS_NO_ROOM,
  WORDS_ONLY,
  CAPTION_ONLY,
  ASK_PHONE,
  PHONE_WRONG,
  PHONE_OF_OTHER,
  PHONE_UNASKED,
  ASK_CALL_TIME,

  // Its end.
  COMMA,
  COME_BACK,
  COME_BACK_GOOD,
  THANKS,
  THANKS_ADDED,
  THANKS_HELD_BACK,
  THANKS_OWN_POST,
  PROMISED,
  PROMISED_AT,
  PROMISED_WITHOUT_PHONE,
  PROMISE_LATE,

  // Coming back, and changing it.
  GO_ON,
  RETURNED,
  RETURNED_GOOD,
  WRITE_ON,
  CHANGED,
  NOT_CHANGED,
  CHANGED_BEFORE,
  CHANGE_TOO_LATE,

  // What people ask in a few words.
  ANSWER_COMPLAIN,
  ANSWER_COMPLAIN_OPEN,
  ANSWER_WELCOME,
  ANSWER_WHY,
  ANSWER_HELLO,
  HUMAN,
  HUMAN_OFFICE,
  HUMAN_LETTER,

  // After an answer about a call or a remedy.
  ASK_SOLVED,
  ANSWER_THANKS,
  ANSWER_REOPENED,
  ANSWER_SEPARATE,
  ANSWER_NOT_CALLED,
  ANSWER_STILL_OWED,
  ANSWER_NOTED,
  ANSWER_CLOSED,
  ANSWER_ONCE_MORE,
  ANSWER_ESCALATED,
  REOPEN_TOO_LATE,
  REOPEN_WHICH,
  ASK_LETTER,
  ASK_LETTER_REST,
  LETTER_CUT,
  LETTERS_FULL,
  LETTER_SENT,
  LETTER_TOO_LATE;

  private static final TextBundle BUNDLE = new TextBundle(CitizenPhrase.class, "citizen");

  @Override
  public TextBundle bundle() {
    return BUNDLE;
  }
}
