package dev.pingyi.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.Fixtures;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.lives.FloodLaws;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Notification.Recipient;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Much lies open and nobody reacts: nobody is forgotten, and nobody is flooded. */
class ThreeDaysTest {
  private static final int CASES = 200;
  private static final List<String> COUNTERS = List.of("DH1-01", "DH1-02", "DH2-01", "WC1-01");
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  /** Five messages, or one that says more, and a list. */
  private static final long MOST_IN_AN_HOUR = 6;

  /** Something that a person was told. */
  private record Told(Topic topic, Instant at) {}

  private final City city = City.at("2026-11-23T08:30");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person other = city.joins("other", Post.ofArea(Role.CALLBACK, "武昌区"));
  private final Person near = city.joins("near", Post.ofArea(Role.SUPERVISOR, "东湖区"));
  private final Person supervisor = city.joins("all", Post.ofArea(Role.SUPERVISOR, Post.CITY));

  private final FloodLaws laws = new FloodLaws(city);
  private final Map<String, List<Told>> told = new HashMap<>();

  @BeforeEach
  void two_hundred_people_complain_over_a_day() {
    city.listeners().watch((notification, message) -> hears(notification, message.account()));
    for (int i = 0; i < CASES; i++) {
      Person citizen = city.citizen("citizen" + i);
      citizen.visits(COUNTERS.get(i % COUNTERS.size())).taps("不满意").taps("不满意").taps("先这样");
      city.passes(Duration.ofMinutes(2));
    }
  }

  private void hears(Notification notification, String account) {
    if (notification.to() instanceof Recipient.Staff) {
      laws.hold(notification, account);
      told.computeIfAbsent(account, _ -> new ArrayList<>())
          .add(new Told(notification.topic(), city.now()));
    }
  }

  @Test
  void a_supervisor_gets_at_most_four_messages_a_day_and_nobody_any_at_night() {
    city.until("2026-11-27T08:30");

    for (Person person : List.of(near, supervisor)) {
      // The first breaches, then the list of each morning.
      assertThat(byDay(person).values()).containsExactly(4L, 1L, 1L);
      assertThat(byDay(person).firstKey()).isEqualTo(MONDAY.plusDays(1));
    }
    assertThat(near.everything()).contains("【逾期清单】", "东湖政务中心", "拖得最久的是");
    for (Person person : List.of(near, supervisor, officer, other)) {
      assertThat(all(person).map(said -> time(said.at())))
          .allMatch(
              time -> !time.isBefore(LocalTime.of(8, 0)) && time.isBefore(LocalTime.of(21, 0)));
      assertThat(byHour(person).values()).allMatch(count -> count <= MOST_IN_AN_HOUR);
    }
  }

  @Test
  void an_officer_is_told_of_each_new_case_at_once_and_of_the_rest_by_lists_and_digests() {
    city.until("2026-11-27T08:30");

    assertThat(news(officer)).isEqualTo(CASES * 3L / 4);
    assertThat(news(other)).isEqualTo(CASES / 4L);
    // On the day itself two lists and a digest; then promises end, each with a ladder; then the
    // lists.
    assertThat(byDay(officer).values()).containsExactly(3L, 11L, 2L, 2L);
    assertThat(byDay(other).values()).containsExactly(5L, 10L, 2L, 2L);
    assertThat(officer.everything()).contains("【汇总】", "【今日待办】", "【收工提醒】");
    // Lists and digests name the most urgent, and lead to all.
    assertThat(officer.labels()).contains("待办");
  }

  @Test
  void after_an_outage_of_a_day_all_that_was_missed_is_told_once_and_not_in_a_flood() {
    Instant stopped = city.now();
    officer.looksAway();
    supervisor.looksAway();

    city.holdsItsTongue();
    city.isDownFor(Duration.ofHours(26));
    city.speaksAgain();
    Instant back = city.now();
    city.passes(Duration.ofHours(4));

    assertThat(supervisor.timesSaw("【系统恢复】")).isEqualTo(1);
    assertThat(supervisor.everything()).contains("停了 26 小时");
    assertThat(officer.timesSaw("【汇总】")).isPositive();
    for (Person person : List.of(near, supervisor, officer, other)) {
      assertThat(byHour(person).values()).allMatch(count -> count <= MOST_IN_AN_HOUR);
      assertThat(after(person, stopped)).isNotEmpty().hasSizeLessThanOrEqualTo(4);
      assertThat(after(person, stopped).getFirst().at()).isEqualTo(back);
    }
    // Nobody is forgotten: each complaint was spoken of and knows when it is next.
    assertThat(city.store().openIn("东湖区", CASES))
        .allSatisfy(
            reference -> {
              assertThat(city.complaint(reference).nextDueAt()).isPresent();
              assertThat(city.complaint(reference).file().reminders()).isPositive();
            });
    assertThat(city.store().messages().dueAgendas(city.now(), CASES)).isEmpty();
  }

  @Test
  void what_was_said_before_an_outage_of_the_messages_alone_comes_together_after_it() {
    city.until("2026-11-24T09:30");
    city.holdsItsTongue();
    for (int i = 0; i < 30; i++) {
      city.citizen("late" + i).visits("DH1-01").taps("不满意").taps("不满意").taps("先这样");
      city.passes(Duration.ofMinutes(10));
    }
    Instant back = city.now();

    city.speaksAgain();
    city.until("2026-11-24T20:59");

    // Six of them happened within the hour and are news; the others are caught up with.
    assertThat(after(officer, back).stream().filter(said -> said.topic() == Topic.NEW))
        .hasSizeLessThanOrEqualTo(6 + 5);
    assertThat(byHour(officer).values()).allMatch(count -> count <= MOST_IN_AN_HOUR + 5);
  }

  private Stream<Told> all(Person person) {
    return told.getOrDefault(person.account(), List.of()).stream();
  }

  private List<Told> after(Person person, Instant from) {
    return all(person).filter(said -> !said.at().isBefore(from)).toList();
  }

  private long news(Person person) {
    return all(person).filter(said -> said.topic() == Topic.NEW).count();
  }

  private SortedMap<LocalDate, Long> byDay(Person person) {
    return count(person, at -> at.atZone(Fixtures.OFFICE).toLocalDate());
  }

  private SortedMap<Instant, Long> byHour(Person person) {
    return count(person, at -> at.truncatedTo(ChronoUnit.HOURS));
  }

  /** Of what is no new case. */
  private <K> SortedMap<K, Long> count(Person person, Function<Instant, K> key) {
    return all(person)
        .filter(said -> said.topic() != Topic.NEW)
        .collect(
            Collectors.groupingBy(
                said -> key.apply(said.at()), TreeMap::new, Collectors.counting()));
  }

  private static LocalTime time(Instant at) {
    return at.atZone(Fixtures.OFFICE).toLocalTime();
  }
}
