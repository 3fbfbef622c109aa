package dev.pingyi.core.sign;

import dev.pingyi.core.sign.Keyring.Purpose;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes and reads the tokens in printed codes: at most 64 characters of A-Z a-z 0-9 _ -. */
public final class Signs {
  private static final Pattern FORM = Pattern.compile("([^/]+)/([1-9][0-9]{0,3})(?:/|\\z)([^/]*)");

  private final Keyring keys;

  public Signs(Keyring keys) {
    this.keys = keys;
  }

  public String token(Sign sign) {
    String content = sign.counter() + "/" + sign.issue();
    String whole = sign.matter().isEmpty() ? content : content + "/" + sign.matter();
    return keys.token(Purpose.SIGN, whole, "");
  }

  /** What the token says, if we made it. */
  public Optional<Sign> read(String token) {
    return keys.read(Purpose.SIGN, token, "").flatMap(Signs::parse);
  }

  /** Genuine content of another form, such as that of a later release, is a code we cannot read. */
  private static Optional<Sign> parse(String content) {
    Matcher form = FORM.matcher(content);
    return form.matches()
        ? Optional.of(new Sign(form.group(1), Integer.parseInt(form.group(2)), form.group(3)))
        : Optional.empty();
  }
}
