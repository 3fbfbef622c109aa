package dev.pingyi.core.flag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.Fixtures;
import dev.pingyi.core.action.GiveRating;
import dev.pingyi.core.action.NewRating;
import dev.pingyi.core.app.AnnounceRanking;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.conversation.Visit;
import dev.pingyi.core.ranking.Standing;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * A day on which 500 false accounts send 10,000 praises to one counter among 300 honest ratings:
 * the ranking is what the honest ones alone give. And a day on which they complain, too: whoever
 * works there sees the honest complaints on the first page.
 */
class StuffingTest {
  private static final String STUFFED = "DH1-02";
  private static final int HONEST = 300;
  private static final int FALSE_ACCOUNTS = 500;
  private static final int PRAISES = 10_000;
  private static final Duration OFFICE_DAY = Duration.ofHours(8);

  /** Somebody's rating; what is false comes from one of the false accounts. */
  private record Given(Instant at, String account, String counter, Grade grade, int seconds) {}

  private final List<Given> honest = honest(new SplittableRandom(1), 20);
  private final List<Given> all = new ArrayList<>(honest);
  private final City alone = City.at("2026-11-23T09:00");
  private final City city = City.at("2026-11-23T09:00");
  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));

  @Test
  void stuffed_praise_moves_nobody() {
    all.addAll(stuffing(new SplittableRandom(2), PRAISES, Grade.VERY_SATISFIED));
    play(alone, honest);
    play(city, all);

    nobodyIsLiftedAndNoBadRatingIsLost();
    assertThat(inspector.timesSaw("【好评异常】")).isBetween(2L, 5L);
    onceSomebodyHasLookedExactlyTheHonestRatingsCount();
  }

  @Test
  void false_complaints_among_false_praise_take_one_line_below_the_honest_ones() {
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    all.clear();
    all.addAll(honest(new SplittableRandom(5), 16));
    all.addAll(stuffing(new SplittableRandom(3), 2_000, Grade.VERY_SATISFIED));
    all.addAll(stuffing(new SplittableRandom(4), FALSE_ACCOUNTS, Grade.VERY_DISSATISFIED));
    play(city, all);
    city.isDownFor(OFFICE_DAY.plusMinutes(30));
    city.passes(Duration.ofMinutes(5));
    List<Complaint> open =
        city.store().openedIn(YearMonth.of(2026, 11), "", 2 * FALSE_ACCOUNTS).stream()
            .map(city::complaint)
            .toList();

    assertThat(open).hasSizeGreaterThan(FALSE_ACCOUNTS).allMatch(c -> c.promisedBy().isPresent());
    assertThat(open).hasSize((int) (counts(city, "DH1").opened() + elsewhere()));
    List<String> page = officer.writes("待办").labels();
    List<String> honestly =
        open.stream()
            .filter(c -> c.file().opening().counter().equals("DH2-01"))
            .map(Complaint::reference)
            .toList();
    assertThat(honestly).hasSizeBetween(3, 9);
    assertThat(honestly).allMatch(r -> page.stream().anyMatch(label -> label.contains(r)));
    assertThat(page).filteredOn(label -> label.contains("同一窗口")).hasSize(1);
    assertThat(page).hasSizeLessThanOrEqualTo(10);
  }

  private long elsewhere() {
    return counts(city, "DH2").opened() + counts(city, "WC1").opened();
  }

  private void nobodyIsLiftedAndNoBadRatingIsLost() {
    Counts stuffed = counts(city, "DH1");
    Counts honestly = counts(alone, "DH1");

    assertThat(stuffed.ratings()).isEqualTo(honestly.ratings() + PRAISES);
    assertThat(bad(stuffed)).isEqualTo(bad(honestly)).isPositive();
    assertThat(stuffed.opened()).isEqualTo(honestly.opened());
    assertThat(stuffed.counted()).isLessThanOrEqualTo(honestly.counted());
    assertThat(stuffed.counted()).isGreaterThan(honestly.counted() / 2);
    assertThat(counts(city, "WC1")).isEqualTo(counts(alone, "WC1"));
    assertThat(counts(city, "DH2")).isEqualTo(counts(alone, "DH2"));
    assertThat(place(city, "DH1")).isGreaterThanOrEqualTo(place(alone, "DH1"));
  }

  private void onceSomebodyHasLookedExactlyTheHonestRatingsCount() {
    while (inspector.writes("待办").text().contains("异常")) {
      inspector.taps("FL-");
      boolean crowd = inspector.text().contains("办得过来");
      inspector.taps(crowd ? "没问题" : "有问题").writes("逐条看过");
    }

    for (String unit : List.of("DH1", "DH2", "WC1")) {
      assertThat(counts(city, unit).counted()).isEqualTo(counts(alone, unit).counted());
      assertThat(place(city, unit)).isEqualTo(place(alone, unit));
    }
  }

  /** Each of their own account, at counters in turn; one of so many is bad. */
  private static List<Given> honest(RandomGenerator chance, int badOneOf) {
    List<String> counters = List.of(STUFFED, "DH2-01", "WC1-01");
    List<Given> given = new ArrayList<>();
    for (int i = 0; i < HONEST; i++) {
      Grade grade = chance.nextInt(badOneOf) == 0 ? Grade.DISSATISFIED : Grade.SATISFIED;
      given.add(new Given(time(chance), "honest" + i, counters.get(i % 3), grade, 20));
    }
    return given;
  }

  private static List<Given> stuffing(RandomGenerator chance, int ratings, Grade grade) {
    List<Given> given = new ArrayList<>();
    for (int i = 0; i < ratings; i++) {
      String account = "false" + chance.nextInt(FALSE_ACCOUNTS);
      given.add(new Given(time(chance), account, STUFFED, grade, 9));
    }
    return given;
  }

  private static Instant time(RandomGenerator chance) {
    return Fixtures.at("2026-11-23T09:00").plusSeconds(chance.nextLong(OFFICE_DAY.toSeconds()));
  }

  private static void play(City city, List<Given> given) {
    List<Given> inOrder = given.stream().sorted(Comparator.comparing(Given::at)).toList();
    for (int i = 0; i < inOrder.size(); i++) {
      give(city, inOrder.get(i), "stuffing" + i);
      city.settle();
    }
  }

  private static void give(City city, Given given, String cause) {
    String account = city.office().keys().account("web", given.account());
    Visit visit = new Visit(given.counter(), "", cause, given.at().minusSeconds(given.seconds()));
    NewRating rating =
        new NewRating(
            visit,
            given.grade(),
            given.grade(),
            cause + "/2",
            city.store().caller(account).counted(),
            List.of(),
            List.of());
    Actor.Citizen citizen = new Actor.Citizen(account, "", "zh");
    city.did(new GiveRating(city.office()).run(rating, citizen, given.at()));
  }

  private static Counts counts(City city, String unit) {
    return city.store().counts(unit, 2026).getFirst().counts();
  }

  private static long bad(Counts counts) {
    return counts.bad() + counts.veryBad();
  }

  /** The place in a notice of that evening. */
  private static int place(City city, String unit) {
    YearMonth month = YearMonth.of(2026, 11);
    return new AnnounceRanking(city.office())
        .draw(month, Fixtures.at("2026-11-23T20:00")).tables().stream()
            .flatMap(table -> table.standings().stream())
            .filter(standing -> standing.unit().equals(unit))
            .findFirst()
            .map(Standing::place)
            .orElseThrow();
  }
}
