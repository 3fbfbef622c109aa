package dev.pingyi.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The log of a page does not give the number of the one before to the next person. */
final class MaskedNumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "13800000000|138****0000",
        "我的电话是139 1234 5678谢谢|我的电话是139 **** 5678谢谢",
        "+86 139-1234-5678|+86 1**-****-5678",
        "１３８１２３４５６７８|１３８****５６７８",
        "138\u200b0013\u20118000|138\u200b****\u20118000",
        "027-82345678|027-****5678",
        "82345678|823***78",
        "420106199001011234|420***********1234",
        "PY-2345-6789-2345|PY-2345-6789-2345",
        "JA1-01E 在 2 号窗口等了 180 分钟|JA1-01E 在 2 号窗口等了 180 分钟",
        "2026-11-23 上午 9:30|2026-11-23 上午 9:30",
        "等了三个小时|等了三个小时"
      })
  void the_middle_of_a_number_is_hidden(String typed, String shown) {
    assertThat(MaskedNumbers.in(read(typed))).isEqualTo(read(shown));
  }

  private static String read(String text) {
    return text.translateEscapes().replace("\\u200b", "\u200b").replace("\\u2011", "\u2011");
  }
}
