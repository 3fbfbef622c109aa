package dev.pingyi.core.app;

import dev.pingyi.core.action.CaseAccess;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.OpenBreaches;
import dev.pingyi.core.action.OpenComplaints;
import dev.pingyi.core.action.OpenFlags;
import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.notify.Notification.Recipient;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.events.MemberEvent;
import java.util.List;
import java.util.stream.Stream;

/** Whoever joins gets what already lies open on that post: nobody is forgotten by coming late. */
final class TellNewcomer {
  private final Office office;

  TellNewcomer(Office office) {
    this.office = office;
  }

  void of(NotificationList to, MemberEvent.MemberJoined e) {
    Role role = Role.of(e.role()).orElseThrow();
    Post post = role == Role.HEAD ? Post.headOf(e.unit()) : Post.ofArea(role, e.area());
    Recipient member = new Recipient.Staff(e.member(), post.key());
    for (Complaint complaint : open(post, e.member())) {
      Topic topic = role == Role.SUPERVISOR ? Topic.APPEAL : Workflow.of(complaint.state()).news();
      to.add(member, e.member(), topic, complaint.reference());
    }
    OpenFlags open = new OpenFlags(office);
    for (Flag flood : open.floodsOf(post)) {
      to.add(member, e.member(), Topic.NEW, flood.reference());
    }
    for (Flag flag : open.of(post)) {
      if (isFor(post, e.member(), flag)) {
        to.add(member, e.member(), Topic.FLAGGED, flag.reference());
      }
    }
    joined(post, e.member())
        .flatMap(m -> new OpenBreaches(office).of(m).stream())
        .map(Breach::reference)
        .forEach(breach -> to.add(member, e.member(), Topic.BREACH, breach));
  }

  private boolean isFor(Post post, String member, Flag flag) {
    return joined(post, member).anyMatch(m -> new CaseAccess(office, m).mayRead(flag));
  }

  private List<Complaint> open(Post post, String member) {
    return joined(post, member).flatMap(m -> new OpenComplaints(office).of(m).stream()).toList();
  }

  private Stream<Member> joined(Post post, String member) {
    return office.store().members(post.key()).stream().filter(m -> m.id().equals(member));
  }
}
