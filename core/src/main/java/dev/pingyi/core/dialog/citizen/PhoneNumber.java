package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.text.TypedText;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a phone number as people type it. */
final class PhoneNumber {
  /** Mobile, landline with area code, Wuhan's eight figures, or international. */
  private static final Pattern NUMBER =
      Pattern.compile("1[3-9]\\d{9}|0\\d{9,11}|[2-9]\\d{7}|\\+\\d{7,15}");

  private PhoneNumber() {}

  /** The number without blanks and dashes, if it is one. */
  static Optional<String> read(String typed) {
    if (typed.length() > 40) {
      return Optional.empty();
    }
    String number =
        TypedText.plain(typed).replaceAll("[ \\-().]", "").replaceFirst("^(\\+|00)86(?=[01])", "");
    // Telegram gives its own users' numbers without a plus.
    String whole = number.matches("86[1]\\d{10}") ? number.substring(2) : number;
    return NUMBER.matcher(whole).matches() ? Optional.of(whole) : Optional.empty();
  }
}
