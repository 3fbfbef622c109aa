package dev.pingyi.core.complaint;

import dev.pingyi.events.Coded;

/** Who wrote a letter that was passed on through the bot. */
public enum Sender implements Coded {
  OFFICE("office"),
  CITIZEN("citizen");

  private final String code;

  Sender(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
