package dev.pingyi.core.complaint;

import dev.pingyi.events.Coded;

/** The unit's appeal against a verdict: once, beside whatever else the complaint does. */
public enum Appeal implements Coded {
  NONE("none"),
  /** The points stand as provisional. */
  LODGED("lodged"),
  /** The verdict stands. */
  DISMISSED("stands"),
  /** The verdict fell and the points were given back. */
  GRANTED("overturned");

  private final String code;

  Appeal(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
