package dev.pingyi.core.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.code.ForgedCodes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever shows a code that cannot be used is answered kindly and leaves next to nothing. */
class RefusedCodesTest {
  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("甲");

  @Test
  void of_a_hundred_texts_that_are_no_codes_a_few_are_counted_and_nothing_else_is_kept() {
    citizen.scans("DH1-02");
    long version = version();
    city.countsFromNow();

    IntStream.range(0, 200).forEach(_ -> citizen.opens("forged").sees("不是我们发的"));

    assertThat(version()).isEqualTo(version);
    assertThat(city.events()).isZero();
    assertThat(city.commits()).isBetween(1, 40);
    LocalDate today = LocalDate.parse("2026-11-23");
    assertThat(city.store().forgedCodes(today).orElseThrow().estimate())
        .isEqualTo(city.commits() * (long) ForgedCodes.SAMPLE);
  }

  @Test
  void whoever_shows_only_forged_codes_has_no_talk() {
    citizen.opens("forged").opens("forged again");

    assertThat(city.store().caller(citizen.account()).conversation()).isEmpty();
  }

  @Test
  void a_retired_code_that_is_still_scanned_is_an_event_once_an_hour() {
    String code = city.code("DH1-02");
    city.revokes("DH1-02");
    int before = city.events();

    citizen.opens(code).opens(code).sees("已经停用");
    city.citizen("丙").opens(code).sees("已经停用");
    assertThat(city.events()).isEqualTo(before + 1);

    city.passes(Duration.ofHours(1));
    citizen.opens(code).sees("已经停用");
    assertThat(city.events()).isEqualTo(before + 2);
  }

  private long version() {
    return city.store().caller(citizen.account()).conversation().orElseThrow().version();
  }
}
