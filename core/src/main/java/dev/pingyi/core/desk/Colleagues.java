package dev.pingyi.core.desk;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.CaseRow;
import dev.pingyi.core.desk.WorkList.Entry;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who else of the office is there, each place and each person asked for once. */
final class Colleagues {
  private final Office office;
  private final Map<String, List<Member>> byPost = new HashMap<>();
  private final Map<String, List<Member>> names = new HashMap<>();
  private final Map<String, List<Member>> byAccount = new HashMap<>();

  Colleagues(Office office) {
    this.office = office;
  }

  Stream<Member> of(Role role, String area) {
    return byPost
        .computeIfAbsent(Post.ofArea(role, area).key(), key -> office.store().members(key))
        .stream();
  }

  private Stream<Member> named(Role role, String area) {
    return names
        .computeIfAbsent(Post.ofArea(role, area).key(), key -> office.store().staff().named(key))
        .stream();
  }

  /** All posts of the person. */
  List<Member> posts(Member member) {
    return byAccount.computeIfAbsent(
        member.account(), account -> office.store().caller(account).posts());
  }

  /** All that somebody is of whom these posts are known, be it away from one. */
  List<Member> allOf(List<Member> known) {
    return Stream.concat(known.stream(), known.stream().limit(1).flatMap(m -> posts(m).stream()))
        .distinct()
        .toList();
  }

  Map<String, String> holders(List<Entry> entries) {
    Map<String, String> names = new HashMap<>();
    entries.stream()
        .filter(entry -> entry.member().post().role() != Role.HEAD)
        .forEach(
            entry ->
                Optional.of(entry.row())
                    .filter(row -> !row.work().holder().isEmpty())
                    .flatMap(row -> holder(row, entry.member().post().role()))
                    .ifPresent(holder -> names.put(holder.id(), holder.name())));
    return names;
  }

  private Optional<Member> holder(CaseRow row, Role role) {
    return Stream.of(row.place().area(), Post.CITY)
        .flatMap(area -> named(role, area))
        .filter(m -> m.id().equals(row.work().holder()))
        .findFirst();
  }
}
