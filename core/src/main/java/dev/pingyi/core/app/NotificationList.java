package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.notify.Agenda;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Notification.Recipient;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The notifications that one event leads to: nobody gets two for one step. */
final class NotificationList {
  private final Office office;
  private final String event;
  private final Instant at;
  private final List<Notification> notifications;

  /** Which notification each person gets of each subject, on whatever post. */
  private final Map<String, Notification> byPerson;

  private final Readers readers;

  /** Of what happened at that instant. */
  NotificationList(Office office, String event, Instant at) {
    this.office = office;
    this.event = event;
    this.at = at;
    this.notifications = new ArrayList<>();
    this.byPerson = new HashMap<>();
    this.readers = new Readers(office, at);
  }

  private NotificationList(NotificationList whole, String cause, Instant at) {
    this.office = whole.office;
    this.event = cause;
    this.at = at;
    this.notifications = whole.notifications;
    this.byPerson = whole.byPerson;
    this.readers = whole.readers;
  }

  /** The same list, for what newcomers are told, too: whoever joins just then gets it once. */
  NotificationList news(String reference, Instant since) {
    return news(reference, since, since);
  }

  /** What could have been told when it {@code happened}. */
  NotificationList news(String reference, Instant since, Instant happened) {
    return new NotificationList(this, "news/" + reference + "/" + since, happened);
  }

  /** What was said before is said again by the lists alone, unless nobody is there to get one. */
  void listsSay() {
    notifications.removeIf(notification -> notification.topic() != Topic.NOBODY);
  }

  List<Notification> notifications() {
    return notifications;
  }

  /** A list of the same event for which the flag is as given, whatever became of it since. */
  NotificationList asOf(Flag flag) {
    NotificationList list = new NotificationList(office, event, at);
    list.readers.asOf(flag);
    return list;
  }

  /** Tells whom {@code now} tells and {@code before} does not. */
  void addNew(NotificationList before, NotificationList now, Consumer<NotificationList> tell) {
    tell.accept(before);
    tell.accept(now);
    now.notifications.stream()
        .filter(notification -> !before.notifications.contains(notification))
        .forEach(notifications::add);
  }

  void citizen(Topic topic, String reference) {
    add(notification(new Recipient.Citizen(reference), "citizen", topic, reference));
  }

  void add(Notification notification) {
    notifications.add(notification);
  }

  /** The office's letter of that number: several in a minute are all said, each once. */
  void letter(String reference, int number) {
    Topic topic = Topic.LETTER_FROM_OFFICE;
    Recipient to = new Recipient.Citizen(reference);
    String id = event + "/citizen/" + reference + "/" + topic;
    add(new Notification(id, to, topic, reference, number, at, Instant.EPOCH));
  }

  /** A part of a notice: 0 is its ranking, then come its pictures, then the rest. */
  void group(int group, String month, int part) {
    String id = event + "/g" + group + "/" + part;
    Recipient to = new Recipient.Group(group);
    notifications.add(new Notification(id, to, Topic.NOTICE, month, part, at, Instant.EPOCH));
  }

  /** The head of the unit; with none who may act, all supervisors hear that nobody is there. */
  void head(String unit, Topic topic, String reference) {
    if (!to(Post.headOf(unit), topic, reference)) {
      supervisors(Topic.NOBODY, reference);
    }
  }

  /**
   * Staff of the area who may act on it; with nobody there those of the whole city; else all
   * supervisors hear that nobody is there.
   */
  void staff(Role role, String area, Topic topic, String reference) {
    if (to(Post.ofArea(role, area), topic, reference)
        || to(Post.ofArea(role, Post.CITY), topic, reference)
        || role == Role.SUPERVISOR) {
      return;
    }
    if (readers.know(reference)) {
      supervisors(Topic.NOBODY, reference);
    } else {
      staff(Role.SUPERVISOR, area, Topic.NOBODY, reference);
    }
  }

  void reviewers(Topic topic, String reference) {
    only(readers.reviewers(reference), topic, reference);
  }

  /** Whoever has to bring a systemic issue to an end. */
  void owners(Topic topic, String reference) {
    only(readers.owners(reference), topic, reference);
  }

