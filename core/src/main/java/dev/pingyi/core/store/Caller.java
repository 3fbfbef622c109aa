package dev.pingyi.core.store;

import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.rating.Counted;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.StaffSession;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who stands behind an account: its talk so far, the posts it holds and what it was counted for
 * lately.
 *
 * @param members the posts on which the person works now
 * @param enrolled these, those from which the person is away, and those for other days
 * @param sessions the browsers in which the person is known as a member
 */
public record Caller(
    List<Conversation> talk,
    List<Member> members,
    List<Counted> counted,
    List<Member> enrolled,
    List<StaffSession> sessions) {
  /** Who was never heard of. */
  public static final Caller NOBODY =
      new Caller(List.of(), List.of(), List.of(), List.of(), List.of());

  public Caller {
    talk = List.copyOf(talk);
    members = List.copyOf(members);
    counted = List.copyOf(counted);
    enrolled = List.copyOf(enrolled);
    sessions = List.copyOf(sessions);
  }

  /** The ids of all that the person is in the office, be it away. */
  public Set<String> memberIds() {
    return enrolled.stream().map(Member::id).collect(Collectors.toSet());
  }

  /**
   * All posts of the person for which something is the person's own matter: those held now, and
   * those from which the person is away.
   */
  public List<Member> posts() {
    return Stream.concat(
            members.stream(), enrolled.stream().filter(m -> !m.isStandIn() && !members.contains(m)))
        .toList();
  }

  public Optional<Conversation> conversation() {
    return talk.stream().findFirst();
  }
}
