package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.text.TypedDate;
import dev.pingyi.core.text.TypedText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A rule as a supervisor types it: its title, and the day from which it is in force, as in
 * 《社保登记一次告知办法》自2026年12月1日起施行.
 *
 * @param title what stands between the marks of a title, else all but the day
 * @param day empty if none is written
 */
record TypedRule(String title, Optional<TypedDate> day) {
  private static final char OPEN = '《';
  private static final char CLOSE = '》';

  /** What people write around the day. */
  private static final Pattern BEFORE_DAY =
      Pattern.compile(
          "[\\s,，、。;；:：.]*(?:从|自|于|in force from|from|since|as of|on)?\\s*$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AFTER_DAY =
      Pattern.compile("^(?:起)?(?:正式)?(?:施行|实施|执行|生效|印发|发布)?[\\s,，、。;；:：.]*");

  private static final Pattern QUOTES = Pattern.compile("^[\"“”'‘’「『]+|[\"“”'‘’」』]+$");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  static TypedRule in(String text) {
    Optional<TypedDate> day = TypedDate.in(text);
    return new TypedRule(title(day.map(d -> withoutDay(text, d)).orElse(text)), day);
  }

  private static String withoutDay(String text, TypedDate day) {
    int at = text.lastIndexOf(day.typed());
    String before = BEFORE_DAY.matcher(text.substring(0, at)).replaceFirst("");
    String after = AFTER_DAY.matcher(text.substring(at + day.typed().length())).replaceFirst("");
    return before + " " + after;
  }

  private static String title(String text) {
    int open = text.indexOf(OPEN);
    int close = text.lastIndexOf(CLOSE);
    String title = open >= 0 && close > open ? text.substring(open + 1, close) : text;
    StringBuilder seen = new StringBuilder(title.length());
    title
        .codePoints()
        .filter(c -> TypedText.isBlank(c) || !TypedText.isInvisible(c))
        .forEach(seen::appendCodePoint);
    String oneLine = BLANKS.matcher(seen).replaceAll(" ").strip();
    return QUOTES.matcher(oneLine).replaceAll("").strip();
  }
}
