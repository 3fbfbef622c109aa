package dev.pingyi.core.app;

import dev.pingyi.core.action.CaseAccess;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.flag.Flag;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The notifications that one event leads to. */
final class NotificationList {
  private final Office office;
  private final String event;
  private final Instant at;
  private final List<Notification> notifications = new ArrayList<>();
  private final Map<String, Optional<Complaint>> complaints = new HashMap<>();
  private final Map<String, Optional<Flag>> flags = new HashMap<>();
  private final Set<String> told = new HashSet<>();

  /**
   * @param at when it happened
   */
  NotificationList(Office office, String event, Instant at) {
    this.office = office;
    this.event = event;
    this.at = at;
  }

  List<Notification> notifications() {
    return notifications;
  }

  /** A list of the same event for which the flag is as given, whatever became of it since. */
  NotificationList asOf(Flag flag) {
    NotificationList list = new NotificationList(office, event, at);
    list.flags.put(flag.reference(), Optional.of(flag));
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
    add(new Recipient.Citizen(reference), "citizen", topic, reference);
  }

  /** The office's letter of that number: several in a minute are all said, each once. */
  void letter(String reference, int number) {
    String id = event + "/citizen/" + reference + "/" + Topic.LETTER_FROM_OFFICE;
    notifications.add(
        new Notification(
            id,
            new Recipient.Citizen(reference),
            Topic.LETTER_FROM_OFFICE,
            reference,
            number,
            Instant.EPOCH));
  }

  /** A part of a month's notice: 0 is its text, the others are its pictures. */
  void group(int group, String month, int part) {
    String id = event + "/g" + group + "/" + part;
    notifications.add(
        new Notification(id, new Recipient.Group(group), Topic.NOTICE, month, part, Instant.EPOCH));
  }

  /** The head of the unit; with none who may act, all supervisors hear that nobody is there. */
  void head(String unit, Topic topic, String reference) {
    Post post = Post.headOf(unit);
    if (!to(post, topic, reference)) {
      supervisors(Topic.NOBODY, reference);
    }
  }

  /**
   * Staff of the area who may act on it; with nobody there those of the whole city; else all
   * supervisors hear that nobody is there.
   */
  void staff(Role role, String area, Topic topic, String reference) {
    if (to(role, area, topic, reference) || to(role, Post.CITY, topic, reference)) {
      return;
    }
    if (role != Role.SUPERVISOR
        && (Flag.isReference(reference)
            || Breach.isReference(reference)
            || complaint(reference).isPresent())) {
      supervisors(Topic.NOBODY, reference);
    } else if (role != Role.SUPERVISOR) {
      staff(Role.SUPERVISOR, area, Topic.NOBODY, reference);
    }
  }

  /**
   * Who is to decide the appeal; with nobody who may, every supervisor hears that somebody has to
   * be found.
   */
  void reviewers(Topic topic, String reference) {
    List<Member> reviewers =
        complaint(reference).map(c -> CaseAccess.reviewers(office, c)).orElse(List.of());
    reviewers.forEach(m -> add(m, m.post(), topic, reference));
    if (reviewers.isEmpty()) {
      supervisors(Topic.NOBODY, reference);
    }
  }

  /**
   * Who is to decide what the unit has not solved: supervisors of the area who may, else those of
   * the city, else of other areas; with none, every supervisor hears that somebody has to be found.
   */
  void deciders(String area, Topic topic, String reference) {
    if (deciders(Stream.of(area), topic, reference)
        || deciders(Stream.of(Post.CITY), topic, reference)
        || deciders(office.roster().areas().stream(), topic, reference)) {
      return;
    }
    supervisors(Topic.NOBODY, reference);
  }

  private boolean deciders(Stream<String> areas, Topic topic, String reference) {
    List<Member> able =
        areas
            .map(area -> Post.ofArea(Role.SUPERVISOR, area))
            .flatMap(post -> office.store().members(post.key()).stream())
            .filter(m -> mayDecide(m, reference))
            .toList();
    able.forEach(m -> add(m, m.post(), topic, reference));
    return !able.isEmpty();
  }

