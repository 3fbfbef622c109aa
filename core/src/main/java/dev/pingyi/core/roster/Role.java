package dev.pingyi.core.roster;

import dev.pingyi.events.Coded;
import java.util.Arrays;
import java.util.Optional;

/** What a member of the office does; the code is the name in rosters and commands. */
public enum Role implements Coded {
  CALLBACK("callback"),
  INSPECTOR("inspector"),
  SUPERVISOR("supervisor"),
  HEAD("head"),
  OPERATOR("operator");

  private final String code;

  Role(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  public static Optional<Role> of(String code) {
    return Arrays.stream(values()).filter(r -> r.code().equals(code)).findFirst();
  }
}
