package dev.pingyi.server.door;

import java.util.List;

/** The names of the doors, which the functions on AWS have too. */
public final class DoorNames {
  public static final String WEBHOOK = "webhook";
  public static final String REACT = "react";
  public static final String SPEAK = "speak";
  public static final String TICK = "tick";
  public static final String ANNOUNCE = "announce";
  public static final String OFFICE = "office";

  public static final List<String> ALL = List.of(WEBHOOK, REACT, SPEAK, TICK, ANNOUNCE, OFFICE);

  private DoorNames() {}
}