  private boolean mayDecide(Member member, String reference) {
    return complaint(reference)
        .filter(c -> !new CaseAccess(office, member).offered(c, at).isEmpty())
        .isPresent();
  }

  /** The inspector who reported the breach, if still there. */
  void reporter(Topic topic, String reference) {
    Optional<Breach> breach = office.store().breaches().breach(reference);
    breach.stream()
        .flatMap(b -> Stream.of(b.area(), Post.CITY))
        .map(area -> Post.ofArea(Role.INSPECTOR, area))
        .flatMap(post -> office.store().members(post.key()).stream())
        .filter(m -> breach.get().reported().by().endsWith("/" + m.id()))
        .forEach(m -> add(m, m.post(), topic, reference));
  }

  /** All supervisors who may read it, of the city and of areas. */
  void supervisors(Topic topic, String reference) {
    Stream.concat(Stream.of(Post.CITY), office.roster().areas().stream())
        .map(area -> Post.ofArea(Role.SUPERVISOR, area))
        .forEach(post -> to(post, topic, reference));
  }

  private boolean to(Role role, String area, Topic topic, String reference) {
    return to(Post.ofArea(role, area), topic, reference);
  }

  /** Those on the post who may read it; false if there is none. */
  private boolean to(Post post, Topic topic, String reference) {
    List<Member> members =
        office.store().members(post.key()).stream().filter(m -> mayRead(m, reference)).toList();
    members.forEach(m -> add(m, post, topic, reference));
    return !members.isEmpty();
  }

  private boolean mayRead(Member member, String reference) {
    if (Breach.isReference(reference)) {
      return office.store().breaches().breach(reference).filter(b -> isFor(member, b)).isPresent();
    }
    if (Flag.isReference(reference)) {
      return flags
          .computeIfAbsent(reference, office.store().flags()::flag)
          .filter(flag -> !new CaseAccess(office, member).mayRead(flag))
          .isEmpty();
    }
    return complaint(reference).filter(c -> !new CaseAccess(office, member).mayRead(c)).isEmpty();
  }

  /** Inspectors are told of what they may decide. */
  private boolean isFor(Member member, Breach breach) {
    CaseAccess access = new CaseAccess(office, member);
    return member.post().role() == Role.INSPECTOR
        ? access.refusal(breach).isEmpty()
        : access.mayRead(breach.place().unit(), breach.area());
  }

  /** One event is one message to a person, whatever posts the person has: the first says it. */
  private void add(Member member, Post post, Topic topic, String reference) {
    if (!told.add(member.account() + "/" + reference)) {
      return;
    }
    Recipient to = new Recipient.Staff(member.id(), post.key());
    String bundle = bundle(reference);
    if (bundle.isEmpty()) {
      add(to, member.id(), topic, reference);
    } else {
      together(to, member.id(), topic, bundle);
    }
  }

  /** The flood that a complaint came with, or nothing. */
  private String bundle(String reference) {
    return complaint(reference).map(c -> c.file().bundle()).orElse("");
  }

  /** Read once: all notifications of an event are about the same one. */
  private Optional<Complaint> complaint(String reference) {
    return Flag.isReference(reference) || Breach.isReference(reference)
        ? Optional.empty()
        : complaints.computeIfAbsent(reference, office.store()::complaint);
  }

  /** Of what happens to the complaints of a flood, one message an hour says it of all. */
  private void together(Recipient to, String name, Topic topic, String bundle) {
    String id = bundle + "/" + name + "/" + topic + "/" + at.truncatedTo(ChronoUnit.HOURS);
    notifications.add(new Notification(id, to, topic, bundle, 0, Instant.EPOCH));
  }

  void add(Recipient to, String name, Topic topic, String reference) {
    String id = event + "/" + name + "/" + reference + "/" + topic;
    notifications.add(new Notification(id, to, topic, reference, 0, Instant.EPOCH));
  }
}
