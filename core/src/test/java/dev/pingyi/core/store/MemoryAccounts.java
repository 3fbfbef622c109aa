package dev.pingyi.core.store;

import dev.pingyi.core.rating.Counted;
import dev.pingyi.core.roster.Invitation;
import dev.pingyi.core.roster.Member;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Accounts in memory: what they were counted for, which of them are members, by account and by
 * post, and the invitations by which members join.
 */
final class MemoryAccounts {
  private final Map<String, Map<String, Member>> byAccount = new HashMap<>();
  private final Map<String, Map<String, Member>> byPost = new HashMap<>();
  private final Map<String, Map<String, Counted>> counted = new HashMap<>();
  private final Map<String, Invitation> invitations = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  List<Member> ofAccount(String account) {
    return List.copyOf(byAccount.getOrDefault(account, Map.of()).values());
  }

  List<Counted> countedOf(String account) {
    return List.copyOf(counted.getOrDefault(account, Map.of()).values());
  }

  boolean follows(Counted one) {
    long stored =
        Counted.find(countedOf(one.account()), one.key()).map(Counted::version).orElse(0L);
    return stored == one.version() - 1;
  }

  void count(Counted one) {
    counted.computeIfAbsent(one.account(), _ -> new TreeMap<>()).put(one.key(), one);
  }

  List<Member> onPost(String postKey) {
    return List.copyOf(byPost.getOrDefault(postKey, Map.of()).values());
  }

  Optional<Invitation> invitation(String id) {
    return Optional.ofNullable(invitations.get(id));
  }

  boolean isUsed(String invitation) {
    return used.contains(invitation);
  }

  boolean hasJoined(Member member) {
    return joined(member).containsKey(member.id());
  }

  void invite(Invitation invitation) {
    invitations.put(invitation.id(), invitation);
  }

  void enrol(Member member, String invitation) {
    joined(member).put(member.id(), member);
    posted(member).put(member.id(), member);
    used.add(invitation);
  }

  void dismiss(Member member) {
    joined(member).remove(member.id());
    posted(member).remove(member.id());
  }

  private Map<String, Member> joined(Member member) {
    return byAccount.computeIfAbsent(member.account(), _ -> new TreeMap<>());
  }

  private Map<String, Member> posted(Member member) {
    return byPost.computeIfAbsent(member.post().key(), _ -> new TreeMap<>());
  }
}
