package dev.pingyi.core.sign;

import dev.pingyi.core.sign.Keyring.Purpose;
import java.util.Optional;

/** Writes and reads the tokens in printed codes: at most 64 characters of A-Z a-z 0-9 _ -. */
public final class Signs {
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
    return keys.read(Purpose.SIGN, token, "").map(Signs::parse);
  }

  private static Sign parse(String content) {
    String[] parts = content.split("/", -1);
    return new Sign(parts[0], Integer.parseInt(parts[1]), parts.length > 2 ? parts[2] : "");
  }
}
