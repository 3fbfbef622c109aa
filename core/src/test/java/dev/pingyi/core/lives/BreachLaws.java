package dev.pingyi.core.lives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.action.CaseAccess;
import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.city.City;
import dev.pingyi.core.notify.ComposedMessage;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.points.Entry;
import dev.pingyi.core.rating.MonthOfUnit;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.events.BreachEvent.BreachReported;
import dev.pingyi.events.EventEnvelope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What is true of every reported breach, whatever people do. */
final class BreachLaws {
  private static final int ALL = 10_000;

  private final City city;
  private final Map<String, Breach> seen = new LinkedHashMap<>();
  private final List<Breach> lived = new ArrayList<>();
  private final Map<String, Instant> movedAt = new HashMap<>();
  private final Set<String> nobody = new HashSet<>();
  private int read;

  BreachLaws(City city) {
    this.city = city;
    city.listeners().watch(this::hears);
  }

  /** All of them in each state that they went through. */
  List<Breach> all() {
    return List.copyOf(lived);
  }

  /** When those that are open are looked at. */
  Stream<Instant> dues() {
    return seen.values().stream().filter(Breach::isOpen).map(breach -> breach.deadline().nextAt());
  }

  void hold() {
    for (EventEnvelope event : city.eventsAfter(read)) {
      read++;
      if (event.event() instanceof BreachReported reported) {
        seen.put(reported.breach(), breach(reported.breach()));
        lived.add(breach(reported.breach()));
        movedAt.put(reported.breach(), city.now());
        isNotForgotten(breach(reported.breach()));
      }
    }
    for (Map.Entry<String, Breach> each : seen.entrySet()) {
      Breach before = each.getValue();
      Breach now = breach(each.getKey());
      if (now.version() != before.version()) {
        assertThat(before.isOpen()).as(now.reference() + " moved after its end").isTrue();
        movedAt.put(each.getKey(), city.now());
        each.setValue(now);
        lived.add(now);
        isNotForgotten(now);
      }
      isAhead(now);
    }
  }

  /** In its list, and somebody may decide it; with nobody there, supervisors were told so. */
  private void isNotForgotten(Breach breach) {
    List<String> open = city.store().breaches().open(breach.area(), ALL);
    if (!breach.isOpen()) {
      assertThat(open).doesNotContain(breach.reference());
      return;
    }
    assertThat(open).contains(breach.reference());
    boolean held = members(Role.INSPECTOR).anyMatch(m -> decides(m, breach));
    boolean waits = OnAgendas.isNobody(city.store(), members(Role.SUPERVISOR), breach.reference());
    assertThat(held || waits || nobody.contains(breach.reference()))
        .as(breach.reference() + " may be decided by somebody")
        .isTrue();
  }

  private void isAhead(Breach breach) {
    if (breach.isOpen() && !city.now().equals(movedAt.get(breach.reference()))) {
      assertThat(breach.deadline().nextAt()).as(breach.reference()).isAfterOrEqualTo(city.now());
    }
  }

  void holdAtTheEnd() {
    long confirmed = 0;
    for (Breach breach : seen.values()) {
      List<Entry> entries = entries(breach);
      if (breach.state() == Breach.State.CONFIRMED) {
        confirmed++;
        assertThat(entries).as("deductions for " + breach.reference()).hasSize(1);
        assertThat(entries.getFirst().change()).isEqualTo(-10);
        assertThat(entries.getFirst().booking().by()).isEqualTo(breach.decided().by());
      } else {
        assertThat(entries).as("deductions for " + breach.reference()).isEmpty();
      }
      if (!breach.isOpen()) {
        assertThat(account(breach.decided().by()))
            .as("who decided " + breach.reference())
            .isNotEqualTo(account(breach.reported().by()));
      }
    }
    assertThat(counted()).isEqualTo(confirmed);
  }

  private long counted() {
    return Stream.of(2026, 2027)
        .flatMap(year -> city.store().counts(year).stream())
        .map(MonthOfUnit::counts)
        .mapToLong(counts -> counts.breaches())
        .sum();
  }

  private List<Entry> entries(Breach breach) {
    List<Entry> all = new ArrayList<>();
    for (int year : List.of(2026, 2027)) {
      all.addAll(city.store().entries(breach.place().unit(), year));
    }
    return all.stream().filter(e -> e.booking().cause().equals(breach.reference())).toList();
  }

  private String account(String by) {
    return members(Role.INSPECTOR)
        .filter(m -> by.endsWith("/" + m.id()))
        .map(Member::account)
        .findFirst()
        .orElse(by);
  }

  private boolean decides(Member member, Breach breach) {
    return member.post().covers(breach.place().unit(), breach.area())
        && new CaseAccess(city.office(), member).refusal(breach).isEmpty();
  }

  private Stream<Member> members(Role role) {
    return Stream.concat(Stream.of(Post.CITY), city.office().roster().areas().stream())
        .map(area -> Post.ofArea(role, area))
        .flatMap(post -> city.store().members(post.key()).stream());
  }

  private void hears(Notification notification, ComposedMessage message) {
    if (notification.topic() == Topic.NOBODY) {
      nobody.add(notification.subject());
    }
    // Among others it is named in a line of its own.
    message
        .reply()
        .text()
        .lines()
        .filter(line -> line.contains("【无人在岗】"))
        .forEach(line -> seen.keySet().stream().filter(line::contains).forEach(nobody::add));
  }

  private Breach breach(String reference) {
    return city.store().breaches().breach(reference).orElseThrow();
  }
}
