package dev.pingyi.core.roster;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

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

  private TypedCode() {}

  /** The code of a counter as it is printed: {@code DH1-02K}. */
  public static String of(Counter counter) {
    return counter.id() + check(counter.id().replace("-", ""));
  }

  /** The id of the counter that {@code typed} means, if it is a well-formed code. */
  public static Optional<String> counter(String typed) {
    String code = normal(typed);
    if (code.length() < 5 || code.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
      return Optional.empty();
    }
    String body = code.substring(0, code.length() - 1);
    if (code.charAt(code.length() - 1) != check(body)) {
      return Optional.empty();
    }
    int cut = body.length() - 2;
    return Optional.of(body.substring(0, cut) + "-" + body.substring(cut));
  }

  private static String normal(String typed) {
    if (typed.length() > LONGEST) {
      return "";
    }
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Pd}_.]", "")
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
