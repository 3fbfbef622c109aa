package dev.pingyi.core.lives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.action.OpenIssues;
import dev.pingyi.core.city.City;
import dev.pingyi.core.complaint.ClosingReason;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.notify.ComposedMessage;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.SystemicChange.Listing;
import dev.pingyi.core.systemic.SystemicIssue;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.SystemicEvent.SystemicOpened;
import dev.pingyi.events.SystemicEvent.SystemicReminded;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is true of every systemic issue, whatever people do. */
final class SystemicLaws {
  private static final int ALL = 10_000;

  private final City city;
  private final Map<String, SystemicIssue> seen = new LinkedHashMap<>();
  private final Map<String, Instant> movedAt = new HashMap<>();
  private final Set<String> nobody = new HashSet<>();
  private final Set<String> lived = new HashSet<>();
  private final Map<String, List<String>> told = new HashMap<>();
  private int read;

  SystemicLaws(City city) {
    this.city = city;
    city.listeners().watch(this::hears);
  }

  /** In which states they were, and whether units were asked and answered. */
  Set<String> lived() {
    return lived;
  }

  Stream<Instant> dues() {
    return seen.values().stream().flatMap(issue -> issue.nextDueAt().stream());
  }

  private List<SystemicIssue> all() {
    return List.copyOf(seen.values());
  }

  void hold() {
    for (EventEnvelope event : city.eventsAfter(read)) {
      read++;
      if (event.event() instanceof SystemicOpened opened) {
        moved(issue(opened.issue()));
        isHeld(issue(opened.issue()));
      } else if (event.event() instanceof SystemicReminded reminded) {
        isHeld(issue(reminded.issue()));
      }
    }
    for (SystemicIssue before : all()) {
      SystemicIssue now = issue(before.reference());
      if (now.version() != before.version()) {
        assertThat(before.isOpen()).as(now.reference() + " moved after its end").isTrue();
        moved(now);
      }
      isAhead(now);
    }
  }

  private void moved(SystemicIssue issue) {
    seen.put(issue.reference(), issue);
    lived.add(issue.state().code());
    lived.add(issue.isByHand() ? "by hand" : "gathered");
    lived.add(issue.selfChecks().isAsked() ? "asked" : "not asked");
    lived.add(issue.selfChecks().answers().isEmpty() ? "not checked" : "checked");
    movedAt.put(issue.reference(), city.now());
    isNotForgotten(issue);
    assertThat(issue.complaints())
        .as("complaints of " + issue.reference())
        .isEqualTo(listed(issue).size());
    if (issue.state() == SystemicIssue.State.RULED) {
      everyoneIsTold(issue);
    }
  }

  /** While it is open it is in its list. */
  private void isNotForgotten(SystemicIssue issue) {
    List<String> open = city.store().systemic().open(issue.area(), ALL);
    if (!issue.isOpen()) {
      assertThat(open).doesNotContain(issue.reference());
      return;
    }
    assertThat(open).contains(issue.reference());
  }

  /** With nobody there supervisors were told so, as it began and with each reminder. */
  private void isHeld(SystemicIssue issue) {
    boolean held = !issue.isOpen() || !OpenIssues.owners(city.office(), issue).isEmpty();
    boolean waits = OnAgendas.isNobody(city.store(), supervisors(), issue.reference());
    assertThat(held || waits || nobody.contains(issue.reference()))
        .as(issue.reference() + " has an owner")
        .isTrue();
  }

  private void isAhead(SystemicIssue issue) {
    if (issue.isOpen() && !city.now().equals(movedAt.get(issue.reference()))) {
      assertThat(issue.deadline().nextAt()).as(issue.reference()).isAfterOrEqualTo(city.now());
    }
  }

  /** Once each; nobody who took it back or had everything deleted, and nobody else. */
  private void everyoneIsTold(SystemicIssue issue) {
    List<String> accounts =
        listed(issue).stream()
            .map(listing -> city.complaint(listing.reference()))
            .filter(c -> !isWithdrawn(c) && isReachable(c))
            .map(c -> c.file().opening().account())
            .distinct()
            .toList();
    assertThat(told.getOrDefault(issue.reference(), List.of()))
        .as("who was told of the rule of " + issue.reference())
        .containsExactlyInAnyOrderElementsOf(accounts);
  }

  private boolean isReachable(Complaint complaint) {
    return city.store()
        .contact(complaint.reference())
        .filter(contact -> !contact.address().isEmpty())
        .isPresent();
  }

  private static boolean isWithdrawn(Complaint complaint) {
    return complaint instanceof Complaint.Closed c && c.reason() == ClosingReason.WITHDRAWN;
  }

  void holdAtTheEnd() {
    Set<String> opened = new HashSet<>();
    Set<String> ruled = new HashSet<>();
    IntStream.range(0, 24)
        .mapToObj(YearMonth.of(2026, 1)::plusMonths)
        .forEach(
            month -> {
              opened.addAll(city.store().systemic().openedIn(month, ALL));
              ruled.addAll(city.store().systemic().ruledIn(month, ALL));
            });
    assertThat(opened).isEqualTo(seen.keySet());
    assertThat(ruled).isEqualTo(ofState(SystemicIssue.State.RULED));
    for (SystemicIssue issue : seen.values()) {
      if (!issue.isOpen()) {
        isEndedByOneApart(issue);
      }
    }
  }

  private Set<String> ofState(SystemicIssue.State state) {
    return seen.values().stream()
        .filter(issue -> issue.state() == state)
        .map(SystemicIssue::reference)
        .collect(Collectors.toSet());
  }

  /** Neither of a unit that it is about, nor one of those who complained. */
  private void isEndedByOneApart(SystemicIssue issue) {
    Member owner =
        supervisors()
            .filter(m -> issue.closed().by().endsWith("/" + m.id()))
            .findFirst()
            .orElseThrow();
    List<String> units =
        city.store().caller(owner.account()).members().stream().map(m -> m.post().unit()).toList();
    assertThat(issue.units()).doesNotContainAnyElementsOf(units);
    assertThat(listed(issue))
        .noneMatch(
            listing ->
                city.complaint(listing.reference())
                    .file()
                    .opening()
                    .account()
                    .equals(owner.account()));
  }

  private List<Listing> listed(SystemicIssue issue) {
    return city.store().systemic().listed(issue.reference(), "", ALL);
  }

  private Stream<Member> supervisors() {
    return Stream.concat(Stream.of(Post.CITY), city.office().roster().areas().stream())
        .map(area -> Post.ofArea(Role.SUPERVISOR, area))
        .flatMap(post -> city.store().members(post.key()).stream());
  }

  private void hears(Notification notification, ComposedMessage message) {
    if (notification.topic() == Topic.NOBODY) {
      nobody.add(notification.subject());
    }
    if (notification.topic() == Topic.RULE_FOR_CITIZEN) {
      told.computeIfAbsent(notification.subject(), _ -> new ArrayList<>()).add(message.account());
    }
  }

  private SystemicIssue issue(String reference) {
    return city.store().systemic().issue(reference).orElseThrow();
  }
}
