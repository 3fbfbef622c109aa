package dev.pingyi.core.store;

import static dev.pingyi.core.store.Conditions.demand;

import dev.pingyi.core.rating.Counted;
import dev.pingyi.core.roster.Absence;
import dev.pingyi.core.roster.Invitation;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.roster.StaffSession;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Accounts in memory: what they were counted for, which of them are members, by account and by
 * post, and the invitations by which members join.
 */
final class MemoryAccounts implements StaffStore {
  private final InstantSource officeClock;
  private final Map<String, Map<String, Member>> byAccount = new HashMap<>();
  private final Map<String, Map<String, Member>> byPost = new HashMap<>();
  private final Map<String, Map<String, Counted>> counted = new HashMap<>();
  private final Map<String, Invitation> invitations = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Set<String> cancelled = new HashSet<>();
  private final Map<String, Absence> absences = new TreeMap<>();
  private final Map<String, Map<String, StaffSession>> sessions = new HashMap<>();

  MemoryAccounts(InstantSource officeClock) {
    this.officeClock = officeClock;
  }

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

  List<StaffSession> sessionsOf(String account) {
    return List.copyOf(sessions.getOrDefault(account, Map.of()).values());
  }

  @Override
  public synchronized Map<String, String> names(Role role) {
    return byPost.values().stream()
        .flatMap(posted -> posted.values().stream())
        .filter(member -> member.post().role() == role)
        .collect(Collectors.toMap(Member::id, Member::name, (one, _) -> one));
  }

  @Override
  public synchronized List<Place> places(int most) {
    return byPost.values().stream()
        .flatMap(posted -> posted.values().stream())
        .filter(member -> !member.isStandIn())
        .sorted(Comparator.comparing(Member::joinedAt).thenComparing(Member::id))
        .limit(most)
        .map(member -> new Place(member.post().key(), member.id()))
        .toList();
  }

  @Override
  public synchronized Optional<Absence> absence(String reference) {
    return Optional.ofNullable(absences.get(reference));
  }

  @Override
  public synchronized List<Invitation> invitations(int most) {
    return invitations.values().stream()
        .filter(invitation -> invitation.expiresAt().isAfter(officeClock.instant()))
        .sorted(Comparator.comparing(Invitation::expiresAt))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized boolean isCancelled(String invitation) {
    return cancelled.contains(invitation);
  }

  synchronized Stream<Absence> due(Instant now) {
    return List.copyOf(absences.values()).stream()
        .filter(absence -> absence.nextDueAt().filter(at -> !at.isAfter(now)).isPresent());
  }

  @Override
  public synchronized List<Member> enrolled(String postKey) {
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

  void check(StaffChange change) {
    switch (change) {
      case StaffChange.PutMember(var member) ->
          demand(
              hasJoined(member)
                  && joined(member).get(member.id()).version() == member.version() - 1,
              "member " + member.id());
      case StaffChange.PutAbsence(var a) ->
          Conditions.follows(a.version(), absence(a.reference()).map(Absence::version));
      case StaffChange.CancelInvitation(var i) -> demand(!isUsed(i.id()), "use of " + i.id());
      case StaffChange.PutSession(var s) ->
          Conditions.follows(
              s.version(),
              Optional.ofNullable(sessions.getOrDefault(s.account(), Map.of()).get(s.id()))
                  .map(StaffSession::version));
      case StaffChange.StandIn _, StaffChange.EndStandIn _ -> {}
    }
  }

  void apply(StaffChange change) {
    switch (change) {
      case StaffChange.PutMember(var member) -> put(member.id(), member);
      case StaffChange.StandIn(var member) -> put(standIn(member), member);
      case StaffChange.EndStandIn(var member) -> {
        joined(member).remove(standIn(member));
        posted(member).remove(standIn(member));
      }
      case StaffChange.PutAbsence(var a) -> absences.put(a.reference(), a);
      case StaffChange.CancelInvitation(var i) -> {
        used.add(i.id());
        cancelled.add(i.id());
      }
      case StaffChange.PutSession(var s) ->
          sessions.computeIfAbsent(s.account(), _ -> new TreeMap<>()).put(s.id(), s);
    }
  }

  private static String standIn(Member member) {
    return member.id() + "~" + member.term().leave();
  }

  private void put(String place, Member member) {
    joined(member).put(place, member);
    posted(member).put(place, member);
  }

  void invite(Invitation invitation) {
    invitations.put(invitation.id(), invitation);
  }

  void enrol(Member member, String invitation) {
    put(member.id(), member);
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
