package dev.pingyi.bot.web;

import dev.pingyi.bot.ParsedRequest;
import java.util.Arrays;

/** Why something said on the web is not taken. */
public enum WebRefusal {
  ELSEWHERE(404, "elsewhere"),
  TYPE(415, "type"),
  CROSS_SITE(403, "cross-site"),
  TOO_LONG(413, "too-long"),
  UNREADABLE(400, "unreadable"),
  NO_SESSION(403, "no-session"),
  /** The page was opened too long ago to begin by it. */
  LATE(403, "late"),
  /** The page of another code was opened. */
  OTHER_CODE(403, "other-code"),
  /** A member of the office would be lost with the session. */
  STAFF_PHONE(409, "staff-phone");

  private final int status;
  private final String why;

  WebRefusal(int status, String why) {
    this.status = status;
    this.why = why;
  }

  public int status() {
    return status;
  }

  ParsedRequest.Refused refused() {
    return new ParsedRequest.Refused(status, why);
  }

  /** The refusal of this name, which the web channel gave. */
  public static WebRefusal of(String why) {
    return Arrays.stream(values())
        .filter(refusal -> refusal.why.equals(why))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no refusal of the web: " + why));
  }
}
