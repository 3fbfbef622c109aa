package dev.pingyi.events;

import java.time.Instant;

/** What happened to a flag: something looks as if somebody pushed a count. */
public sealed interface FlagEvent extends CivicEvent {
  String flag();

  @Override
  default String subject() {
    return flag();
  }

  /** It was noticed; {@code counter} is empty if it is about the whole unit. */
  record FlagRaised(String flag, String kind, String area, String unit, String counter, Instant at)
      implements FlagEvent {}

  /**
   * It concerns more units than it did: whoever is too near to one of them no longer decides it.
   *
   * @param before the number of units until then
   * @param units their number now
   */
  record FlagWidened(String flag, String area, int before, int units, Instant at)
      implements FlagEvent {}

  /** Somebody looked at it: {@code how} is released or confirmed. */
  record FlagDecided(String flag, String area, String how, String by, Instant at)
      implements FlagEvent {}
}
