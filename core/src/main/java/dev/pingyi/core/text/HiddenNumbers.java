package dev.pingyi.core.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words in which a telephone number can be told from another one, and not be called. What a number
 * is stands between what people put into one; days and hours are none.
 */
public final class HiddenNumbers {
  private static final String D = DoubtfulPatterns.D;

  /** So many figures and more are a number that can be called. */
  private static final int LEAST = 7;

  /** Numbers of so many figures show a few more of them. */
  private static final int LONG = 11;

  private static final int FIRST = 3;
  private static final int LAST = 4;
  private static final int FEW = 2;

  private static final Pattern FIGURE = Pattern.compile(D);

  private static final List<Pattern> NUMBERS =
      Stream.of(
              D + "(?:[^\\p{L}\\p{N}:：/\\n]{0,3}" + D + "){6,}",
              // Of a mobile number, whatever words somebody puts between its figures.
              "[1１一壹幺](?:[^\\p{N}年月日号點点時时分秒:：/\\n]{0,2}" + D + "){10,}",
              "\\b"
                  + DoubtfulPatterns.ENGLISH_FIGURE
                  + "(?:[\\s,.-]+"
                  + DoubtfulPatterns.ENGLISH_FIGURE
                  + "){6,}",
              DoubtfulPatterns.PINYIN_FIGURE
                  + "(?:[\\s,.-]*"
                  + DoubtfulPatterns.PINYIN_FIGURE
                  + "){6,}")
          .map(regex -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE))
          .toList();

  private static final Pattern DAY =
      Pattern.compile("(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");

  private HiddenNumbers() {}

  /** The same words with only the first and the last figures of each number. */
  public static String in(String words) {
    String hidden = words;
    for (Pattern pattern : NUMBERS) {
      hidden = pattern.matcher(hidden).replaceAll(n -> Matcher.quoteReplacement(hidden(n.group())));
    }
    return hidden;
  }

  private static String hidden(String number) {
    long figures = FIGURE.matcher(number).results().count();
    if (figures < LEAST) {
      // Spelled out in letters.
      return "***";
    }
    if (DAY.matcher(number.replaceAll("[^\\p{N}]", "")).matches()) {
      return number;
    }
    int first = figures < LONG ? FEW : FIRST;
    long last = figures - (figures < LONG ? FEW : LAST);
    StringBuilder all = new StringBuilder();
    int seen = 0;
    for (int c : number.codePoints().toArray()) {
      boolean figure = FIGURE.matcher(Character.toString(c)).matches();
      boolean shown = !figure || seen < first || seen >= last;
      seen += figure ? 1 : 0;
      all.appendCodePoint(shown ? c : '*');
    }
    return all.toString();
  }
}
