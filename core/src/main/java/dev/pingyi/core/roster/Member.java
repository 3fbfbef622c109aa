package dev.pingyi.core.roster;

import java.time.Instant;
import java.util.List;

/**
 * Someone of the office who has joined a chat.
 *
 * @param id derived from the invitation, so that joining twice makes one member
 * @param account the keyed hash of the chat account
 * @param address where messages reach the member, sealed
 * @param language a {@code Language}'s code
 */
public record Member(
    String id,
    String name,
    Post post,
    String account,
    String address,
    String language,
    Instant joinedAt) {
  /**
   * Whether one of these posts of somebody is over the unit: whoever works for it or watches it.
   */
  public static boolean anyOver(List<Member> posts, Unit unit) {
    return posts.stream().anyMatch(m -> m.post().covers(unit.id(), unit.area()));
  }
}
