package dev.pingyi.events;

import java.time.Instant;

/** What the clock alone brings about for the people of the office. */
public sealed interface StaffEvent extends CivicEvent {
  /**
   * What waited to be told to a member may be told.
   *
   * @param items one line each: topic, subject, member, post, with a bar between
   * @param count how many they are, those included of which only the number was kept
   * @param together whether all of it is one message
   */
  record WaitingTold(
      String member, String post, String items, int count, boolean together, Instant at)
      implements StaffEvent {
    @Override
    public String subject() {
      return "member:" + member;
    }
  }

  /**
   * The office opens or closes: those of an area, or of {@code *}, get their list.
   *
   * @param list {@code morning} or {@code evening}
   */
  record ListsDue(String area, String list, Instant at) implements StaffEvent {
    @Override
    public String subject() {
      return "area:" + area;
    }
  }

  /** The clock ticks again after a time without. */
  record TicksMissed(Instant since, Instant at) implements StaffEvent {
    @Override
    public String subject() {
      return "ticks";
    }
  }
}
