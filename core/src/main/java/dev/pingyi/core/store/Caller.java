package dev.pingyi.core.store;

import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.rating.Counted;
import dev.pingyi.core.roster.Member;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who stands behind an account: its talk so far, the posts it holds and what it was counted for
 * lately.
 */
public record Caller(List<Conversation> talk, List<Member> members, List<Counted> counted) {
  public Caller {
    talk = List.copyOf(talk);
    members = List.copyOf(members);
    counted = List.copyOf(counted);
  }

  /** The members' ids. */
  public Set<String> memberIds() {
    return members.stream().map(Member::id).collect(Collectors.toSet());
  }

  public Optional<Conversation> conversation() {
    return talk.stream().findFirst();
  }
}
