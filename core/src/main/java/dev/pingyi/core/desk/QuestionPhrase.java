package dev.pingyi.core.desk;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.TextBundle;

/**
 * What to ask on the phone, to look into, or to say of a remedy. Questions only: a sentence to copy
 * would make the least number of characters of a reason worth nothing.
 */
public enum QuestionPhrase implements Phrase {
  CALL_WHAT,
  CALL_NOW,
  CALL_WANT,
  CALL_ATTITUDE,
  CALL_ATTITUDE_WHEN,
  CALL_PAPERS,
  CALL_PAPERS_TOLD,
  CALL_TIME,
  CALL_TRIPS,
  CALL_ONLINE,
  CALL_SKILL,
  CHECK_SEEN,
  CHECK_BOTH,
  CHECK_ATTITUDE,
  CHECK_PAPERS,
  CHECK_TIME,
  CHECK_TRIPS,
  CHECK_ONLINE,
  CHECK_SKILL,
  FIX_PERSON,
  FIX_CAUSE,
  FIX_NEXT,
  FIX_ATTITUDE,
  FIX_PAPERS,
  FIX_TIME,
  FIX_TRIPS,
  FIX_ONLINE,
  FIX_SKILL,
  DECIDE_DONE,
  DECIDE_CAN,
  DECIDE_WHO;

  private static final TextBundle BUNDLE = new TextBundle(QuestionPhrase.class, "questions");

  @Override
  public TextBundle bundle() {
    return BUNDLE;
  }
}
