package dev.pingyi.core.breach;

import dev.pingyi.events.Coded;
import java.util.Arrays;
import java.util.Optional;

/** How the discipline of rating is breached, as the programme of Wuhan names it. */
public enum BreachKind implements Coded {
  /** The scan is hindered: the code is hidden, covered, altered, damaged, a decoy or expired. */
  HINDERED("hindered"),
  /** Praise is forced, or given in the citizen's place. */
  FORCED("forced"),
  /** Somebody tries to find out who rated. */
  PRYING("prying");

  private final String code;

  BreachKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  public static Optional<BreachKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
