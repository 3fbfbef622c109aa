package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Due;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.notify.Agenda;
import dev.pingyi.core.notify.Agenda.Waiting;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Notification.Recipient;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.rulebook.SpeakingHours;
import dev.pingyi.core.rulebook.StaffNotices;
import dev.pingyi.core.store.Change;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Whether somebody of the office is spoken to now, or finds it on the agenda: by the clock nobody
 * in quiet hours, and nobody so often that it is no help any more.
 */
public final class Pace {
  /** For so long what happened is news; told later, it is one of the things to catch up with. */
  private static final Duration NEWS = Duration.ofHours(1);

  /** What a list of the morning did not take along comes a little later by itself. */
  private static final Duration AFTER_THE_LIST = Duration.ofMinutes(10);

  /**
   * What becomes of a notification.
   *
   * @param changes the agenda, where it has to be committed with it
   */
  public record Answer(Kind kind, List<Change> changes) {
    /** News leaves no trace on an agenda: it costs the same, however much there is of it. */
    private static final Answer NEWS = new Answer(Kind.SPEAK, List.of());

    public Answer {
      changes = List.copyOf(changes);
    }

    private static Answer of(Kind kind, Agenda after) {
      boolean kept = kind == Kind.SPEAK || kind == Kind.WAIT;
      return new Answer(kind, kept ? List.of(new Change.PutAgenda(after)) : List.of());
    }

    /** Said now, said before, to be said later, or never. */
    public enum Kind {
      SPEAK,
      SPOKEN,
      WAIT,
      DROP
    }
  }

  private final Office office;

  public Pace(Office office) {
    this.office = office;
  }

  /**
   * Asks for a notification to the person with that account, who is a member on the post.
   *
   * @param account the keyed hash of the person's account
   */
  public Answer ask(Notification notification, String account, Instant now) {
    boolean fresh = isFresh(notification, now);
    if (fresh && notification.topic().telling() == Topic.Telling.ALONE) {
      return Answer.NEWS;
    }
    LocalDate today = office.books().day(now);
    Agenda agenda =
        office
            .store()
            .messages()
            .agenda(account)
            .orElseGet(() -> Agenda.of(account))
            .next(now, today);
    if (agenda.said().messages().contains(notification.id())) {
      return Answer.of(Answer.Kind.SPOKEN, agenda);
    }
    if (notification.topic().telling() == Topic.Telling.LIST) {
      return list(notification, agenda, now);
    }
    return fresh || hours().areOpen(now)
        ? single(notification, agenda, now)
        : wait(notification, agenda, hours().from(now));
  }

  /**
   * What has just been done: told at once, also at night. What has waited, is told long after it
   * happened or comes of the clock alone is measured, and comes by day.
   */
  private static boolean isFresh(Notification notification, Instant now) {
    return switch (notification.topic().telling()) {
      case ALONE, COUNTED -> notification.part() == 0 && !now.isAfter(notification.at().plus(NEWS));
      case ALARM -> true;
      case TOGETHER, LIST -> false;
    };
  }

  private Answer single(Notification notification, Agenda agenda, Instant now) {
    boolean supervisor = isToSupervisor(notification);
    Topic.Telling telling = notification.topic().telling();
    Agenda told = agenda.told(notification.id(), supervisor);
    if (telling == Topic.Telling.ALARM) {
      return Answer.of(Answer.Kind.SPEAK, told);
    }
    if (supervisor && left(agenda, now) <= 0) {
      return wait(notification, agenda, afterNextList(now));
    }
    if (notification.part() > 0) {
      // It has waited, and was counted when it was let go.
      return Answer.of(Answer.Kind.SPEAK, told);
    }
    if (telling == Topic.Telling.TOGETHER) {
      return agenda.said().foretold().contains(notification.subject())
          ? Answer.of(Answer.Kind.DROP, agenda)
          : wait(notification, agenda, now);
    }
    return agenda.said().things() < numbers(now).digestAbove()
        ? Answer.of(Answer.Kind.SPEAK, told.telling(1, List.of()))
        : wait(notification, agenda, nextHour(agenda));
  }

  /** A list is told once, on its day and while it helps; and takes along what waited for it. */
  private Answer list(Notification notification, Agenda agenda, Instant now) {
    LocalDate today = office.books().day(now);
    String list = today + "/" + notification.topic();
    boolean late =
        notification.topic() == Topic.MORNING && !now.isBefore(office.books().closing(today));
    if (!notification.subject().equals(today.toString())
        || late
        || !hours().areOpen(now)
        || agenda.listed().equals(list)) {
      return Answer.of(Answer.Kind.DROP, agenda);
    }
    Agenda told = agenda.told(notification.id(), isToSupervisor(notification));
    List<Waiting> coming = new RestOfHour(office, now).of(agenda.account(), List.of());
    boolean many = agenda.count() + coming.size() > numbers(now).digestAbove();
    Agenda after =
        notification.topic() == Topic.MORNING ? told.morning(list, many, now) : told.listed(list);
    // A list says of many what would be said of them, and counts as much.
    return Answer.of(
        Answer.Kind.SPEAK,
        after.telling(
            agenda.count() - after.count() + (many ? coming.size() : 0),
            many ? coming : List.of()));
  }

  private Answer wait(Notification notification, Agenda agenda, Instant until) {
    if (notification.topic() == Topic.DIGEST) {
      List<Waiting> items = Agenda.read(notification.subject());
      return Answer.of(
          Answer.Kind.WAIT, agenda.with(items, notification.part() - items.size(), until));
    }
    Recipient.Staff to = (Recipient.Staff) notification.to();
    Waiting one =
        new Waiting(
            notification.topic(),
            notification.subject(),
            to.member(),
            to.postKey(),
            by(notification.subject()),
            notification.id());
    return Answer.of(Answer.Kind.WAIT, agenda.with(List.of(one), 0, until));
  }

  private Instant by(String subject) {
    return Flag.isReference(subject)
        ? office.store().flags().flag(subject).map(Flag::at).orElse(Instant.MAX)
        : office.store().complaint(subject).map(Due::endOf).orElse(Instant.MAX);
  }

  /** How many messages a supervisor may still get on this day, the list of the morning left out. */
  int left(Agenda agenda, Instant now) {
    LocalDate today = office.books().day(now);
    boolean listToCome =
        office.books().calendar().isWorked(today)
            && now.isBefore(office.books().closing(today))
            && !agenda.listed().startsWith(today.toString());
    return numbers(now).supervisorPerDay() - agenda.said().onDay() - (listToCome ? 1 : 0);
  }

  Instant afterNextList(Instant now) {
    LocalDate today = office.books().day(now);
    boolean todays =
        office.books().calendar().isWorked(today) && now.isBefore(office.books().opening(today));
    LocalDate day = todays ? today : office.books().calendar().workingDaysAfter(today, 1);
    return office.books().opening(day).plus(AFTER_THE_LIST);
  }

  /** A list that is on its way has been told by then. */
  static Instant afterList(Instant now) {
    return now.plus(AFTER_THE_LIST);
  }

  Instant nextHour(Agenda agenda) {
    return hours().from(agenda.nextHour());
  }

  StaffNotices numbers(Instant now) {
    return office.books().inForce(now).staff();
  }

  SpeakingHours hours() {
    return new SpeakingHours(office.books(), false);
  }

  private static boolean isToSupervisor(Notification notification) {
    return notification.to() instanceof Recipient.Staff staff
        && Post.roleOf(staff.postKey()) == Role.SUPERVISOR;
  }
}
