package dev.pingyi.core.code;

import dev.pingyi.core.roster.Counter;
import dev.pingyi.core.text.TypedText;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The short code under a printed QR code, for those who cannot scan: unit, counter, check
 * character.
 *
 * <p>The alphabet has 31 symbols, a prime, so one wrong character and every swap of neighbours is
 * noticed. What people mix up when they type (l and 1, O and 0, case, blanks, dashes, full-width
 * forms) is put right before reading.
 */
public final class TypedCode {
  /** Figures and capitals without I, L, O, U and Z. */
  public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXY";

  private static final int PRIME = ALPHABET.length();
  private static final int LONGEST = 24;

  /** Unit, number and check character; not longer, or the weights would come round again. */
  private static final Pattern FORM =
      Pattern.compile("([%1$s]{2,8})([0-9]{2})([%1$s])".formatted(ALPHABET));

  private TypedCode() {}

  /** The code of a counter as it is printed: {@code DH1-020}. */
  public static String of(Counter counter) {
    return counter.id() + check(counter.id().replace("-", ""));
  }

  /** The id of the counter that {@code typed} means, if it is a well-formed code. */
  public static Optional<String> counter(String typed) {
    Matcher code = FORM.matcher(normal(typed));
    if (!code.matches() || code.group(3).charAt(0) != check(code.group(1) + code.group(2))) {
      return Optional.empty();
    }
    return Optional.of(code.group(1) + "-" + code.group(2));
  }

  private static String normal(String typed) {
    if (typed.length() > LONGEST) {
      return "";
    }
    return TypedText.label(typed)
        .toUpperCase(Locale.ROOT)
        .replaceAll("[ \\-_.]", "")
        .replace('I', '1')
        .replace('L', '1')
        .replace('O', '0');
  }

  private static char check(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += (i + 2) * ALPHABET.indexOf(body.charAt(i));
    }
    return ALPHABET.charAt(sum % PRIME);
  }
}
