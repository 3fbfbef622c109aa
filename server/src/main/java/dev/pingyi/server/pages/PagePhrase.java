package dev.pingyi.server.pages;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.TextBundle;
import java.util.Arrays;

/** The words of the pages, and of the picture of a notice. */
public enum PagePhrase implements Phrase {
  LANG,
  LANG_OTHER,
  LANG_SWITCH,
  OFFICE,
  SEAL,
  SKIP,
  DESCRIBE,
  TYPED,
  ELSEWHERE,
  FOOT,
  RESULTS,

  // The chat.
  LOG,
  YOU,
  BOT,
  PICTURE,
  ASK,
  SEND,
  SENDING,
  FAILED,
  AGAIN,
  OFFLINE,
  EMPTY,
  ROOM,
  OVER,
  NEXT,
  EARLIER,
  PRIVACY,
  PRIVACY_MORE,

  // A post of the office.
  STAFF_POST,

  // An invitation.
  JOIN_TITLE,
  JOIN_FOR,
  JOIN_ONCE,
  JOIN_BUTTON,

  // The desk on another device.
  OPEN_TITLE,
  OPEN_FOR,
  OPEN_ONCE,
  OPEN_BUTTON,

  // The results.
  RESULTS_SKIP,
  RESULTS_DESCRIPTION,
  RESULTS_TITLE,
  RESULTS_PUBLISHED,
  RESULTS_MONTH,
  RESULTS_COUNT,
  RESULTS_PICTURE_ALT,
  RESULTS_FEW,
  RESULTS_NONE,
  RESULTS_INTERVIEW,
  RESULTS_ALERT,
  RESULTS_ALARM,
  RESULTS_PENDING,
  RESULTS_ERRATUM,
  RESULTS_HIDDEN,
  RESULTS_SLOW,
  RESULTS_MONTHS,
  RESULTS_NOTHING,
  RESULTS_PLACE,
  RESULTS_UNIT,
  RESULTS_POINTS,
  RESULTS_RATINGS,
  RESULTS_SHARE,
  RESULTS_SCALE,
  RESULTS_FORMULA,
  RESULTS_HEADS,
  RESULTS_BOOK_JSONL,
  RESULTS_BOOK_CSV,

  // The picture of one category.
  PRINT_TITLE,
  PRINT_PAGE,
  PRINT_FIRST,
  PRINT_PLACE,
  PRINT_POINTS,
  PRINT_SATISFIED,
  PRINT_RATINGS,
  PRINT_FORMULA,
  PRINT_PENDING,
  PRINT_LEDGER,

  // What cannot be shown.
  SORRY_UNKNOWN_TITLE,
  SORRY_UNKNOWN,
  SORRY_CODE_TITLE,
  SORRY_INVITATION_TITLE,
  SORRY_INVITATION,
  SORRY_OPEN_TITLE,
  SORRY_OPEN,
  SORRY_STAFF_TITLE,
  SORRY_STAFF,
  SORRY_AWAY_TITLE,
  SORRY_AWAY,
  SORRY_METHOD_TITLE,
  SORRY_METHOD,
  SORRY_LARGE_TITLE,
  SORRY_LARGE,
  SORRY_PACKED,
  SORRY_SAY_TITLE,

  // Why something said was not taken.
  SAY_ELSEWHERE,
  SAY_TYPE,
  SAY_CROSS_SITE,
  SAY_TOO_LONG,
  SAY_UNREADABLE,
  SAY_NO_SESSION,
  SAY_LATE,
  SAY_OTHER_CODE,
  SAY_STAFF_PHONE;

  private static final TextBundle BUNDLE = new TextBundle(PagePhrase.class, "pages");

  @Override
  public TextBundle bundle() {
    return BUNDLE;
  }

  /** The phrase that a template names by its key. */
  public static PagePhrase of(String key) {
    return Arrays.stream(values())
        .filter(phrase -> phrase.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the pages have no word '" + key + "'"));
  }
}
