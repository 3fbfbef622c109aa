package dev.pingyi.events;

import java.time.Instant;

/** What happened to a month's notice. */
public sealed interface NoticeEvent extends CivicEvent {
  String month();

  @Override
  default String subject() {
    return "notice:" + month();
  }

  /** The month's notice exists and goes to the group channels; {@code month} is like 2026-11. */
  record RankingPublished(String month, int pictures, Instant at) implements NoticeEvent {}

  /** What a year came to is published; {@code month} is its last one. */
  record YearPublished(String month, Instant at) implements NoticeEvent {}

  /** The month's notice goes to the group channels once more, as somebody has asked. */
  record NoticeResent(String month, int pictures, String by, Instant at) implements NoticeEvent {}

  /** Some of the heads were told of their unit's month, up to {@code after} of the posts. */
  record HeadsTold(String month, String after, String by, Instant at) implements NoticeEvent {}

  /** A unit that the month's notice names for it was interviewed. */
  record InterviewHeld(String month, String unit, String by, Instant at) implements NoticeEvent {}

  /** What was wrong in the month's notice is published; {@code number} counts from 1 in a month. */
  record ErratumPublished(String month, int number, String by, Instant at) implements NoticeEvent {}

  /** The head of a unit is to be warned: {@code kind} is sinking or more-bad. */
  record UnitWarned(String month, String unit, String kind, String by, Instant at)
      implements NoticeEvent {}
}
