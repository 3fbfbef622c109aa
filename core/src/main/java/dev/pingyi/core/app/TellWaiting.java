package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.notify.Agenda;
import dev.pingyi.core.notify.Agenda.Waiting;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.StaffEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What waited on the agendas of people of the office may be told: one by one, or together. */
public final class TellWaiting {
  private static final int MOST = 200;

  private final Office office;
  private final Pace pace;

  public TellWaiting(Office office) {
    this.office = office;
    this.pace = new Pace(office);
  }

  /**
   * Does it for all that are due at {@code due}; returns for how many.
   *
   * @param withList whether lists are on their way, which take along what waits for a supervisor
   */
  public int run(Instant due, Instant now, boolean withList) {
    int told = 0;
    RestOfHour rest = new RestOfHour(office, now);
    for (String account : office.store().messages().dueAgendas(due, MOST)) {
      Optional<Agenda> agenda =
          office
              .store()
              .messages()
              .agenda(account)
              .filter(a -> !a.dueAt().equals(Agenda.NEVER) && !a.dueAt().isAfter(now));
      told += agenda.filter(a -> tells(a, rest, withList)).isPresent() ? 1 : 0;
    }
    return told;
  }

  private boolean tells(Agenda before, RestOfHour rest, boolean withList) {
    Instant now = rest.now();
    Agenda agenda = before.next(now, office.books().day(now));
    Instant open = pace.hours().from(now);
    if (open.isAfter(now)) {
      return waits(agenda, open);
    }
    List<Waiting> all = agenda.waiting();
    boolean spent = withList || pace.left(agenda, now) <= 0;
    Instant next = withList ? Pace.afterList(now) : pace.afterNextList(now);
    int most = pace.numbers(now).digestAbove();
    List<Waiting> told = all.stream().filter(w -> !spent || !w.isForSupervisor()).toList();
    if (told.isEmpty()) {
      return waits(agenda, next);
    }
    if (agenda.said().things() >= most && !isUrgent(all, pace.nextHour(agenda))) {
      return waits(agenda, pace.nextHour(agenda));
    }
    // What nobody holds is named: if there is no room for it, by the next list.
    told = named(told, most);
    List<Waiting> later = new ArrayList<>(all);
    later.removeAll(told);
    // What has no name here may be among what comes, and would count twice.
    boolean alone = agenda.more() > 0 || isGone(told.getFirst());
    List<Waiting> coming = alone ? List.of() : rest.of(agenda.account(), told);
    int count = told.size() + agenda.more() + coming.size();
    // What did not fit into an hour is one message, be it little.
    boolean many = agenda.said().things() + count > most || before.said().things() >= most;
    boolean together = !isGone(told.getFirst()) && count > 1 && (many || isTogether(told));
    Agenda after =
        agenda
            .waitingFor(later, 0, next)
            .telling(together ? count : told.size(), together ? coming : List.of());
    return commits(
        together
            ? told(after, Agenda.mostUrgent(plus(told, coming)), count, true, now)
            : told(after, told, told.size(), false, now));
  }

  private static List<Waiting> plus(List<Waiting> told, List<Waiting> coming) {
    return Stream.concat(told.stream(), coming.stream()).toList();
  }

  private boolean waits(Agenda agenda, Instant until) {
    return commits(Decision.of(put(agenda.waitingFor(agenda.waiting(), agenda.more(), until))));
  }

  /** Whether a promise ends before that could be told later. */
  private boolean isUrgent(List<Waiting> waiting, Instant until) {
    return waiting.stream()
        .filter(one -> one.topic() == Topic.REMINDER)
        .flatMap(one -> office.store().complaint(one.subject()).stream())
        .flatMap(complaint -> complaint.promisedBy().stream())
        .anyMatch(end -> !end.isAfter(until));
  }

  private static List<Waiting> named(List<Waiting> told, int most) {
    List<Waiting> nobodies =
        told.stream().filter(one -> one.topic() == Topic.NOBODY).skip(most).toList();
    return told.stream().filter(one -> !nobodies.contains(one)).toList();
  }

  /** A supervisor, whose messages are counted, gets all in one. */
  private static boolean isTogether(List<Waiting> told) {
    return told.stream().anyMatch(Waiting::isForSupervisor);
  }

  /** What somebody was to be told who has left goes to others, each thing by itself. */
  private boolean isGone(Waiting one) {
    return office.store().members(one.post()).stream()
        .map(Member::id)
        .noneMatch(one.member()::equals);
  }

  private static Decision told(
      Agenda after, List<Waiting> told, int count, boolean together, Instant now) {
    Waiting first = told.getFirst();
    StaffEvent event =
        new StaffEvent.WaitingTold(
            first.member(), first.post(), Agenda.lines(told), count, together, now);
    String id = "agenda/" + first.member() + "/" + after.version();
    return new Decision(List.of(put(after)), List.of(new EventEnvelope(id, event)));
  }

  private static Change put(Agenda agenda) {
    return new Change.PutAgenda(agenda);
  }

  /** Whoever put something on it in the same moment goes first: it is due again. */
  private boolean commits(Decision decision) {
    try {
      office.store().commit(decision);
      return true;
    } catch (StaleException e) {
      return false;
    }
  }
}
