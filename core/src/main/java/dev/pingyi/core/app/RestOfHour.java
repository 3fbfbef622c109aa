package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Due;
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
      Map<String, List<Waiting>> found = new HashMap<>();
      Instant end = now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
      for (String reference : office.store().due(end.minusMillis(1), MOST)) {
        Optional<Complaint> complaint = office.store().complaint(reference);
        complaint.filter(c -> isReminded(c, end)).ifPresent(c -> add(c, found));
        complaint.filter(c -> isToRecord(c, end)).ifPresent(c -> addRecord(c, found));
      }
      known = found;
      byMember = known;
    }
    return known;
  }

  private boolean isReminded(Complaint complaint, Instant end) {
    boolean told = !(complaint instanceof Complaint.Received r) || r.file().calls().isTold();
    return told
        && complaint.stateDueAt().filter(due -> due.isAfter(now) && due.isBefore(end)).isPresent();
  }

  private boolean isToRecord(Complaint complaint, Instant end) {
    Instant next = complaint.file().inquiry().recordBy().nextAt();
    return complaint.recordDue().filter(due -> now.isBefore(due.by())).isPresent()
        && next.isAfter(now)
        && next.isBefore(end);
  }

  private void addRecord(Complaint complaint, Map<String, List<Waiting>> known) {
    NotificationList to = new NotificationList(office, "", now);
    to.recorders(Topic.ACCOUNTABILITY_REMINDER, complaint.reference());
    add(to, Topic.ACCOUNTABILITY_REMINDER, complaint.recordDue().orElseThrow().by(), known);
  }

  /** Supervisors are counted by the day. */
  private void add(Complaint complaint, Map<String, List<Waiting>> known) {
    Optional<Role> holder =
        Workflow.of(complaint.state()).duty().holder().filter(role -> role != Role.SUPERVISOR);
    NotificationList to = new NotificationList(office, "", now);
    String area = complaint.file().opening().area();
    new ReactToComplaint(office).holder(to, holder, area, Topic.REMINDER, complaint.reference());
    add(to, Topic.REMINDER, Due.endOf(complaint), known);
  }

  private static void add(
      NotificationList to, Topic topic, Instant by, Map<String, List<Waiting>> known) {
    for (Notification one : to.notifications()) {
      if (one.topic() == topic && one.to() instanceof Recipient.Staff staff) {
        // It has no notification yet.
        Waiting coming =
            new Waiting(one.topic(), one.subject(), staff.member(), staff.postKey(), by, "");
        known.computeIfAbsent(staff.member(), _ -> new ArrayList<>()).add(coming);
      }
    }
  }
}
