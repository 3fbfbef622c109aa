package dev.pingyi.core.lives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.action.CaseAccess;
import dev.pingyi.core.city.City;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.HandOver;
import dev.pingyi.core.complaint.HistoryEntry;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.notify.ComposedMessage;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.events.ComplaintEvent.ComplaintOpened;
import dev.pingyi.events.EventEnvelope;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;

/** What is true of every complaint at every moment, whatever people do. */
final class Laws {
  private static final int ALL = 10_000;

  /** Only these lead out of a closed state. */
  private static final Set<Action> REOPEN = EnumSet.of(Action.REOPEN, Action.SEPARATE);

  /** Of what a head has to do; of a verdict and an appeal there is nothing to wait for. */
  private static final Set<Topic> OF_WORK =
      EnumSet.of(
          Topic.ASSIGNED,
          Topic.OBJECTED,
          Topic.SENT_BACK,
          Topic.REMINDER,
          Topic.OVERDUE,
          Topic.RECOUNTED);

  private final City city;
  private final FloodLaws floods;
  private final MergeLaws merges;
  private final Map<String, Complaint> seen = new LinkedHashMap<>();
  private final Set<String> told = new HashSet<>();
  private final Set<State> states = EnumSet.noneOf(State.class);
  private final Set<Action> actions = EnumSet.noneOf(Action.class);
  private final Map<String, Instant> movedAt = new HashMap<>();
  private final SideLaws sides;
  private final AccountabilityLaws records;
  private int read;

  Laws(City city) {
    this.city = city;
    this.sides = new SideLaws(city);
    this.records = new AccountabilityLaws(city);
    this.floods = new FloodLaws(city);
    this.merges = new MergeLaws(city);
    city.listeners().watch(this::isToldOnce);
  }

  Set<State> states() {
    return states;
  }

  Set<Action> actions() {
    return actions;
  }

  Set<String> references() {
    return seen.keySet();
  }

  int opened() {
    return seen.size();
  }

  SideLaws sides() {
    return sides;
  }

  /** The earliest instant at which a complaint or a breach is looked at. */
  Optional<Instant> nextDue() {
    Stream<Instant> dues = seen.values().stream().flatMap(each -> each.nextDueAt().stream());
    return Stream.concat(dues, sides.dues()).filter(city.now()::isBefore).min(Instant::compareTo);
  }

  /** Those that may break at any step. */
  void hold() {
    sides.hold();
    for (EventEnvelope event : city.eventsAfter(read)) {
      read++;
      if (event.event() instanceof ComplaintOpened opened) {
        seen.put(opened.reference(), city.complaint(opened.reference()));
      }
    }
    for (Map.Entry<String, Complaint> each : seen.entrySet()) {
      Complaint now = city.complaint(each.getKey());
      if (now.file().version() != each.getValue().file().version()) {
        moved(each.getValue(), now);
        each.setValue(now);
        movedAt.put(each.getKey(), city.now());
        isNotForgotten(now);
        merges.hold(now);
      }
      isAhead(now);
    }
  }

  void holdAtTheEnd() {
    new FigureLaws(city).hold(seen.values());
    records.areCounted(seen.values());
    seen.values().forEach(merges::hold);
    sides.holdAtTheEnd();
    new DeskLaws(city).hold(seen.values(), members().toList());
    seen.values().forEach(c -> SeparationLaw.holds(c, members()));
    // Whoever was to decide an appeal may take part in its case meanwhile: with the next reminder
    // at the latest supervisors hear that nobody is left.
    seen.values().stream()
        .filter(complaint -> complaint.file().isUnderReview())
        .forEach(complaint -> isHeld(complaint, Role.SUPERVISOR));
  }

  private void moved(Complaint before, Complaint after) {
    List<HistoryEntry> entries = after.file().history().entries();
    entries.forEach(entry -> actions.add(entry.action()));
    entries.forEach(entry -> states.add(entry.state()));
    if (before instanceof Complaint.Closed && !(after instanceof Complaint.Closed)) {
      assertThat(entries.stream().skip(before.file().history().entries().size()))
          .as("what reopened " + after.reference())
          .anyMatch(entry -> REOPEN.contains(entry.action()));
    }
    assertThat(after.file().version()).isGreaterThan(before.file().version());
    assertThat(last(after).by()).as("author of " + last(after).action()).isNotBlank();
  }

