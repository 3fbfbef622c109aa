package dev.pingyi.server.pages;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.TextBundle;
import java.util.Arrays;
import java.util.Optional;

/** The words of the public results, beside those that every page has. */
enum ResultsPhrase implements Phrase {
  PUBLISHED_RULES,

  // What came of it.
  CHANGED,
  CHANGED_RULE,
  CHANGED_RULES,
  CHANGED_NO_RULE,
  CHANGED_UPHELD,
  CHANGED_PEOPLE,
  CHANGED_BACK,
  CHANGED_PENDING,
  CHANGED_NOTHING,

  // A category.
  CATEGORY_JUMP,
  CATEGORY_ALL,
  CATEGORY_TITLE,
  CATEGORY_PAGE,
  CATEGORY_PAGES,
  CATEGORY_PREVIOUS,
  CATEGORY_NEXT,
  CATEGORY_INTERVIEWS,
  CATEGORY_BACK,

  // A search.
  SEARCH_LABEL,
  SEARCH_BUTTON,
  SEARCH_TITLE,
  SEARCH_EMPTY,
  SEARCH_NONE,
  SEARCH_FOUND,
  SEARCH_MORE,
  SEARCH_ID,
  SEARCH_AREA,
  SEARCH_CATEGORY,

  // A unit.
  UNIT_PLACE,
  UNIT_JOINT,
  UNIT_NO_PLACE,
  UNIT_OF,
  UNIT_YEAR,
  UNIT_START,
  UNIT_NOTHING,
  UNIT_DAY,
  UNIT_WHY,
  UNIT_CHANGE,
  UNIT_LEFT,
  UNIT_UPHELD,
  UNIT_BREACH,
  UNIT_APPEAL,
  UNIT_OTHER,
  UNIT_MONTHS,
  UNIT_MORE,

  // A year.
  YEAR_TITLE,
  YEAR_LINK,
  YEAR_BEST,
  YEAR_WORST,
  YEAR_FIGURES,
  YEAR_MONTHS,
  YEAR_NONE,
  YEAR_MONTH,
  YEAR_UNITS;

  private static final TextBundle BUNDLE = new TextBundle(ResultsPhrase.class, "results");

  @Override
  public TextBundle bundle() {
    return BUNDLE;
  }

  /** The phrase of that key; empty if it is another's. */
  static Optional<Phrase> of(String key) {
    return Arrays.stream(values())
        .filter(phrase -> phrase.key().equals(key))
        .map(Phrase.class::cast)
        .findFirst();
  }
}
