package dev.pingyi.core.systemic;

import static dev.pingyi.core.systemic.SystemicCity.CITY_SUPERVISOR;
import static dev.pingyi.core.systemic.SystemicCity.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A supervisor records the rule that came of an issue, or says why none did. */
final class RecordedRuleTest {
  private final SystemicCity here = new SystemicCity();
  private final City city = here.city;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "社保登记一次告知办法 2026-12-01",
        "2026/12/1 社保登记一次告知办法",
        "《社保登记一次告知办法》２０２６年１２月１日",
        "社保登记一次告知办法，自二〇二六年十二月一日起施行。",
        "社保登记一次告知办法　20261201",
        "社保登记一次告知办法, in force from 1 December 2026",
        "“社保登记一次告知办法” December 1, 2026",
        "社保登记一次告知办法从2026．12．01起实施"
      })
  void title_and_day_are_understood_as_people_write_them(String text) {
    Person chief = city.joins("chief", CITY_SUPERVISOR);
    here.five();

    chief.taps("规定已改").writes(text).sees("已记下：《社保登记一次告知办法》自 2026-12-01 起施行");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "《社保登记一次告知办法》 | 没看懂施行日期",
        "《社保登记一次告知办法》12月1日 | 没看懂施行日期",
        "《社保登记一次告知办法》2026年2月30日 | 没有“2026年2月30日”这一天",
        "《社保登记一次告知办法》2026-13-01 | 没有“2026-13-01”这一天",
        "《社保登记一次告知办法》2026-11-22 | 2026-11-23 之前就施行的规定",
        "《社保登记一次告知办法》2027-11-24 | 最晚可以写到 2027-11-23",
        "2026-12-01 | 还缺规定的名称",
        "《》2026-12-01 | 还缺规定的名称"
      })
  void what_cannot_be_right_is_said_and_asked_for_again(String text, String why) {
    Person chief = city.joins("chief", CITY_SUPERVISOR);
    here.five();

    chief.taps("规定已改").writes(text).sees(why);
    assertThat(here.issues()).hasSize(1);
    chief.writes(RULE).sees("已记下");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-23", "2027-11-23"})
  void the_first_and_the_last_day_are_taken(String day) {
    Person chief = city.joins("chief", CITY_SUPERVISOR);
    here.five();

    chief.taps("规定已改").writes("《办法》" + day).sees("已记下：《办法》自 " + day);
  }

  @Test
  void without_a_rule_it_ends_with_words_why_and_nobody_is_told() {
    Person chief = city.joins("chief", CITY_SUPERVISOR);
    List<Person> five = here.five();

    chief.taps("不改规定").writes("没必要").sees("至少 10 个字");
    chief.writes("查过了，规定没有问题，已安排培训").sees("已了结");

    assertThat(five).allSatisfy(p -> assertThat(p.everything()).doesNotContain("促成"));
  }
}
