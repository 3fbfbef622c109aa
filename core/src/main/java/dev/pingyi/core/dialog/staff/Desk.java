package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.BundleActions;
import dev.pingyi.core.action.CaseAccess;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.OpenComplaints;
import dev.pingyi.core.action.OpenFlags;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.roster.Member;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What lies with a person on all posts, each thing once and the most urgent first. */
final class Desk {
  /** A complaint and the post on which it is the person's. */
  record Case(Complaint complaint, Member member) {
    Instant promisedBy() {
      return OpenComplaints.promisedBy(complaint, member.post().role());
    }
  }

  /** Bad ratings that are handled as one, and how many of them are open. */
  record Flood(Flag flag, int open) {}

  private final Office office;
  private final List<Member> posts;
  private final List<Member> asked;

  /**
   * @param posts all posts of the person
   * @param asked those of them that are looked at
   */
  Desk(Office office, List<Member> posts, List<Member> asked) {
    this.office = office;
    this.posts = posts;
    this.asked = asked;
  }

  List<Case> cases(Instant now) {
    Map<String, Case> cases = new LinkedHashMap<>();
    for (Member member : asked) {
      CaseAccess access = new CaseAccess(office, member, posts);
      new OpenComplaints(office)
          .of(member, now).stream()
              .filter(c -> !access.offered(c, now).isEmpty())
              .forEach(c -> cases.putIfAbsent(c.reference(), new Case(c, member)));
    }
    return cases.values().stream().sorted(Comparator.comparing(Case::promisedBy)).toList();
  }

  List<Flood> floods() {
    BundleActions bundles = new BundleActions(office);
    OpenFlags open = new OpenFlags(office);
    List<Flood> floods = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Member member : asked) {
      for (Flag flood : open.floodsOf(member.post())) {
        int of = bundles.of(flood, member).size();
        if (of > 0 && seen.add(flood.reference())) {
          floods.add(new Flood(flood, of));
        }
      }
    }
    return floods;
  }

  List<Flag> flags() {
    OpenFlags open = new OpenFlags(office);
    return asked.stream()
        .flatMap(
            member -> {
              CaseAccess access = new CaseAccess(office, member, posts);
              return open.of(member.post()).stream().filter(access::mayRead);
            })
        .distinct()
        .toList();
  }
}
