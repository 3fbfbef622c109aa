package dev.pingyi.bot;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What the instances of one channel have to share and may forget: an access token, the end of a
 * reply window. Values go by the real clock. Of two instances that write at once one wins, and the
 * other is told so.
 */
public interface ChannelState {
  /**
   * A value until it expires; often a secret.
   *
   * @param text 1 to {@link #TEXT_MAX} characters
   * @param expiresAt in whole seconds; what is less is cut off
   */
  record Value(String text, Instant expiresAt) {
    public static final int TEXT_MAX = 2048;

    public Value {
      expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
      if (text.isEmpty() || text.length() > TEXT_MAX) {
        throw new IllegalArgumentException(
            "A value of %d characters; allowed: 1 to %d".formatted(text.length(), TEXT_MAX));
      }
    }

    @Override
    public String toString() {
      return "Value[until " + expiresAt + "]";
    }
  }

  /**
   * The value, unless it has expired.
   *
   * @param name may be personal: it is kept as a keyed hash
   */
  Optional<Value> get(String name);

  /** Whether the value was written: not if there is one that has not expired. */
  boolean putIfAbsent(String name, Value value);

  /** Whether the value was written: not if there is another one than {@code before}, or none. */
  boolean replace(String name, Value before, Value value);
}
