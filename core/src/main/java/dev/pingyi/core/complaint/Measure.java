package dev.pingyi.core.complaint;

import dev.pingyi.events.Coded;
import java.util.Arrays;
import java.util.Optional;

/** How somebody was held to account, the mildest first; a person counts under the gravest. */
public enum Measure implements Coded {
  REMINDER_TALK("reminder-talk"),
  CRITICISM("criticism"),
  SELF_CRITICISM("self-criticism"),
  ADMONITION("admonition"),
  /** Moved to another post, suspended or removed from office. */
  REMOVAL("removal"),
  /** By the party or the administration, with a place in the file. */
  DISCIPLINE("discipline");

  private final String code;

  Measure(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  public static Optional<Measure> of(String code) {
    return Arrays.stream(values()).filter(measure -> measure.code.equals(code)).findFirst();
  }
}
