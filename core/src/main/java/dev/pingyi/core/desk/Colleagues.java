package dev.pingyi.core.desk;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.desk.WorkList.Entry;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who else of the office is there, each place and each person asked for once. */
final class Colleagues {
  private final Office office;
  private final Map<String, List<Member>> byPost = new HashMap<>();
  private final Map<String, List<Member>> byAccount = new HashMap<>();

  Colleagues(Office office) {
    this.office = office;
  }

  Stream<Member> of(Role role, String area) {
    return byPost
        .computeIfAbsent(Post.ofArea(role, area).key(), key -> office.store().members(key))
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
        .filter(entry -> !entry.row().work().holder().isEmpty())
        .map(entry -> entry.member().post().role())
        .filter(role -> role != Role.HEAD)
        .distinct()
        .forEach(role -> names.putAll(office.store().staff().names(role)));
    return names;
  }
}
