package dev.pingyi.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Said;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.MonthOfUnit;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.events.Json;
import dev.pingyi.events.RatingEvent;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people say, in whatever order: nothing throws, nothing is lost, all sums agree. */
class AnyTalkTest {
  private static final int STEPS = 400;

  /** As JSON; two kilobytes are what one unit of writing pays for. */
  private static final int TALK_MAX = 4000;

  private static final List<String> WORDS =
      List.of(
          "",
          "你好",
          "满意",
          "不满意",
          "返回",
          "取消",
          "完成",
          "跳过",
          "我的数据",
          "帮助",
          "待办",
          "/tasks",
          "/cancel",
          "/language",
          "/start",
          "13800000000",
          "12345",
          "DH1-02",
          "{0} $1 \\",
          "😀",
          "很好",
          "1 3",
          "改一下",
          "撤回",
          "删除",
          "人工",
          "隐私",
          "谢谢",
          "投诉",
          "接到了",
          "没解决",
          "等了三个小时没有人管我",
          "PY-2222-2222-2222",
          "PY-AAAA-AAAA-AAAA",
          "x".repeat(5000),
          "\u0000\u202e");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void nothing_is_lost_whatever_is_said(long seed) {
    Random random = new Random(seed);
    City city = City.at("2026-11-20T09:00");
    List<Person> people = people(city);

    for (int i = 0; i < STEPS; i++) {
      Person person = people.get(random.nextInt(people.size()));
      person.says(anything(city, people, person, random));
      if (random.nextInt(20) == 0) {
        city.isDownFor(Duration.ofMinutes(1 + random.nextInt(3000)));
      }
    }

    city.isDownFor(Duration.ofMinutes(10));
    everyOpenComplaintIsLookedAtAgain(city);
    theCountsAreThoseOfTheRatings(city);
    thePointsAreThoseOfTheEntries(city);
    noTalkGrowsWithoutEnd(city, people);
  }

  private static List<Person> people(City city) {
    return List.of(
        city.citizen("one"),
        city.citizen("two"),
        city.visitor("three"),
        city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区")),
        city.joins("everywhere", Post.ofArea(Role.CALLBACK, Post.CITY)),
        city.joins("inspector", Post.ofArea(Role.INSPECTOR, Post.CITY)),
        city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, Post.CITY)),
        city.joins("head", Post.headOf("DH1")));
  }

  /** Mostly a button that the person has, sometimes a scan, words, or what belongs to others. */
  private static Said anything(City city, List<Person> people, Person person, Random random) {
    int kind = random.nextInt(100);
    if (kind < 70) {
      return tap(person, random);
    }
    if (kind < 80) {
      return new Said.Start(city.code(random.nextBoolean() ? "DH1-01" : "WC1-01"));
    }
    if (kind < 83) {
      return tap(people.get(random.nextInt(people.size())), random);
    }
    if (kind < 85) {
      return new Said.Phone("8613800000000", random.nextBoolean());
    }
    if (kind < 87) {
      return new Said.Tap("AQ" + random.nextInt());
    }
    if (kind < 88) {
      return new Said.Start(random.nextBoolean() ? "" : "forged");
    }
    if (kind < 89) {
      return new Said.Attachment(Said.Attachment.Kind.PHOTO, "排队的人", "file");
    }
    return new Said.Text(WORDS.get(random.nextInt(WORDS.size())));
  }

  private static Said tap(Person person, Random random) {
    List<Button> buttons = person.buttons();
    if (buttons.isEmpty()) {
      return new Said.Text("你好");
    }
    // The newest buttons are the likeliest.
    int back = Math.min(buttons.size() - 1, random.nextInt(1 + random.nextInt(12)));
    return new Said.Tap(buttons.get(buttons.size() - 1 - back).data());
  }

  private static void everyOpenComplaintIsLookedAtAgain(City city) {
    for (String reference : references(city)) {
      Rating rating = city.store().rating(reference).orElseThrow();
      Optional<Complaint> complaint = city.store().complaint(reference);
      boolean open = complaint.filter(c -> !(c instanceof Complaint.Closed)).isPresent();
      // What was bad at first and is good by the citizen's change has a complaint, taken back.
      assertThat(isBad(city, rating) ? complaint.isPresent() : !open).isTrue();
      city.store()
          .complaint(reference)
          .filter(c -> !(c instanceof Complaint.Closed))
          .ifPresent(c -> assertThat(c.nextDueAt().orElseThrow()).isAfter(city.now()));
    }
  }

  private static void theCountsAreThoseOfTheRatings(City city) {
    Map<String, Counts> expected = new LinkedHashMap<>();
    for (String reference : references(city)) {
      Rating rating = city.store().rating(reference).orElseThrow();
      YearMonth month = city.office().books().month(rating.at());
      Counts counts = Counts.of(rating);
      if (rating.withdrawn()) {
        counts = counts.plus(Counts.takenBack(rating));
      }
      expected.merge(rating.unit() + month, counts, Counts::plus);
      city.store()
          .complaint(reference)
          .map(c -> city.office().books().month(c.file().opening().at()))
          .ifPresent(
              opened ->
                  expected.merge(rating.unit() + opened, Counts.complaintOpened(), Counts::plus));
    }
    Map<String, Counts> counted = new LinkedHashMap<>();
    for (MonthOfUnit each : city.store().counts(2026)) {
      counted.put(each.unit() + each.month(), withoutResults(each.counts()));
    }
    counted.values().removeIf(Counts.NONE::equals);

    assertThat(counted).isEqualTo(expected);
  }

  private static boolean isBad(City city, Rating rating) {
    return city.office().books().inForce(rating.at()).grades().isBad(rating.grade());
  }

  private static Counts withoutResults(Counts c) {
    return new Counts(
        c.ratings(),
        c.heldBack(),
        c.very(),
        c.good(),
        c.fair(),
        c.bad(),
        c.veryBad(),
        c.opened(),
        0,
        0,
        0,
        0,
        0,
        0,
        0);
  }

  private static void thePointsAreThoseOfTheEntries(City city) {
    for (var head : city.store().pointsBalances(2026)) {
      var entries = city.store().entries(head.unit(), 2026);
      assertThat(head.points()).isEqualTo(100 + entries.stream().mapToInt(e -> e.change()).sum());
      assertThat(head.head()).isEqualTo(entries.getLast().hash());
    }
  }

  private static void noTalkGrowsWithoutEnd(City city, List<Person> people) {
    for (Person person : people) {
      var talk = city.store().caller(person.account()).conversation().orElseThrow();
      assertThat(Json.write(talk).length()).isLessThan(TALK_MAX);
    }
  }

  /** Every rating that was ever committed, by its event. */
  private static Set<String> references(City city) {
    Set<String> references = new LinkedHashSet<>();
    new ArrayList<>(city.eventsAfter(0))
        .forEach(
            envelope -> {
              if (envelope.event() instanceof RatingEvent.RatingGiven given) {
                references.add(given.reference());
              }
            });
    return references;
  }
}
