package dev.pingyi.server.pages;

import dev.pingyi.core.conversation.Language;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;

/** The permanent addresses of the public results. */
final class ResultsAddress {
  static final String ALL = "/results";
  static final String IN_LANGUAGE = "lang";
  static final String TYPED = "q";

  /** Ids of units are of letters and figures; of others no page is linked. */
  private static final Pattern ID = Pattern.compile("[A-Z0-9]{1,16}");

  private ResultsAddress() {}

  static String year(int year) {
    return ALL + "/" + year;
  }

  static String month(YearMonth month) {
    return ALL + "/" + month.getYear() + "/" + month.getMonthValue();
  }

  /** A category by its number in the notice, from 1; the first page has no number. */
  static String category(YearMonth month, int table, int page) {
    return month(month) + "/" + table + (page == 1 ? "" : "/" + page);
  }

  static String search(YearMonth month) {
    return month(month) + "/search";
  }

  /** A unit in a month; empty if its id is none. */
  static String unit(YearMonth month, String unit) {
    return ID.matcher(unit).matches() ? month(month) + "/units/" + unit : "";
  }

  /**
   * A picture, kept by everybody on the way under its address, which is why the language is part of
   * it.
   */
  static String picture(YearMonth month, String name, Language language) {
    String path = month(month) + "/" + name + ".png";
    return language == Language.ZH
        ? path
        : path + "?" + IN_LANGUAGE + "=" + language.code().toLowerCase(Locale.ROOT);
  }
}
