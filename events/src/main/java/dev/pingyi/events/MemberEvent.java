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

  /** A member no longer belongs to the office, on that post. */
  record MemberDismissed(
      String member, String role, String area, String unit, String by, Instant at)
      implements MemberEvent {}

  /** The invitation that would have made the member was taken back. */
  record InvitationCancelled(
      String member, String role, String area, String unit, String by, Instant at)
      implements MemberEvent {}

  /**
   * A member is to be away, or on other days, or with another colleague in the place than was said
   * before.
   *
   * @param post the post, as members of it are listed together
   * @param until the first moment in which the member is back
   * @param standIn the colleague who has the post meanwhile, or empty
   * @param released the colleague who was to have it until now and is not any more, or empty
   */
  record AbsenceSet(
      String member,
      String post,
      String absence,
      Instant from,
      Instant until,
      String standIn,
      String standInPost,
      String released,
      String releasedPost,
      String by,
      Instant at)
      implements MemberEvent {}

  /** An absence that was entered begins or ends, or who is concerned is to be told so. */
  record AbsenceMoved(
      String member,
      String post,
      String absence,
      String standIn,
      String standInPost,
      String stage,
      Instant at)
      implements MemberEvent {}
}
