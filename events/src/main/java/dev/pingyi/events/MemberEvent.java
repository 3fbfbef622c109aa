package dev.pingyi.events;

import java.time.Instant;

/** What happened to the members of the office. */
public sealed interface MemberEvent extends CivicEvent {
  String member();

  @Override
  default String subject() {
    return "member:" + member();
  }

  /** A member of the office joined a chat. */
  record MemberJoined(String member, String role, String area, String unit, Instant at)
      implements MemberEvent {}
}
