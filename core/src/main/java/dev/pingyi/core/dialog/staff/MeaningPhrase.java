package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.TextBundle;

/** What follows from an act, said before it is done. */
enum MeaningPhrase implements Phrase {
  LINE,
  SETTLE,
  ASSIGN,
  REFER,
  UPHOLD,
  REVOKE,
  DISMISS_APPEAL,
  GRANT_APPEAL,
  SEND_BACK,
  CLOSE,
  PUT_RIGHT,
  APPEAL,
  GIVE_BACK,
  GIVE_BACK_NOBODY,
  TAKES_CALL,
  TOOK_CALL;

  private static final TextBundle BUNDLE = new TextBundle(MeaningPhrase.class, "meaning");

  @Override
  public TextBundle bundle() {
    return BUNDLE;
  }
}
