package dev.pingyi.core.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Someone of the office who has joined a chat, on one post: the own one, or for some days that of a
 * colleague who is away.
 *
 * @param id derived from the invitation, so that joining twice makes one member; whoever stands in
 *     for somebody keeps it, so that what was done on another post is known as theirs
 * @param account the keyed hash of the chat account
 * @param address where messages reach the member, sealed
 * @param language a {@code Language}'s code
 * @param leaves the days on which the member is away, those that are over left out
 */
public record Member(
    String id,
    String name,
    Post post,
    String account,
    String address,
    String language,
    Instant joinedAt,
    long version,
    List<Leave> leaves,
    Term term) {
  public Member {
    leaves = List.copyOf(leaves);
  }

  /** Whether the member works on the post now: is not away, and stands in only for those days. */
  public boolean isThere(Instant now) {
    return term.isAt(now) && leaveAt(now).isEmpty();
  }

  /** The leave that lasts at the moment. */
  public Optional<Leave> leaveAt(Instant now) {
    return leaves.stream().filter(leave -> leave.isAt(now)).findFirst();
  }

  public boolean isStandIn() {
    return term.isStandIn();
  }

  /** The next version, away on these days. */
  public Member away(List<Leave> days) {
    return new Member(
        id, name, post, account, address, language, joinedAt, version + 1, days, term);
  }

  /** The same with this leave in the place of the one of its reference; that of none is over. */
  public Member away(String reference, Optional<Leave> leave) {
    List<Leave> days = new ArrayList<>(leaves);
    days.removeIf(one -> one.reference().equals(reference));
    leave.ifPresent(days::add);
    return away(days);
  }

  /** The same person on a colleague's post for a while. */
  public Member standingIn(Post other, Term days) {
    return new Member(id, name, other, account, address, language, days.from(), 1, List.of(), days);
  }

  /** Those who are there now, each on a post once. */
  public static List<Member> there(List<Member> enrolled, Instant now) {
    Map<String, Member> there = new LinkedHashMap<>();
    for (Member member : enrolled) {
      if (member.isThere(now)) {
        there.merge(
            member.id() + " " + member.post().key(),
            member,
            (one, other) -> one.isStandIn() ? other : one);
      }
    }
    return List.copyOf(there.values());
  }

  /**
   * Whether one of these posts of somebody is over the unit: whoever works for it or watches it.
   */
  public static boolean anyOver(List<Member> posts, Unit unit) {
    return posts.stream().anyMatch(m -> m.post().covers(unit.id(), unit.area()));
  }
}
