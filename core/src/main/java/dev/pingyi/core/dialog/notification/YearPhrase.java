package dev.pingyi.core.dialog.notification;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.TextBundle;

/** The words of what a year came to. */
public enum YearPhrase implements Phrase {
  TITLE,
  BEST,
  WORST,
  NO_BEST,
  NO_WORST,
  LINE_BEST,
  LINE_WORST,
  WAS_WORST,
  WAS_BEST,
  AGAIN,
  REMOVAL,
  FIGURES,
  PARTICIPATION,
  COMPLAINTS,
  CALLS,
  VERDICTS,
  RULES,
  FORMER,
  RULE,

  // To the head of a unit on a list.
  HEAD_BEST,
  HEAD_WORST,
  HEAD_REMOVAL,

  // To the supervisors of the city.
  PROPOSE;

  private static final TextBundle BUNDLE = new TextBundle(YearPhrase.class, "year");

  @Override
  public TextBundle bundle() {
    return BUNDLE;
  }
}
