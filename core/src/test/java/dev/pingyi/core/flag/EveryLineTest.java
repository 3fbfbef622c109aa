package dev.pingyi.core.flag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.Fixtures;
import dev.pingyi.core.RuleBookFixture;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.roster.Counter;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Behind every line of the rule book about flags there is something: another number, no flag. */
class EveryLineTest {
  private static final String NOT_SO_OFTEN = "70";

  /**
   * What people do that a line flags, and a number with which it does not.
   *
   * @param kind what is raised by the book as it ships
   */
  private record Line(String key, String other, FlagKind kind, Consumer<City> story) {}

  private static final List<Line> LINES =
      List.of(
          line("flag.burst.topGrades", NOT_SO_OFTEN, FlagKind.BURST, c -> praises(c, 8, 60)),
          line("flag.burst.within", "PT2M", FlagKind.BURST, c -> praises(c, 8, 60)),
          line("flag.newAccounts.from", NOT_SO_OFTEN, FlagKind.BURST, c -> praises(c, 30, 110)),
          line("flag.newAccounts.within", "PT5M", FlagKind.BURST, c -> praises(c, 30, 110)),
          line("flag.flood.bad", NOT_SO_OFTEN, FlagKind.FLOOD, c -> complains(c, 6)),
          line("flag.flood.within", "PT2M", FlagKind.FLOOD, c -> complains(c, 6)),
          line("flag.account.sameCounter", NOT_SO_OFTEN, FlagKind.REPEATS, c -> again(c, 4)),
          line("flag.account.badPerDay", NOT_SO_OFTEN, FlagKind.FLOOD_OF_ONE, EveryLineTest::angry),
          line("flag.account.unitsPerDay", "5", FlagKind.UNITS, EveryLineTest::tours),
          line("flag.phone.accounts", "4", FlagKind.PHONE, EveryLineTest::share),
          line("flag.phone.within", "PT5M", FlagKind.PHONE, EveryLineTest::share),
          line("flag.answer.under", "PT0.001S", FlagKind.QUICK, EveryLineTest::hurries),
          line("flag.answer.times", NOT_SO_OFTEN, FlagKind.QUICK, EveryLineTest::hurries),
          line("flag.hours.grace", "PT4H", FlagKind.HOURS, EveryLineTest::comeLate),
          line("flag.hours.praises", NOT_SO_OFTEN, FlagKind.HOURS, EveryLineTest::comeLate),
          line("flag.praise.sigma", "9", FlagKind.SHARE, EveryLineTest::jumps),
          line("silent.openDays", "4", FlagKind.SILENT, EveryLineTest::passBy),
          line("silent.peers", "4", FlagKind.SILENT, EveryLineTest::passBy));

  private static Line line(String key, String other, FlagKind kind, Consumer<City> story) {
    return new Line(key, other, kind, story);
  }

  @Test
  void every_line_about_flags_has_its_story() throws IOException {
    Properties book = new Properties();
    try (InputStream in = RuleBook.class.getResourceAsStream("2026.properties")) {
      book.load(in);
    }

    Set<String> lines =
        book.stringPropertyNames().stream()
            .filter(key -> key.startsWith("flag.") || key.startsWith("silent."))
            .collect(Collectors.toSet());

    assertThat(LINES).extracting(Line::key).containsExactlyInAnyOrderElementsOf(lines);
  }

  @TestFactory
  Stream<DynamicTest> another_number_makes_a_difference() {
    return LINES.stream().map(line -> DynamicTest.dynamicTest(line.key(), () -> differs(line)));
  }

  private static void differs(Line line) {
    assertThat(raised(line, Map.of())).as("as it ships").contains(line.kind());
    assertThat(raised(line, Map.of(line.key(), line.other())))
        .as(line.key() + "=" + line.other())
        .doesNotContain(line.kind());
  }

  private static List<FlagKind> raised(Line line, Map<String, String> changed) {
    City city = City.at("2026-11-23T09:30");
    moreCounters(city);
    city.changesBooksTo(RuleBookFixture.booksWith(changed));
    line.story().accept(city);
    return Stream.concat(city.office().roster().areas().stream(), Stream.of(Flag.FLOODS))
        .flatMap(area -> city.store().flags().openFlags(area, 99).stream())
        .map(reference -> city.store().flags().flag(reference).orElseThrow().kind())
        .toList();
  }

