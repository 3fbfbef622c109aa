package dev.pingyi.server.desk;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.TextBundle;

/** The words of the desk. */
enum DeskPhrase implements Phrase {
  // The frame.
  TAB_LIST,
  TAB_TALK,
  TABS,
  DESK_SKIP,
  DESK_FOOT,
  POSTS,
  CHANGED,
  CHANGED_SHOW,
  TO_LIST,
  TALK_TITLE,

  // Time left.
  LEFT,
  LATE,
  BY,
  BY_DAY,
  DAY_OVER,

  // The list.
  LIST_TITLE,
  LIST_NONE,
  FIND,
  FIND_BUTTON,
  FILTER,
  FILTER_BUTTON,
  FILTER_CLEAR,
  PAGES,
  PAGE_BEFORE,
  PAGE_AFTER,

  // One case.
  CLOSED_TITLE,
  CLOSED,
  NEXT_STEP,
  NOTHING_TO_DO,
  CALL,
  NUMBER_NOTE,
  CALL_NOW,
  CALL_LATER,
  NO_PHONE,
  ERASED,
  QUESTIONS,
  WORDS,
  WORDS_LEAST,
  READER_CITIZEN,
  READER_UNIT,
  READER_OFFICE,
  READS,
  SURE,
  LOOK_ONCE_MORE,
  RELEASE_LEGEND,
  RELEASE_AS_IS,
  RELEASE_WITHHOLD,
  RELEASE_REWRITE,
  RELEASE_TEXT,
  PEOPLE,
  PEOPLE_OF,
  PEOPLE_WHY,
  PEOPLE_UNREADABLE,
  ALSO,
  LETTER,
  NOTE,
  UNREADABLE,
  DONE_BEFORE,
  SAID,
  GRADE_MATTER,
  GRADE_PERSON,
  REASONS,
  RELEASED,
  OPENED,
  LETTERS,
  LETTER_OFFICE,
  LETTER_CITIZEN,
  HISTORY,
  TIMES;

  private static final TextBundle BUNDLE = new TextBundle(DeskPhrase.class, "desk");

  @Override
  public TextBundle bundle() {
    return BUNDLE;
  }
}
