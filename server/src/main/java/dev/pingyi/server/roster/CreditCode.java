package dev.pingyi.server.roster;

import java.util.regex.Pattern;

/** The unified social credit code and its check character, GB 32100-2015. */
final class CreditCode {
  /** Figures and capitals without I, O, S, V and Z. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{18}");

  private CreditCode() {}

  static boolean isWellFormed(String code) {
    return FORM.matcher(code).matches();
  }

  /** The character that has to stand at the end of a well-formed code: weights are 3^i mod 31. */
  static char check(String code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += weight * ALPHABET.indexOf(code.charAt(i));
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
