package dev.pingyi.core.store;

import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.roster.Member;
import java.util.List;
import java.util.Optional;

/** Who stands behind an account: its talk so far and the posts it holds. */
public record Caller(List<Conversation> talk, List<Member> members) {
  public Caller {
    talk = List.copyOf(talk);
    members = List.copyOf(members);
  }

  public Optional<Conversation> conversation() {
    return talk.stream().findFirst();
  }
}
