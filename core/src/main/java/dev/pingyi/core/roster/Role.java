package dev.pingyi.core.roster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a member of the office does. */
public enum Role {
  CALLBACK,
  INSPECTOR,
  SUPERVISOR,
  HEAD,
  OPERATOR;

  /** The name in rosters and commands: {@code callback}, {@code inspector} and so on. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> of(String code) {
    return Arrays.stream(values()).filter(r -> r.code().equals(code)).findFirst();
  }
}
