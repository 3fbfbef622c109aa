package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.OpenFlags;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.notify.Agenda;
import dev.pingyi.core.notify.Notification.Recipient;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.events.StaffEvent;
import java.util.Locale;
import java.util.stream.Stream;

/** Who is told of what the clock alone has brought about for the people of the office. */
final class TellStaff {
  /** More open complaints than an area has heads. */
  private static final int MOST = 300;

  private final Office office;

  TellStaff(Office office) {
    this.office = office;
  }

  void of(NotificationList to, StaffEvent event) {
    switch (event) {
      case StaffEvent.WaitingTold e -> waited(to, e);
      case StaffEvent.ListsDue e -> lists(to, e);
      case StaffEvent.TicksMissed e -> to.supervisors(Topic.TICKS_MISSED, e.since() + "/" + e.at());
    }
  }

  private static void waited(NotificationList to, StaffEvent.WaitingTold e) {
    if (e.together()) {
      to.waited(new Recipient.Staff(e.member(), e.post()), e.items(), e.count());
    } else {
      Agenda.read(e.items()).forEach(to::waited);
    }
  }

  /**
   * In the evening those who can still do something; a unit has its days. On a closed day only
   * calls are owed.
   */
  private void lists(NotificationList to, StaffEvent.ListsDue e) {
    Topic topic = Topic.valueOf(e.list().toUpperCase(Locale.ROOT));
    String day = office.books().day(e.at()).toString();
    to.list(topic, Post.ofArea(Role.CALLBACK, e.area()), day);
    if (!office.books().calendar().isWorked(office.books().day(e.at()))) {
      return;
    }
    to.list(topic, Post.ofArea(Role.INSPECTOR, e.area()), day);
    if (topic == Topic.MORNING) {
      to.list(topic, Post.ofArea(Role.SUPERVISOR, e.area()), day);
      heads(e.area()).forEach(post -> to.list(topic, post, day));
    }
  }

  /** Those whose unit owes something. */
  private Stream<Post> heads(String area) {
    Stream<String> floods =
        new OpenFlags(office)
            .floods().stream().filter(flood -> flood.area().equals(area)).map(Flag::reference);
    return Stream.concat(Stream.of(area), floods)
        .flatMap(list -> office.store().openIn(list, MOST).stream())
        .flatMap(reference -> office.store().complaint(reference).stream())
        .filter(Complaint.RemedyOwed.class::isInstance)
        .map(complaint -> complaint.file().opening().unit())
        .distinct()
        .map(Post::headOf);
  }
}
