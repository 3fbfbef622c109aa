package dev.pingyi.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as people write them. */
final class TypedDateTest {
  @ParameterizedTest
  @CsvSource({
    "2026年11月30日, 2026-11-30",
    "2026年 11 月 3 号, 2026-11-03",
    "２０２６年１１月３０日, 2026-11-30",
    "二〇二六年十一月三十日, 2026-11-30",
    "二零二六年十月二十一日, 2026-10-21",
    "二○二六年二月十日, 2026-02-10",
    "二〇二六年一月廿九日, 2026-01-29",
    "2026年十二月三十一日, 2026-12-31",
    "2026-11-30, 2026-11-30",
    "2026－11－30, 2026-11-30",
    "2026—1—3, 2026-01-03",
    "2026/11/30, 2026-11-30",
    "2026.11.30, 2026-11-30",
    "20261130, 2026-11-30",
    "٢٠٢٦-١١-٣٠, 2026-11-30",
    "30 November 2026, 2026-11-30",
    "30th Nov. 2026, 2026-11-30",
    "Nov 30 2026, 2026-11-30",
    "2028-02-29, 2028-02-29",
    "2025年1月1日修订 2026年11月30日, 2026-11-30"
  })
  void a_day_is_read(String text, LocalDate day) {
    assertThat(TypedDate.in(text)).get().extracting(d -> d.day().orElseThrow()).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"November 30, 2026 | 2026-11-30", "办法（2026年修订） 自2026年11月30日起施行 | 2026-11-30"})
  void among_other_words_too(String text, LocalDate day) {
    assertThat(TypedDate.in(text)).get().extracting(d -> d.day().orElseThrow()).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026年2月30日",
        "2027-02-29",
        "2026-13-01",
        "2026-00-10",
        "20261301",
        "31 Foo 2026",
        "2026年4月31日"
      })
  void a_day_that_is_none_is_found_and_is_none(String text) {
    assertThat(TypedDate.in(text)).get().satisfies(d -> assertThat(d.day()).isEmpty());
    assertThat(TypedDate.in("x " + text)).get().extracting(TypedDate::typed).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "明天", "11月30日", "2026年", "2026年11月", "12345678901", "027-8888-0001"})
  void what_names_no_day_is_none(String text) {
    assertThat(TypedDate.in(text)).isEmpty();
  }
}