  private static HistoryEntry last(Complaint complaint) {
    return complaint.file().history().entries().getLast();
  }

  /** Each open complaint and appeal is looked at again, lies in a list, and has a holder. */
  private void isNotForgotten(Complaint complaint) {
    CaseFile file = complaint.file();
    if (!(complaint instanceof Complaint.Closed)) {
      assertThat(city.store().openIn(file.list(), ALL)).contains(complaint.reference());
      Workflow.of(complaint.state()).duty().holder().ifPresent(role -> isHeld(complaint, role));
    }
    records.isNotForgotten(complaint);
    records.isOfInspectors(complaint);
    if (file.isUnderReview()) {
      assertThat(city.store().openIn(CaseFile.APPEALS, ALL)).contains(complaint.reference());
    }
  }

  /** What is due is done by the tick of that minute; what follows of it, by the next. */
  private void isAhead(Complaint complaint) {
    boolean owed =
        !(complaint instanceof Complaint.Closed)
            || complaint.file().isUnderReview()
            || complaint.file().isRecordOwed();
    if (owed && !city.now().equals(movedAt.get(complaint.reference()))) {
      assertThat(complaint.nextDueAt())
          .as(complaint.reference())
          .get(InstanceOfAssertFactories.INSTANT)
          .isAfterOrEqualTo(city.now());
    }
  }

  /** Somebody can act on it; with nobody there, supervisors were told that nobody is. */
  private void isHeld(Complaint complaint, Role role) {
    boolean held =
        members()
            .anyMatch(
                m ->
                    m.post().role() == role
                        && !new CaseAccess(city.office(), m)
                            .offered(complaint, city.now())
                            .isEmpty());
    boolean waits =
        HandOver.isPending(complaint)
            || (complaint instanceof Complaint.CallOwed && !complaint.file().calls().isTold())
            || OnAgendas.isNobody(city.store(), members(), complaint.reference());
    assertThat(held || waits || told.contains(nobody(complaint)))
        .as(complaint.reference() + " " + complaint.state() + " is held by a " + role)
        .isTrue();
  }

  private Stream<Member> members() {
    return posts().flatMap(post -> city.store().members(post.key()).stream());
  }

  private Stream<Post> posts() {
    Stream<Post> areas =
        Stream.concat(Stream.of(Post.CITY), city.office().roster().areas().stream())
            .flatMap(
                area ->
                    Stream.of(Role.CALLBACK, Role.INSPECTOR, Role.SUPERVISOR)
                        .map(role -> Post.ofArea(role, area)));
    return Stream.concat(areas, Stream.of("DH1", "DH2", "WC1").map(Post::headOf));
  }

  /** Of one step a person hears once, alone or among others. */
  private void isToldOnce(Notification notification, ComposedMessage message) {
    seen.values().stream()
        .map(complaint -> city.complaint(complaint.reference()))
        .filter(complaint -> OnAgendas.saysNobody(message, complaint))
        .forEach(complaint -> told.add(nobody(complaint)));
    if (OF_WORK.contains(notification.topic())) {
      isToldAfterTheMinute(notification, message);
    }
    if (notification.to() instanceof Notification.Recipient.Staff) {
      OnAgendas.steps(notification, city.store(), message.account())
          .forEach(s -> assertThat(told.add(message.account() + "/" + s)).as(s).isTrue());
      floods.hold(notification, message.account());
    }
  }

  /** What the unit has to put right it does not learn in the minute in which that came about. */
  private void isToldAfterTheMinute(Notification notification, ComposedMessage message) {
    boolean unit =
        notification.to() instanceof Notification.Recipient.Staff staff
            && Post.roleOf(staff.postKey()) == Role.HEAD;
    city.store()
        .complaint(notification.subject())
        .filter(_ -> unit)
        .ifPresent(
            c ->
                assertThat(HandOver.isPending(c))
                    .as(notification.id() + " tells " + message.reply().text())
                    .isFalse());
  }

  private static String nobody(Complaint complaint) {
    return "nobody/" + complaint.reference() + "/" + complaint.state();
  }
}
