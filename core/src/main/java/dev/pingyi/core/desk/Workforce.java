package dev.pingyi.core.desk;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.desk.Supervision.Away;
import dev.pingyi.core.roster.Leave;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.StaffStore.Place;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people of the office in some areas and of the city: who is there, and who is away. */
final class Workforce {
  /** More than a city has units and offices. */
  private static final int MOST = 10_000;

  /** With so many areas it is cheaper to ask first in which of them there is anybody. */
  private static final int MANY = 3;

  private static final List<Role> ROLES = List.of(Role.CALLBACK, Role.INSPECTOR, Role.SUPERVISOR);

  private final Instant now;
  private final List<List<Member>> enrolled;

  Workforce(Office office, Set<String> areas, Instant now) {
    this.now = now;
    List<String> posts =
        ROLES.stream()
            .flatMap(
                role ->
                    Stream.concat(areas.stream(), Stream.of(Post.CITY))
                        .map(area -> Post.ofArea(role, area).key()))
            .toList();
    Set<String> taken =
        areas.size() < MANY
            ? Set.copyOf(posts)
            : office.store().staff().places(MOST).stream()
                .map(Place::postKey)
                .collect(Collectors.toSet());
    this.enrolled =
        posts.stream().filter(taken::contains).map(office.store().staff()::named).toList();
  }

  /** Post by post. */
  List<Member> there() {
    return enrolled.stream().flatMap(all -> Member.there(all, now).stream()).toList();
  }

  /** Whoever is away, or will be; the one who is the first to go comes first. */
  List<Away> away() {
    return enrolled.stream()
        .flatMap(
            all ->
                all.stream()
                    .filter(member -> !member.isStandIn())
                    .flatMap(member -> member.leaves().stream().map(l -> away(all, member, l))))
        .filter(away -> now.isBefore(away.leave().until()))
        .sorted(Comparator.comparing((Away away) -> away.leave().from()))
        .toList();
  }

  private static Away away(List<Member> all, Member member, Leave leave) {
    String standIn =
        all.stream()
            .filter(other -> other.term().leave().equals(leave.reference()))
            .map(Member::name)
            .findFirst()
            .orElse("");
    return new Away(member, leave, standIn);
  }
}
