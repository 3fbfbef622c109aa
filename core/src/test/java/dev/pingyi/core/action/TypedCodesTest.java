package dev.pingyi.core.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The short code under the QR code: good as long as the QR code is, and not worth guessing. */
class TypedCodesTest {
  private static final String WRONG = "DH1-02-AAAA";

  private final City city = City.at("2026-11-23T09:00:30");
  private final Person citizen = city.citizen("甲");

  private void types(Person person, int wrong) {
    IntStream.range(0, wrong).forEach(_ -> person.writes(WRONG));
  }

  @Test
  void it_begins_like_a_scan_and_counts_for_its_counter() {
    citizen.writes(city.typed("DH1-02")).sees("社保窗口").taps("满意").taps("满意").sees("评价已经记下");

    assertThat(city.store().rating(citizen.reference()).orElseThrow().counter())
        .isEqualTo("DH1-02");
  }

  @Test
  void of_a_revoked_code_the_typed_form_is_dead_too_and_answered_as_a_scan_of_it() {
    String old = city.typed("DH1-02");
    city.revokes("DH1-02");
    int events = city.events();

    citizen.writes(old).sees("已经停用").writes("满意").writes("满意");
    assertThat(city.store().counts("DH1", 2026)).isEmpty();
    assertThat(city.events()).isEqualTo(events + 1);

    citizen.writes(city.typed("DH1-02")).sees("社保窗口");
  }

  @Test
  void a_wrong_one_is_told_so_and_the_question_that_was_open_stays() {
    citizen.writes(WRONG).sees("没有这个短码").writes("DH1-02").sees("扫描窗口上的二维码");

    citizen.scans("DH2-01").writes(WRONG).sees("没有这个短码").taps("满意").taps("满意");
    assertThat(city.store().rating(citizen.reference()).orElseThrow().counter())
        .isEqualTo("DH2-01");
  }

  @Test
  void after_twenty_wrong_ones_no_code_of_the_account_is_looked_at_for_an_hour_but_scans_are() {
    types(citizen, 19);
    citizen.sees("没有这个短码");
    types(citizen, 1);
    citizen.sees("11-23 10:01 以后再输");

    citizen.writes(city.typed("DH1-02")).sees("10:01 以后再输");
    city.passes(Duration.ofMinutes(59));
    citizen.writes(city.typed("DH1-02")).sees("10:01 以后再输");
    citizen.scans("DH1-02").sees("社保窗口").taps("满意").taps("满意").sees("评价已经记下");

    city.passes(Duration.ofMinutes(1));
    citizen.writes(city.typed("DH2-01")).sees("前台");
  }

  @Test
  void wrong_ones_of_more_than_an_hour_ago_are_forgotten() {
    types(citizen, 19);
    city.passes(Duration.ofHours(1));
    types(citizen, 19);

    citizen.sees("没有这个短码").writes(city.typed("DH1-02")).sees("社保窗口");
  }

  @Test
  void during_a_rest_nothing_is_written_however_much_is_typed() {
    types(citizen, 20);
    city.countsFromNow();

    types(citizen, 30);

    assertThat(city.commits()).isZero();
  }

  @Test
  void fresh_accounts_get_no_more_tries_than_all_together_in_a_minute() {
    long looked = wrongOnesLookedAt(1);

    assertThat(looked).isBetween(30L, 60L);
    Person honest = city.citizen("honest");
    honest.writes(city.typed("DH1-02"));
    assertThat(honest.text().contains("09:01 以后再输") || honest.text().contains("社保窗口")).isTrue();
    honest.scans("DH1-02").sees("社保窗口");

    city.passes(Duration.ofMinutes(1));
    honest.writes(city.typed("DH2-01")).sees("前台");
    assertThat(wrongOnesLookedAt(2)).isBetween(30L, 60L);
  }

  /** 300 accounts that were never seen before type a wrong code each, within a minute. */
  private long wrongOnesLookedAt(int round) {
    List<Person> fresh =
        IntStream.range(0, 300).mapToObj(i -> city.citizen(round + "/" + i)).toList();
    fresh.forEach(person -> person.writes(WRONG));
    return fresh.stream().filter(person -> person.text().contains("没有这个短码")).count();
  }

  @Test
  void in_english_too() {
    Person visitor = city.visitor("visitor");

    visitor.writes(WRONG).sees("No counter has this code");
    types(visitor, 19);
    visitor.sees("after 11-23 10:01").sees("scanning works");
  }
}