  void recorders(Topic topic, String reference) {
    only(readers.recorders(reference), topic, reference);
  }

  /** With none of them, every supervisor hears that somebody has to be found. */
  private void only(List<Member> members, Topic topic, String reference) {
    members.forEach(m -> add(m, m.post(), topic, reference));
    if (members.isEmpty()) {
      supervisors(Topic.NOBODY, reference);
    }
  }

  /**
   * Who is to decide what the unit has not solved: supervisors of the area who may, else those of
   * the city, else of other areas; with none, every supervisor hears that somebody has to be found.
   */
  void deciders(String area, Topic topic, String reference) {
    only(readers.deciders(area, reference), topic, reference);
  }

  /** The inspector who reported the breach, if still there. */
  void reporter(Topic topic, String reference) {
    readers.reporter(reference).forEach(m -> add(m, m.post(), topic, reference));
  }

  /** All supervisors who may read it, of the city and of areas. */
  void supervisors(Topic topic, String reference) {
    Stream.concat(Stream.of(Post.CITY), office.roster().areas().stream())
        .map(area -> Post.ofArea(Role.SUPERVISOR, area))
        .forEach(post -> to(post, topic, reference));
  }

  /** Those on the post who may read it; false if there is none. */
  private boolean to(Post post, Topic topic, String reference) {
    List<Member> members =
        office.store().members(post.key()).stream()
            .filter(m -> readers.mayRead(m, reference))
            .toList();
    members.forEach(m -> add(m, post, topic, reference));
    return !members.isEmpty();
  }

  /** The list of a part of the day; {@code day} is its subject. */
  void list(Topic topic, Post post, String day) {
    for (Member member : office.store().members(post.key())) {
      Recipient to = new Recipient.Staff(member.id(), post.key());
      String id = event + "/" + member.id();
      put(member, new Notification(id, to, topic, day, 0, at, Instant.EPOCH));
    }
  }

  /** What has waited on a person's agenda, by itself or, {@code count} of it, together. */
  void waited(Agenda.Waiting one) {
    Recipient to = new Recipient.Staff(one.member(), one.post());
    notifications.add(
        new Notification(
            event + "/" + one.id(), to, one.topic(), one.subject(), 1, at, Instant.EPOCH));
  }

  void waited(Recipient.Staff to, String items, int count) {
    notifications.add(new Notification(event, to, Topic.DIGEST, items, count, at, Instant.EPOCH));
  }

  void add(Member member, Post post, Topic topic, String reference) {
    Recipient to = new Recipient.Staff(member.id(), post.key());
    String bundle = readers.bundle(reference);
    put(
        member,
        bundle.isEmpty()
            ? notification(to, member.id(), topic, reference)
            : together(to, member.id(), topic, bundle));
  }

  /** By itself, even out of a flood. */
  void alone(Member member, Topic topic, String reference) {
    Recipient to = new Recipient.Staff(member.id(), member.post().key());
    put(member, notification(to, member.id(), topic, reference));
  }

  /** Whoever holds it is told so, also when the same person watches over it on another post. */
  private void put(Member member, Notification notification) {
    String person = member.account() + "/" + notification.subject();
    Notification before = byPerson.get(person);
    if (before == null) {
      byPerson.put(person, notification);
      notifications.add(notification);
    } else if (watches(before) && !watches(notification)) {
      byPerson.put(person, notification);
      notifications.set(notifications.indexOf(before), notification);
    }
  }

  private static boolean watches(Notification notification) {
    return notification.to() instanceof Recipient.Staff staff
        && Post.roleOf(staff.postKey()) == Role.SUPERVISOR;
  }

  /** Of what happens to the complaints of a flood, one message an hour says it of all. */
  private Notification together(Recipient to, String name, Topic topic, String bundle) {
    String id = bundle + "/" + name + "/" + topic + "/" + at.truncatedTo(ChronoUnit.HOURS);
    return new Notification(id, to, topic, bundle, 0, at, Instant.EPOCH);
  }

  private Notification notification(Recipient to, String name, Topic topic, String reference) {
    String id = event + "/" + name + "/" + reference + "/" + topic;
    return new Notification(id, to, topic, reference, 0, at, Instant.EPOCH);
  }
}
