package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.TextBundle;

/** What inspectors are told and asked about a flag. */
public enum FlagPhrase implements Phrase {
  // Why it comes.
  HEAD_HELD,
  HEAD_LOOK,

  // What was noticed; the place is {0}.
  BURST,
  REPEATS,
  UNITS,
  QUICK,
  HOURS,
  PHONE,
  SHARE,
  RETIRED,
  SILENT,
  FLOOD,
  FLOOD_OF_ONE,

  // What waits for it, and how it was decided.
  HELD,
  HELD_MORE,
  RELEASED,
  CONFIRMED,

  // In the list of what is open.
  OPEN,

  // What its buttons ask for and what they did.
  ASK_RELEASE,
  ASK_CONFIRM,
  ASK_BREACH,
  DID_RELEASE,
  DID_CONFIRM,
  DECIDED,

  // Bad ratings of a flood, handled together.
  FIRST_DUE,
  TOGETHER,
  DID_ALL,
  DID_SOME;

  private static final TextBundle BUNDLE = new TextBundle(FlagPhrase.class, "flag");

  @Override
  public TextBundle bundle() {
    return BUNDLE;
  }
}
