package dev.pingyi.core.dialog.notification;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.TextBundle;

/** What is said of members who are away, stand in or have left. */
public enum MemberPhrase implements Phrase {
  // How days are called.
  ONE_DAY,
  DAYS,

  // To whoever is away.
  AWAY_SET,
  AWAY_OFF,
  AWAY_BEGINS,
  AWAY_ENDS,
  INSTEAD_SOMEBODY,
  INSTEAD_OTHERS,
  INSTEAD_TO_FIND,

  // To whoever stands in.
  STAND_IN_SET,
  STAND_IN_OFF,
  STAND_IN_BEGINS,
  STAND_IN_ENDS,

  // To those who are there.
  POST_LEFT,
  POST_TAKEN,
  POST_EMPTY,
  POST_EMPTY_CITY;

  private static final TextBundle BUNDLE = new TextBundle(MemberPhrase.class, "member");

  @Override
  public TextBundle bundle() {
    return BUNDLE;
  }
}
