package dev.pingyi.core.lives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.HistoryEntry;
import dev.pingyi.core.roster.Member;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Nobody acts in two roles on one case, or on a complaint of their own. */
final class SeparationLaw {
  private SeparationLaw() {}

  static void holds(Complaint complaint, Stream<Member> members) {
    Map<String, String> accounts = new HashMap<>();
    members.forEach(m -> accounts.put(m.id(), m.account()));
    Map<String, Set<String>> roles = new HashMap<>();
    for (HistoryEntry entry : complaint.file().history().entries()) {
      String account = accounts.get(entry.by().substring(entry.by().indexOf('/') + 1));
      if (account != null) {
        roles.computeIfAbsent(account, _ -> new HashSet<>()).add(entry.role());
      }
    }

    assertThat(roles.values()).as(complaint.reference()).allMatch(of -> of.size() == 1);
    assertThat(roles).doesNotContainKey(complaint.file().opening().account());
  }
}
