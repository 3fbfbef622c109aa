package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.text.TypedText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a phone number as people type it: alone or in a sentence, in figures or Chinese numerals.
 * What could be two numbers, or is none, is not guessed at.
 */
final class PhoneNumber {
  private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

  /** With the area codes of large cities, with those of others, and numbers of services. */
  private static final Pattern LANDLINE =
      Pattern.compile("0(?:10|2\\d)[1-9]\\d{7}|0[3-9]\\d\\d[1-9]\\d{6,7}|[48]00\\d{7}");

  private static final Pattern DAY =
      Pattern.compile("20\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");

  /** Eight figures, as in Wuhan. */
  private static final Pattern LOCAL = Pattern.compile("[2-9]\\d{7}");

  private static final Pattern ABROAD = Pattern.compile("[1-9]\\d{6,14}");

  private static final String NUMERALS = "零〇○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖";
  private static final String FIGURES = "0001234567891123456789";
  private static final Pattern SPOKEN =
      Pattern.compile("[%1$s](?:[ -]?[%1$s]){2,}+".formatted(NUMERALS));

  /** Figures with what people put between them, and an extension; no part of a mail address. */
  private static final Pattern FOUND =
      Pattern.compile(
          "(?<![@\\d])(\\+?[ (]*+\\d(?:[ ().·_-]*+\\d)*+)(?!\\w*@)"
              + "(?: *,? *(?:转|分机号?|ext(?:ension|\\.)?|x|#)[ :]*+(\\d{1,6})(?!\\d))?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern EXTENSION = Pattern.compile("(.*\\d)[ )]*-[ ]*(\\d{1,6})");

  /** More figures than that beside a number may be another one. */
  private static final int STRAY = 4;

  private static final int SHORTEST = 7;
  private static final int LONGEST = 13;

  private PhoneNumber() {}

  /**
   * The number without blanks, a foreign one with its +, an extension behind a dash, if the text
   * has one and no other.
   */
  static Optional<String> read(String typed) {
    Matcher found = FOUND.matcher(inFigures(TypedText.plain(typed)));
    Set<String> numbers = new TreeSet<>();
    while (found.find()) {
      String run = found.group(1);
      Optional<String> number = number(run);
      if (number.isPresent()) {
        numbers.add(number.get() + (found.group(2) == null ? "" : "-" + found.group(2)));
      } else if (mayBeOne(run)) {
        return Optional.empty();
      }
    }
    return numbers.size() == 1 ? Optional.of(numbers.iterator().next()) : Optional.empty();
  }

  /** Whether somebody may have meant a number by it, or two in a row. */
  private static boolean mayBeOne(String run) {
    int length = figures(run).length();
    boolean unbroken = length == run.length();
    return length >= SHORTEST
        && (length <= LONGEST || !unbroken)
        && !DAY.matcher(figures(run)).matches();
  }

  private static Optional<String> number(String run) {
    return whole(run).or(() -> withExtension(run)).or(() -> amongStray(run));
  }

  private static Optional<String> withExtension(String run) {
    Matcher parts = EXTENSION.matcher(run.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    String extension = parts.group(2);
    return whole(parts.group(1))
        // A figure or two behind a mobile number are rather a slip.
        .filter(number -> !MOBILE.matcher(number).matches() || extension.length() > 2)
        .map(number -> number + "-" + extension);
  }

  /** A number in one piece, with a figure or two of something else beside it. */
  private static Optional<String> amongStray(String run) {
    List<String> pieces = Arrays.asList(run.strip().split(" +"));
    List<String> numbers = pieces.stream().flatMap(p -> whole(p).stream()).distinct().toList();
    int others =
        pieces.stream().filter(p -> whole(p).isEmpty()).mapToInt(p -> figures(p).length()).sum();
    return numbers.size() == 1 && others <= STRAY
        ? Optional.of(numbers.getFirst())
        : Optional.empty();
  }

  private static Optional<String> whole(String run) {
    String figures = figures(run);
    if (run.strip().startsWith("+")) {
      return figures.startsWith("86") ? ofChina(figures.substring(2)) : abroad(figures);
    }
    if (figures.startsWith("0086")) {
      return ofChina(figures.substring(4));
    }
    if (figures.startsWith("00")) {
      // Behind a wrong prefix a mobile number would be one of another country.
      return abroad(figures.substring(2)).filter(n -> !MOBILE.matcher(n.substring(1)).matches());
    }
    boolean local = LOCAL.matcher(figures).matches() && !DAY.matcher(figures).matches();
    return local ? Optional.of(figures) : domestic(figures).or(() -> afterCountry(figures));
  }

  /** Chat services give their users' numbers without a plus. */
  private static Optional<String> afterCountry(String figures) {
    return figures.startsWith("86") ? ofChina(figures.substring(2)) : Optional.empty();
  }

  /** Behind the country's code the area code comes without its 0, or with it. */
  private static Optional<String> ofChina(String figures) {
    return domestic(figures).or(() -> domestic("0" + figures));
  }

  private static Optional<String> domestic(String figures) {
    String mobile = figures.startsWith("0") ? figures.substring(1) : figures;
    return MOBILE.matcher(mobile).matches()
        ? Optional.of(mobile)
        : Optional.of(figures).filter(f -> LANDLINE.matcher(f).matches());
  }

  private static Optional<String> abroad(String figures) {
    return ABROAD.matcher(figures).matches() ? Optional.of("+" + figures) : Optional.empty();
  }

  private static String figures(String run) {
    return run.replaceAll("\\D", "");
  }

  private static String inFigures(String text) {
    return SPOKEN
        .matcher(text)
        .replaceAll(
            spoken -> {
              StringBuilder figures = new StringBuilder();
              spoken
                  .group()
                  .chars()
                  .map(c -> NUMERALS.indexOf(c) < 0 ? c : FIGURES.charAt(NUMERALS.indexOf(c)))
                  .forEach(c -> figures.append((char) c));
              return figures.toString();
            });
  }
}
