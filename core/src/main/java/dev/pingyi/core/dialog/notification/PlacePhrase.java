package dev.pingyi.core.dialog.notification;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.TextBundle;

/** The words that explain the places of a notice, the same in text, page and picture. */
public enum PlacePhrase implements Phrase {
  RUN,
  RUN_ONE_PLACE,
  RUNS,
  RUNS_NEXT,
  IN_TURN,
  AND_NEXT,
  BREACHES,
  UPHELD,
  UPHELD_RATE,
  INTERVAL,
  RATINGS,
  MOVED_UP,
  MOVED_DOWN,
  REMARK,
  INTERVIEW,
  BETTER,
  INTERVIEWS,
  NAMES_NEXT,
  NAME_BETTER,
  INTERVIEWS_ON_PAGE;

  private static final TextBundle BUNDLE = new TextBundle(PlacePhrase.class, "places");

  @Override
  public TextBundle bundle() {
    return BUNDLE;
  }
}
