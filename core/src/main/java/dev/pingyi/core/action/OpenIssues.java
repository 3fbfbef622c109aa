package dev.pingyi.core.action;

import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.systemic.SystemicIssue;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The systemic issues that lie with a member, the one due first coming first: with its owners, and
 * with the heads of units that were asked and have not answered.
 */
public final class OpenIssues {
  /** Far more than there are at a time. */
  private static final int MOST_PER_LIST = 100;

  private final Office office;

  public OpenIssues(Office office) {
    this.office = office;
  }

  public List<SystemicIssue> of(Member member) {
    CaseAccess access = new CaseAccess(office, member);
    Stream<SystemicIssue> mine =
        switch (member.post().role()) {
          case SUPERVISOR ->
              all().filter(issue -> access.owns(issue) && access.refusal(issue).isEmpty());
          case HEAD ->
              office.roster().unit(member.post().unit()).map(Unit::area).stream()
                  .flatMap(area -> in(Stream.of(Post.CITY, area)))
                  .filter(issue -> issue.unanswered().contains(member.post().unit()));
          case CALLBACK, INSPECTOR, OPERATOR -> Stream.empty();
        };
    return mine.sorted(Comparator.comparing((SystemicIssue i) -> i.deadline().dueAt())).toList();
  }

  /** Those of these supervisors' areas and of the city that they may read, whoever owns them. */
  public List<SystemicIssue> watchedBy(List<Member> supervisors) {
    return supervisors.stream()
        .flatMap(
            member -> {
              CaseAccess access = new CaseAccess(office, member);
              Stream<SystemicIssue> all =
                  member.post().area().equals(Post.CITY)
                      ? all()
                      : in(Stream.of(member.post().area(), Post.CITY));
              return all.filter(access::mayRead);
            })
        .distinct()
        .sorted(Comparator.comparing((SystemicIssue i) -> i.deadline().dueAt()))
        .toList();
  }

  /** All that are not over. */
  public Stream<SystemicIssue> all() {
    return in(Stream.concat(Stream.of(Post.CITY), office.roster().areas().stream()));
  }

  private Stream<SystemicIssue> in(Stream<String> areas) {
    return areas
        .flatMap(area -> office.store().systemic().open(area, MOST_PER_LIST).stream())
        .flatMap(reference -> office.store().systemic().issue(reference).stream())
        .filter(SystemicIssue::isOpen);
  }

  /** Who brings it to an end: supervisors of its area, else of the city, else of any area. */
  public static List<Member> owners(Office office, SystemicIssue issue) {
    return Stream.of(
            Stream.of(issue.area()), Stream.of(Post.CITY), office.roster().areas().stream())
        .map(areas -> owners(office, issue, areas))
        .filter(able -> !able.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<Member> owners(Office office, SystemicIssue issue, Stream<String> areas) {
    return office
        .members(Role.SUPERVISOR, areas)
        .filter(m -> new CaseAccess(office, m).refusal(issue).isEmpty())
        .toList();
  }
}
