package dev.pingyi.core.flag;

import dev.pingyi.events.Coded;
import java.util.Arrays;
import java.util.Optional;

/** What was noticed. The code is the name in events and in what is kept. */
public enum FlagKind implements Coded {
  /** More praise at one code than a busy counter could have. */
  BURST("burst"),
  /** Accounts that praised one counter again and again in a day. */
  REPEATS("repeats"),
  /** Accounts that praised many units in a day. */
  UNITS("units"),
  /** Accounts that praised faster than one can read, several times. */
  QUICK("quick"),
  /** Praise at a code while its office was closed. */
  HOURS("hours"),
  /** One phone number in the complaints of several accounts. */
  PHONE("phone"),
  /** A unit's share of praise has risen by more than chance explains. */
  SHARE("share"),
  /** A code that was revoked is still scanned. */
  RETIRED("retired"),
  /** A code that nobody scans while its neighbours are scanned. */
  SILENT("silent"),
  /** More bad ratings at one counter than it could have: handled as one. */
  FLOOD("flood"),
  /** More bad ratings of one account in a day than anybody has cause for: handled as one. */
  FLOOD_OF_ONE("floodOfOne");

  private final String code;

  FlagKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  public static Optional<FlagKind> of(String code) {
    return Arrays.stream(values()).filter(k -> k.code.equals(code)).findFirst();
  }

  /** Whether it bundles bad ratings, which are never held back. */
  public boolean isFlood() {
    return this == FLOOD || this == FLOOD_OF_ONE;
  }

  /** Whether praise waits for somebody's decision. */
  public boolean holdsPraise() {
    return switch (this) {
      case BURST, REPEATS, UNITS, QUICK, HOURS, PHONE -> true;
      case SHARE, RETIRED, SILENT, FLOOD, FLOOD_OF_ONE -> false;
    };
  }
}
