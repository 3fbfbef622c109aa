package dev.pingyi.server.print;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.TextBundle;

/** What every poster says. */
enum PosterPhrase implements Phrase {
  OFFICE,
  SEAL,
  CALL,
  TYPED,
  PRIVACY;

  private static final TextBundle BUNDLE = new TextBundle(PosterPhrase.class, "poster");

  @Override
  public TextBundle bundle() {
    return BUNDLE;
  }
}
