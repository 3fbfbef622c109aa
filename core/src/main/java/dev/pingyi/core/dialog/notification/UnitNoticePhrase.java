package dev.pingyi.core.dialog.notification;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.TextBundle;

/** What single members of the office are told of a notice, and before it. */
public enum UnitNoticePhrase implements Phrase {
  // To the head of a unit.
  HEAD,
  PLACE,
  FEW,
  MOVED,
  SHARE,
  LOST,
  LOST_NOTHING,
  GIVEN_BACK,
  INTERVIEW,
  MORE,

  // Before a notice.
  WARNING_SINKING,
  WARNING_MORE_BAD,
  WARNING_ADVICE,

  // To supervisors.
  TO_INTERVIEW,
  TO_RECORD,

  // To the groups.
  ERRATUM;

  private static final TextBundle BUNDLE = new TextBundle(UnitNoticePhrase.class, "unit_notice");

  @Override
  public TextBundle bundle() {
    return BUNDLE;
  }
}
