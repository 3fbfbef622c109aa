package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.TextBundle;

/** What stands in lists that come without being asked for: of the morning, the evening, an hour. */
public enum ListPhrase implements Phrase {
  // Above a list.
  DIGEST,
  DIGEST_MOST_URGENT,
  MORNING,
  EVENING,
  ALSO,

  // Its lines.
  LINE,
  FLAG_LINE,
  LEFT,
  LATE,
  BY_DAY,
  DAY_IS_OVER,
  MORE,

  // What a line says of a case, one after another.
  AND,
  NUMBER,
  NUMBER_AT,
  NO_NUMBER,
  TRIES,
  MINE,
  HELD_BY,
  RESULT_OWED,
  WRITTEN_OWED,
  REVIEW_OWED,
  RECORD_OWED,
  DECISION_OWED,

  // What somebody has done today.
  TODAY,
  TODAY_NONE,
  TODAY_LINE,
  TODAY_CLOSED,
  TODAY_OTHER,
  TODAY_MORE,

  // What is overdue, for a supervisor.
  OVERDUE,
  OVERDUE_AT_LEAST,
  AREA,
  UNIT,
  UNIT_WITHOUT_HOLDER,
  UNITS_MORE,
  APPEALS,

  // Who holds how much, for an inspector.
  LOAD,
  LOAD_AND,
  LOAD_OF,
  LOAD_OWN,
  LOAD_FREE,
  LOAD_DUE,

  // What was not done in time because nothing ran.
  TICKS_MISSED,

  // The button that opens the whole list.
  TASKS;

  private static final TextBundle BUNDLE = new TextBundle(ListPhrase.class, "list");

  @Override
  public TextBundle bundle() {
    return BUNDLE;
  }
}
