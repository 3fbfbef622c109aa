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
}
