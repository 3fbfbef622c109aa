package dev.pingyi.core.dialog.notification;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.TextBundle;

/** The words of the monthly notice. */
public enum NoticePhrase implements Phrase {
  TITLE,
  CATEGORY,
  ROW,
  ROW_FEW,
  JOINT,
  MORE,
  FOOT,
  CALLS,
  ACCOUNTABILITY,
  SYSTEMIC,
  RULE,
  RULES_MORE,
  CORRECTIONS,
  CORRECTION,
  CORRECTION_FORMER,
  CORRECTION_LATE,
  CORRECTIONS_MORE,
  PROVISIONAL,
  PROVISIONAL_SHORT,
  PICTURE,
  FEW,
  NO_RATE,
  UNDER,
  AT_LEAST,
  SHARE_UNDER,
  SHARE_AT_LEAST;

  private static final TextBundle BUNDLE = new TextBundle(NoticePhrase.class, "notice");

  @Override
  public TextBundle bundle() {
    return BUNDLE;
  }
}
