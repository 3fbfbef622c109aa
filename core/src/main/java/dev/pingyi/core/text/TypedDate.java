package dev.pingyi.core.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A day as people write it: {@code 2026年11月30日}, {@code 二〇二六年十一月三十日}, {@code 2026-11-30}, {@code
 * 20261130}, {@code 30 November 2026}; figures in whatever dress. Of several the last.
 *
 * @param day empty if there is no such day
 * @param typed how it was written
 */
public record TypedDate(Optional<LocalDate> day, String typed) {
  private static final String HAN = "〇零○一二三四五六七八九十廿卅";

  /** Three groups: year, month and day. */
  private static final Pattern CHINESE =
      Pattern.compile(
          "(?<!\\d)(\\d{4}|[HAN]{4})\\s*(?:年|[-/.])\\s*(\\d{1,2}|[HAN]{1,3})\\s*(?:月|[-/.])\\s*"
              .replace("HAN", HAN)
              .concat("(\\d{1,2}|[HAN]{1,3})(?!\\d)\\s*[日号號]?".replace("HAN", HAN)));

  private static final Pattern TOGETHER =
      Pattern.compile("(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?!\\d)");

  /** Day, month and year. */
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s+([A-Za-z]{3,9})\\.?,?\\s+(\\d{4})(?!\\d)");

  /** Month, day and year. */
  private static final Pattern MONTH_FIRST =
      Pattern.compile("\\b([A-Za-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Where one was found. */
  private record Found(int start, int end, int year, int month, int day) {}

  /** The last day in a text; empty if none is written in it. */
  public static Optional<TypedDate> in(String text) {
    String alike = alike(text);
    return Stream.of(
            found(CHINESE, alike, m -> of(m, m.group(1), m.group(2), m.group(3))),
            found(TOGETHER, alike, m -> of(m, m.group(1), m.group(2), m.group(3))),
            found(DAY_FIRST, alike, m -> of(m, m.group(3), month(m.group(2)), m.group(1))),
            found(MONTH_FIRST, alike, m -> of(m, m.group(3), month(m.group(1)), m.group(2))))
        .flatMap(found -> found)
        .max((one, other) -> Integer.compare(one.end(), other.end()))
        .map(found -> of(text, found));
  }

  private interface Reading {
    Found of(Matcher matcher);
  }

  private static Stream<Found> found(Pattern pattern, String text, Reading reading) {
    Matcher matcher = pattern.matcher(text);
    Stream.Builder<Found> all = Stream.builder();
    while (matcher.find()) {
      all.add(reading.of(matcher));
    }
    return all.build();
  }

  private static Found of(Matcher m, String year, String month, String day) {
    int years = Character.isDigit(year.charAt(0)) ? Integer.parseInt(year) : figures(year);
    return new Found(m.start(), m.end(), years, number(month), number(day));
  }

  private static TypedDate of(String text, Found found) {
    return new TypedDate(day(found), text.substring(found.start(), found.end()).strip());
  }

  private static Optional<LocalDate> day(Found found) {
    try {
      return Optional.of(LocalDate.of(found.year(), found.month(), found.day()));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** Sign for sign the same, so that what is found is found in the text itself. */
  private static String alike(String text) {
    StringBuilder alike = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        alike.append(Character.digit(c, 10));
      } else if (TypedText.isBlank(c)) {
        alike.append(' ');
      } else if (TypedText.isDash(c)) {
        alike.append('-');
      } else {
        alike.append(c == '／' ? '/' : c == '．' ? '.' : c);
      }
    }
    return alike.toString();
  }

  private static String month(String name) {
    String start = name.substring(0, 3).toLowerCase(Locale.ROOT);
    return String.valueOf(MONTHS.indexOf(start) + 1);
  }

  private static int number(String text) {
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      number =
          switch (c) {
            case '十' -> number == 0 ? 10 : number * 10;
            case '廿' -> 20;
            case '卅' -> 30;
            default -> number >= 10 ? number + figure(c) : number * 10 + figure(c);
          };
    }
    return number;
  }

  private static int figures(String year) {
    int number = 0;
    for (int i = 0; i < year.length(); i++) {
      number = number * 10 + figure(year.charAt(i));
    }
    return number;
  }

  private static int figure(char c) {
    int place = HAN.indexOf(c);
    // The three first are nothing, then one to nine.
    return Math.max(0, place - 2);
  }
}
