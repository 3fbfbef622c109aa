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
  private static final Pattern FORM =
      Pattern.compile("(?<![0-9A-Z])PY" + GROUP + GROUP + GROUP + "(?![0-9A-Z])");

  /** What people take for one another when they copy a code by hand. */
  private static final List<String> ALIKE =
      List.of("0OQDCG", "1ILJ7T", "UVY", "2Z", "5S", "8B", "6GC", "VW", "KX", "MN", "PR", "EF");

  /** The first reference in a text. */
  public static Optional<TypedReference> in(String text) {
    String plain = TypedText.plain(text).toUpperCase(Locale.ROOT);
    Matcher found = FORM.matcher(plain);
    if (!found.find()) {
      return Optional.empty();
    }
    String rest = plain.substring(0, found.start()) + plain.substring(found.end());
    return Optional.of(
        new TypedReference(
            "PY-" + found.group(1) + "-" + found.group(2) + "-" + found.group(3),
            TypedText.lettersIn(rest)));
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
    return reference.length() == text.length()
        && IntStream.range(0, text.length())
            .allMatch(i -> looksLike(text.charAt(i), reference.charAt(i)));
  }

  private static boolean looksLike(char typed, char printed) {
    return typed == printed
        || ALIKE.stream().anyMatch(a -> a.indexOf(typed) >= 0 && a.indexOf(printed) >= 0);
  }
}
