package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.TextBundle;

/** What is said to citizens of what is kept about them. */
public enum OwnDataPhrase implements Phrase {
  NONE,
  LIST,
  LIST_MORE,
  CONFIRM,
  ROW,
  LOOKS,
  ERASED,
  WITHDRAWN,
  TOO_LATE,
  LOOKUP,
  LOOKUP_UNKNOWN,
  LOOKUP_LIMIT,
  LOOKUP_BUSY;

  private static final TextBundle BUNDLE = new TextBundle(OwnDataPhrase.class, "own_data");

  @Override
  public TextBundle bundle() {
    return BUNDLE;
  }
}
