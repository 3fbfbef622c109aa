package dev.pingyi.core.code;

import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.keys.Keyring.Purpose;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes and reads the tokens in printed codes: at most 64 characters of A-Z a-z 0-9 _ -. */
public final class CounterCodes {
  private static final Pattern FORM = Pattern.compile("([^/]+)/([1-9][0-9]{0,3})(?:/|\\z)([^/]*)");

  private final Keyring keys;

  public CounterCodes(Keyring keys) {
    this.keys = keys;
  }

  public String token(CounterCode code) {
    String content = code.counter() + "/" + code.issue();
    String whole = code.matter().isEmpty() ? content : content + "/" + code.matter();
    return keys.token(Purpose.SIGN, whole, "");
  }

  /** What the token says, if we made it. */
  public Optional<CounterCode> read(String token) {
    return keys.read(Purpose.SIGN, token, "").flatMap(CounterCodes::parse);
  }

  /** Genuine content of another form, such as that of a later release, is a code we cannot read. */
  private static Optional<CounterCode> parse(String content) {
    Matcher form = FORM.matcher(content);
    return form.matches()
        ? Optional.of(
            new CounterCode(form.group(1), Integer.parseInt(form.group(2)), form.group(3)))
        : Optional.empty();
  }
}
