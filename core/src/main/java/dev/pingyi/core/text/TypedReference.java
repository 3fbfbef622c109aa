package dev.pingyi.core.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The reference of a rating as somebody typed it, alone or in a sentence.
 *
 * @param text in our form, {@code PY-XXXX-XXXX-XXXX}; it may hold characters that no reference has
 * @param beside how many letters and figures stand beside it
 */
public record TypedReference(String text, int beside) {
  private static final String GROUP = "[-._/ ]*([0-9A-Z]{4})";
  private static final Pattern FORM = form("PY");
  private static final Pattern OF_FINDING = form("FL|BR|SI");

  private static final Pattern END =
      Pattern.compile("[-._/ …*＊]*(?:([0-9A-Z]{4})[-._/ ]+)?([0-9A-Z]{4})");

  /** What people take for one another when they copy a code by hand. */
  private static final List<String> ALIKE =
      List.of("0OQDCG", "1ILJ7T", "UVY", "2Z", "5S", "8B", "6GC", "VW", "KX", "MN", "PR", "EF");

  private static Pattern form(String kinds) {
    return Pattern.compile(
        "(?<![0-9A-Z])(%s)%s%s%s(?![0-9A-Z])".formatted(kinds, GROUP, GROUP, GROUP));
  }

  /** The first reference of a rating in a text. */
  public static Optional<TypedReference> in(String text) {
    return in(text, FORM);
  }

  private static Optional<TypedReference> in(String text, Pattern form) {
    String plain = TypedText.plain(text).toUpperCase(Locale.ROOT);
    Matcher found = form.matcher(plain);
    if (!found.find()) {
      return Optional.empty();
    }
    String rest = plain.substring(0, found.start()) + plain.substring(found.end());
    String parts = String.join("-", found.group(2), found.group(3), found.group(4));
    return Optional.of(new TypedReference(found.group(1) + "-" + parts, TypedText.lettersIn(rest)));
  }

  /** The first reference of a flag, a breach or a systemic issue, which only staff are given. */
  public static Optional<TypedReference> ofFinding(String text) {
    return in(text, OF_FINDING);
  }

  /** The end of a reference, if the text is nothing else: its last block, or the last two. */
  public static Optional<String> end(String text) {
    String plain = TypedText.plain(text).toUpperCase(Locale.ROOT);
    Matcher found = END.matcher(plain);
    if (!found.matches()) {
      return Optional.empty();
    }
    String last = found.group(2);
    return Optional.of(found.group(1) == null ? last : found.group(1) + "-" + last);
  }

  /** Those references that end so; if none does, those that look as if. */
  public static List<String> endingLike(String text, Collection<String> references) {
    String end = end(text).orElse("");
    List<String> same = references.stream().filter(r -> r.endsWith("-" + end)).distinct().toList();
    return same.isEmpty()
        ? references.stream()
            .filter(r -> end.length() < r.length())
            .filter(r -> looksLike(end, r.substring(r.length() - end.length())))
            .distinct()
            .toList()
        : same;
  }

  /** Which of somebody's own references was meant: this one, or the only one that looks like it. */
  public String meant(Collection<String> own) {
    if (own.contains(text)) {
      return text;
    }
    List<String> alike = own.stream().filter(this::looksLike).distinct().limit(2).toList();
    return alike.size() == 1 ? alike.getFirst() : text;
  }

  private boolean looksLike(String reference) {
    return looksLike(text, reference);
  }

  private static boolean looksLike(String typed, String printed) {
    return !typed.isEmpty()
        && printed.length() == typed.length()
        && IntStream.range(0, typed.length())
            .allMatch(i -> looksLike(typed.charAt(i), printed.charAt(i)));
  }

  private static boolean looksLike(char typed, char printed) {
    return typed == printed
        || ALIKE.stream().anyMatch(a -> a.indexOf(typed) >= 0 && a.indexOf(printed) >= 0);
  }
}
