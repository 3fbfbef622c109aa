package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.OpenComplaints;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.notify.Agenda.Waiting;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Notification.Recipient;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who will be reminded of what before the hour is over: with that in sight, many in an hour are one
 * message. It is looked at once, and only if somebody is told something.
 */
final class RestOfHour {
  /** What is not seen of it is told later. */
  private static final int MOST = 200;

  private final Office office;
  private final Instant now;
  private @Nullable Map<String, List<Waiting>> byMember;

  RestOfHour(Office office, Instant now) {
    this.office = office;
    this.now = now;
  }

  Instant now() {
    return now;
  }

  /** What comes to a person, each thing once, but for what is told now. */
  List<Waiting> of(String account, List<Waiting> told) {
    Map<String, Waiting> coming = new LinkedHashMap<>();
    for (Member post : office.store().caller(account).members()) {
      byMember()
          .getOrDefault(post.id(), List.of())
          .forEach(one -> coming.putIfAbsent(one.subject(), one));
    }
    told.forEach(one -> coming.remove(one.subject()));
    return List.copyOf(coming.values());
  }

  private Map<String, List<Waiting>> byMember() {
    Map<String, List<Waiting>> known = byMember;
    if (known == null) {
      known = new HashMap<>();
      Instant end = now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
      for (String reference : office.store().due(end.minusMillis(1), MOST)) {
        Optional<Complaint> complaint = office.store().complaint(reference);
        if (complaint.filter(c -> isReminded(c, end)).isPresent()) {
          add(complaint.get(), known);
        }
      }
      byMember = known;
    }
    return known;
  }

  private boolean isReminded(Complaint complaint, Instant end) {
    boolean told = !(complaint instanceof Complaint.Received r) || r.file().calls().isTold();
    return told
        && complaint.stateDueAt().filter(due -> due.isAfter(now) && due.isBefore(end)).isPresent();
  }

  /** Supervisors are counted by the day. */
  private void add(Complaint complaint, Map<String, List<Waiting>> known) {
    Optional<Role> holder =
        Workflow.of(complaint.state()).duty().holder().filter(role -> role != Role.SUPERVISOR);
    NotificationList to = new NotificationList(office, "", now);
    String area = complaint.file().opening().area();
    new ReactToComplaint(office).holder(to, holder, area, Topic.REMINDER, complaint.reference());
    for (Notification one : to.notifications()) {
      if (one.topic() == Topic.REMINDER && one.to() instanceof Recipient.Staff staff) {
        // It has no notification yet.
        Waiting coming =
            new Waiting(
                one.topic(),
                one.subject(),
                staff.member(),
                staff.postKey(),
                OpenComplaints.promisedBy(complaint),
                "");
        known.computeIfAbsent(staff.member(), _ -> new ArrayList<>()).add(coming);
      }
    }
  }
}