  private static void moreCounters(City city) {
    Roster before = city.office().roster();
    List<Counter> counters = new ArrayList<>(before.counters());
    counters.add(new Counter("DH1", 3, "医保窗口", "Health counter", List.of("SB")));
    counters.add(new Counter("DH1", 4, "发证窗口", "Licence counter", List.of("SB")));
    List<Unit> units = new ArrayList<>(before.units());
    units.add(
        new Unit(
            "WC2",
            "武昌社保所",
            "Wuchang Pensions",
            "政务服务中心",
            "武昌区",
            "区",
            "江城市",
            "2".repeat(18),
            "江城",
            ""));
    counters.add(new Counter("WC2", 1, "前台", "Front desk", List.of("SB")));
    city.changesRosterTo(
        new Roster(
            units, counters, before.mattersOf(before.counter("DH1-01").orElseThrow()), List.of()));
  }

  private static void praises(City city, int people, int secondsApart) {
    for (int i = 0; i < people; i++) {
      slowly(city, city.citizen("c" + i).scans("DH1-02"), "满意");
      city.passes(Duration.ofSeconds(secondsApart - 10));
    }
  }

  /** Not so fast that nobody could have read. */
  private static void slowly(City city, Person person, String grade) {
    city.passes(Duration.ofSeconds(10));
    person.taps(grade).taps(grade);
  }

  private static void complains(City city, int people) {
    for (int i = 0; i < people; i++) {
      city.citizen("c" + i).scans("DH1-02").taps("不满意").taps("不满意");
      city.passes(Duration.ofMinutes(1));
    }
  }

  private static void again(City city, int times) {
    for (int i = 0; i < times; i++) {
      slowly(city, city.citizen("eager").visits("DH1-02"), "满意");
      city.passes(Duration.ofMinutes(20));
    }
  }

  private static void angry(City city) {
    for (String counter : List.of("DH1-02", "DH1-03", "DH1-04", "DH2-01")) {
      city.citizen("angry").scans(counter).taps("不满意").taps("不满意");
      city.passes(Duration.ofMinutes(20));
    }
  }

  private static void tours(City city) {
    for (String counter : List.of("DH1-02", "DH2-01", "WC1-01", "WC2-01")) {
      slowly(city, city.citizen("tourist").scans(counter), "满意");
      city.passes(Duration.ofMinutes(20));
    }
  }

  private static void share(City city) {
    for (String name : List.of("a", "b", "c")) {
      Person person = city.citizen(name).scans("DH1-02").taps("不满意").taps("不满意");
      person.taps("服务态度生硬").taps("完成").taps("跳过").writes("13912345678").taps("上午");
      city.passes(Duration.ofMinutes(20));
    }
  }

  private static void hurries(City city) {
    for (String counter : List.of("DH1-02", "DH1-03", "DH2-01")) {
      city.passes(Duration.ofMinutes(20));
      Person person = city.citizen("quick").scans(counter);
      city.passes(Duration.ofSeconds(1));
      person.taps("满意").taps("满意");
    }
  }

  private static void comeLate(City city) {
    city.until("2026-11-23T19:00");
    praises(city, 5, 300);
  }

  private static void jumps(City city) {
    counted(city, YearMonth.of(2026, 10), 80, 20);
    counted(city, YearMonth.of(2026, 11), 100, 0);
    city.until("2026-11-24T09:10");
  }

  private static void counted(City city, YearMonth month, int good, int bad) {
    Counts counts = new Counts(good + bad, 0, 0, good, 0, bad, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    city.store().commit(Decision.of(new Change.Count("DH1", month, counts, "r" + month)));
  }

  /** Three of four counters are scanned on each day. */
  private static void passBy(City city) {
    for (int day = 24; day < 27; day++) {
      for (String counter : List.of("DH1-01", "DH1-03", "DH1-04")) {
        city.citizen(counter + day).scans(counter);
      }
      city.until("2026-11-" + day + "T09:10");
    }
    assertThat(city.now()).isEqualTo(Fixtures.at("2026-11-26T09:10"));
  }
}
