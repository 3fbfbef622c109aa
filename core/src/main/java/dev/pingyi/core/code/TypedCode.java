package dev.pingyi.core.code;

import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.keys.Keyring.Purpose;
import dev.pingyi.core.roster.Counter;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.text.TypedText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The short code under a printed QR code, for those who cannot scan: {@code DH1-02-K7MP} is the
 * counter and a check.
 *
 * <p>The check follows from the counter, the issue and a key. So the code dies with the QR code
 * above it, and whoever knows all others can only guess: one in 810,000. What people mix up when
 * they type (case, blanks, dashes, full-width forms, I, L and 1, O and 0) is put right before
 * reading; the check has none of these letters.
 *
 * @param counter a counter's id
 * @param check as it is printed or was typed
 */
public record TypedCode(String counter, String check) {
  /** Of which units' ids are made: figures and capitals without I, L, O, U and Z. */
  public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXY";

  private static final int CHECK_LENGTH = 4;

  /** How much of a check people may have typed, what is likeliest first. */
  private static final List<Integer> TYPED_LENGTHS = List.of(CHECK_LENGTH, 3, 5, 2, 6, 1);

  private static final Pattern COUNTER =
      Pattern.compile("([%s]{2,8})([0-9]{2})".formatted(ALPHABET));
  private static final Pattern CHECK = Pattern.compile("[0-9A-Z]+");

  /** The code under the QR code of a counter's issue. */
  public static TypedCode of(Keyring keys, Counter counter, int issue) {
    return new TypedCode(counter.id(), checks(keys, counter.id(), issue).getFirst());
  }

  /** As it is printed. */
  public String text() {
    return counter + "-" + check;
  }

  /**
   * What somebody typed who meant a code of a counter in the roster. Whether it is one is for
   * {@link #isOf} to say: the check may be wrong, and even of another length.
   */
  public static Optional<TypedCode> read(String typed, Roster roster) {
    String text = normal(typed);
    return TYPED_LENGTHS.stream()
        .flatMap(length -> read(text, text.length() - length, roster).stream())
        .findFirst();
  }

  private static Optional<TypedCode> read(String text, int end, Roster roster) {
    Matcher counter = COUNTER.matcher(text.substring(0, Math.max(0, end)));
    if (!counter.matches() || !CHECK.matcher(text.substring(end)).matches()) {
      return Optional.empty();
    }
    String id = counter.group(1) + "-" + counter.group(2);
    return roster.counter(id).map(_ -> new TypedCode(id, text.substring(end)));
  }

  /** Whether it is printed under the QR code of that issue, by any key of the ring. */
  public boolean isOf(Keyring keys, int issue) {
    return checks(keys, counter, issue).contains(check);
  }

  private static List<String> checks(Keyring keys, String counter, int issue) {
    return keys.checks(Purpose.TYPED_CODE, counter + "/" + issue, CHECK_LENGTH);
  }

  private static String normal(String typed) {
    return TypedText.label(typed)
        .toUpperCase(Locale.ROOT)
        .replaceAll("[ \\-_.]", "")
        .replace('I', '1')
        .replace('L', '1')
        .replace('O', '0');
  }
}
