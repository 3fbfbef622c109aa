package dev.pingyi.core.lives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.action.CaseAccess;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.city.City;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Due;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.desk.WorkList;
import dev.pingyi.core.desk.WorkList.Entry;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a list says without reading a complaint is what the complaints themselves say. */
record DeskLaws(City city) {
  void hold(Collection<Complaint> complaints, List<Member> members) {
    Set<String> accounts = members.stream().map(Member::account).collect(Collectors.toSet());
    for (String account : accounts) {
      List<Member> posts = city.store().caller(account).members();
      List<Entry> list = new WorkList(city.office()).of(posts, city.now());
      Set<String> listed = new TreeSet<>();
      list.forEach(entry -> entry.rows().forEach(row -> listed.add(row.reference())));
      Set<String> lies = new TreeSet<>();
      complaints.stream()
          .filter(c -> posts.stream().anyMatch(m -> lies(c, m, posts)))
          .forEach(c -> lies.add(c.reference()));

      assertThat(listed).as("the list of " + posts).isEqualTo(lies);
      assertThat(list).extracting(Entry::dueAt).isSorted();
      list.stream().filter(entry -> !entry.isFlood()).forEach(this::isDueAsSaid);
    }
  }

  /** By the complaint itself: it is held by the post, and the person may act. */
  private boolean lies(Complaint complaint, Member member, List<Member> posts) {
    Office office = city.office();
    Instant now = city.now();
    CaseAccess access = new CaseAccess(office, member, posts);
    boolean held =
        Workflow.isHeldBy(member.post().role(), complaint)
            && access.mayRead(complaint)
            && member
                .post()
                .covers(complaint.file().opening().unit(), complaint.file().opening().area())
            && !access.offered(complaint, now).isEmpty();
    boolean appeal =
        member.post().role() == Role.SUPERVISOR
            && complaint.file().isUnderReview()
            && CaseAccess.reviewers(office, complaint).contains(member);
    boolean record =
        member.post().role() == Role.INSPECTOR
            && complaint.file().isRecordOwed()
            && CaseAccess.recorders(office, complaint, now).contains(member);
    return held || appeal || record;
  }

  private void isDueAsSaid(Entry entry) {
    Complaint complaint = city.complaint(entry.reference());
    assertThat(entry.row().state()).isEqualTo(complaint.state());
    Instant end =
        complaint.beside(entry.duty()).map(Due::by).or(complaint::promisedBy).orElseThrow();
    assertThat(entry.dueAt()).as(entry.toString()).isEqualTo(end);
  }
}
