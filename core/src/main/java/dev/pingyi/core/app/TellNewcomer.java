package dev.pingyi.core.app;

import dev.pingyi.core.action.CaseAccess;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.OpenBreaches;
import dev.pingyi.core.action.OpenFlags;
import dev.pingyi.core.action.OpenIssues;
import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.complaint.AccountabilityRules;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.HistoryEntry;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.desk.WorkList;
import dev.pingyi.core.desk.WorkList.Entry;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.systemic.SystemicIssue;
import dev.pingyi.events.MemberEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whoever joins gets what already lies open on that post: nobody is forgotten by coming late. */
final class TellNewcomer {
  private final Office office;

  TellNewcomer(Office office) {
    this.office = office;
  }

  void of(NotificationList to, MemberEvent.MemberJoined e) {
    Role role = Role.of(e.role()).orElseThrow();
    Post post = role == Role.HEAD ? Post.headOf(e.unit()) : Post.ofArea(role, e.area());
    office.store().members(post.key()).stream()
        .filter(m -> m.id().equals(e.member()))
        .forEach(member -> of(to, member, e.at()));
  }

  private void of(NotificationList to, Member member, Instant now) {
    boolean reviews = member.post().role() == Role.SUPERVISOR;
    boolean records = member.post().role() == AccountabilityRules.BY;
    Set<String> known = known(member, now);
    for (Complaint complaint : open(member, now)) {
      boolean record = records && complaint.recordDue().isPresent();
      Optional<Instant> handed =
          record ? Optional.of(complaint.file().inquiry().recordBy().from()) : handed(complaint);
      if (handed.isPresent() && !known.contains(complaint.reference())) {
        Topic news = reviews ? Topic.APPEAL : Workflow.of(complaint.state()).news();
        Topic topic = record ? Topic.ACCOUNTABILITY : news;
        to.news(complaint.reference(), handed.get())
            .add(member, member.post(), topic, complaint.reference());
      }
    }
    OpenFlags open = new OpenFlags(office);
    for (Flag flood : open.floodsOf(member.post())) {
      to.add(member, member.post(), Topic.NEW, flood.reference());
    }
    for (Flag flag : open.of(member.post())) {
      if (new CaseAccess(office, member).mayRead(flag)) {
        to.add(member, member.post(), Topic.FLAGGED, flag.reference());
      }
    }
    for (SystemicIssue issue : new OpenIssues(office).of(member)) {
      Topic topic = member.post().role() == Role.HEAD ? Topic.SELF_CHECK : Topic.SYSTEMIC;
      to.add(member, member.post(), topic, issue.reference());
    }
    for (Breach breach : new OpenBreaches(office).of(member)) {
      to.add(member, member.post(), Topic.BREACH, breach.reference());
    }
  }

  /** When it came to lie there; empty if that is yet to be told. */
  private static Optional<Instant> handed(Complaint complaint) {
    return switch (complaint) {
      case Complaint.Received c ->
          Optional.of(c.file().calls().toldAt()).filter(_ -> c.file().calls().isTold());
      case Complaint.Owed c -> Optional.of(handedOver(c).orElseGet(c.deadline()::from));
      // Only an appeal beside it lies with anybody.
      case Complaint.Asked c -> Optional.of(c.file().review().from());
      case Complaint.Closed c -> Optional.of(c.file().review().from());
    };
  }

  /** Some minutes after the act that brought it to the unit. */
  private static Optional<Instant> handedOver(Complaint.Owed owed) {
    return owed.file()
        .history()
        .last(Action.HAND_OVER)
        .map(HistoryEntry::at)
        .filter(at -> !at.isBefore(owed.deadline().from()));
  }

  /** What lies there, but for floods, which are told as one. */
  private List<Complaint> open(Member member, Instant now) {
    return new WorkList(office)
        .of(List.of(member), now).stream()
            .filter(entry -> !entry.isFlood())
            .flatMap(entry -> office.store().complaint(entry.reference()).stream())
            .toList();
  }

  /** What the person has on another post already. */
  private Set<String> known(Member member, Instant now) {
    List<Member> posts = office.store().caller(member.account()).members();
    List<Member> others = posts.stream().filter(m -> !m.id().equals(member.id())).toList();
    return new WorkList(office)
        .of(posts, others, now).stream().map(Entry::reference).collect(Collectors.toSet());
  }
}
