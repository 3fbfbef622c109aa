package dev.pingyi.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number in words can be told from another one, and not be called. */
class HiddenNumbersTest {
  @ParameterizedTest
  @CsvSource({
    "13800000007, 138****0007",
    "请打 13912345678 找我, 请打 139****5678 找我",
    "138 0000 0007, 138 **** 0007",
    "+86 138-0000-0007, +86 1**-****-0007",
    "027-82345678, 027-****5678",
    "82345678, 82****78",
    "一三八零零零零零零零七, 一三八****零零零七",
    "１３８００００１２３４, １３８****１２３４",
    "1加3加8加0加0加0加0加0加0加0加7, 1加3加8加*加*加*加*加0加0加0加7",
    "one three eight zero zero zero zero, ***",
    "yao san ba ling ling ling ling, ***"
  })
  void a_number_shows_only_how_it_begins_and_ends(String words, String hidden) {
    assertThat(HiddenNumbers.in(words)).isEqualTo(hidden);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "等了两个小时，没有人解释。",
        "2026年11月25日上午9点30分到12点都没叫到",
        "2026-11-25 去的",
        "20261125",
        "11-25 09:00 到 10:30",
        "第 12 号，交了 1500 元",
        "A0123 号窗口"
      })
  void what_cannot_be_called_stays(String words) {
    assertThat(HiddenNumbers.in(words)).isEqualTo(words);
  }

  @Test
  void each_of_several_is_hidden_and_nothing_else_is_touched() {
    assertThat(HiddenNumbers.in("原来 13800000007\n现在 13900000008，谢谢"))
        .isEqualTo("原来 138****0007\n现在 139****0008，谢谢");
    assertThat(HiddenNumbers.in("〖13800000007〗")).isEqualTo("〖138****0007〗");
  }
}
