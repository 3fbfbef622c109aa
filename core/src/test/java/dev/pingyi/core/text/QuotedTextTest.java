package dev.pingyi.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuotedTextTest {
  @Test
  void every_line_is_marked_and_empty_ones_are_left_out() {
    assertThat(QuotedText.of(" 等了很久 \n\n没人管\r\n\u2800\n第三行")).isEqualTo("│ 等了很久\n│ 没人管\n│ 第三行");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n", "\u000B", "\f", "\u0085", "\u2028", "\u2029"})
  void whatever_breaks_a_line_begins_a_marked_one(String lineBreak) {
    assertThat(QuotedText.of("好" + lineBreak + "电话：13900000000"))
        .isEqualTo("│ 好\n│ 电话：13900000000");
  }

  @Test
  void a_line_cannot_be_filled_up_until_the_next_one_looks_like_ours() {
    assertThat(QuotedText.of("好" + "\u3000".repeat(60) + "\u3164 \u00A0电话：13900000000"))
        .isEqualTo("│ 好 电话：13900000000");
  }

  @Test
  void what_turns_the_direction_is_gone_and_what_is_written_from_the_right_stands_apart() {
    assertThat(QuotedText.of("\u202E00000000831\u202C\u2066\u200F好")).isEqualTo("│ 00000000831好");
    assertThat(QuotedText.of("שלום 123")).isEqualTo("│ \u2068שלום 123\u2069");
    assertThat(QuotedText.of("سلام\u2069\n好")).isEqualTo("│ \u2068سلام\u2069\n│ 好");
  }

  @Test
  void pictures_stay_whole() {
    assertThat(QuotedText.of("👨\u200D👩\u200D👧 ❤\uFE0F 👍🏻"))
        .isEqualTo("│ 👨\u200D👩\u200D👧 ❤\uFE0F 👍🏻");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u200B", "\u3164\n\u2800"})
  void nothing_is_quoted_of_nothing(String words) {
    assertThat(QuotedText.of(words)).isEmpty();
  }
}
