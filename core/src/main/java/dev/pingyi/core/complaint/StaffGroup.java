package dev.pingyi.core.complaint;

import dev.pingyi.events.Coded;
import java.util.Arrays;
import java.util.Optional;

/** Whose people were held to account; never who. */
public enum StaffGroup implements Coded {
  /** Who works at the counters and in the offices of the unit. */
  STAFF("staff"),
  /** Who leads the unit. */
  LEADERS("leaders"),
  /** Who leads the body above the unit. */
  SUPERIORS("superiors");

  private final String code;

  StaffGroup(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  public static Optional<StaffGroup> of(String code) {
    return Arrays.stream(values()).filter(group -> group.code.equals(code)).findFirst();
  }
}
