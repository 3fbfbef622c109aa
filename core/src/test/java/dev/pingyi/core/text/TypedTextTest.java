package dev.pingyi.core.text;

import static java.text.Normalizer.Form.NFKC;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TypedTextTest {
  /** Each shows nothing, and a text of it alone is no text. */
  private static final int[] UNSEEN = {
    0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0xA0, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x1680,
    0x17B4, 0x17B5, 0x180B, 0x180E, 0x180F, 0x2000, 0x2007, 0x200A, 0x200B, 0x200C, 0x200D, 0x200E,
    0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x202F, 0x205F, 0x2060, 0x2064, 0x2065, 0x2066, 0x2069,
    0x206F, 0x2800, 0x3000, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFC, 0xFFFF, 0x00,
    0x07, 0x1B, 0x7F, 0x9F, 0xD800, 0xDFFF, 0x1D159, 0x1D173, 0x16FE4, 0xE0001, 0xE0041, 0xE0100
  };

  @Test
  void what_shows_nothing_is_empty_and_stands_in_no_ones_way() {
    for (int c : UNSEEN) {
      String one = new String(new int[] {c}, 0, 1);
      assertThat(TypedText.isEmpty(one + one)).as("U+%04X is empty", c).isTrue();
      assertThat(TypedText.plain(one)).as("U+%04X", c).isEmpty();
      assertThat(TypedText.kept(one + "好" + one)).as("around U+%04X", c).isEqualTo("好");
      assertThat(TypedText.label(one + "返" + one + "回" + one)).as("U+%04X", c).isEqualTo("返回");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"好", ".", "👍", "é", "\u0301", "0", "…", "\uFFFD", "❤\uFE0F"})
  void what_can_be_seen_is_not_empty(String text) {
    assertThat(TypedText.isEmpty(text)).isFalse();
    assertThat(TypedText.kept(text)).isEqualTo(text);
  }

  @Test
  void every_dash_is_one_dash() {
    assertThat(TypedText.plain("a‐b‑c‒d–e—f―g−h－i﹣j﹘k─l⁃m〜n˗o➖p"))
        .isEqualTo("a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p");
  }

  @Test
  void what_needs_no_tables_is_what_the_tables_would_make_of_it() {
    IntStream.rangeClosed(' ', '\u9FFF')
        .filter(c -> c <= '~' || c >= '\u4E00')
        .mapToObj(Character::toString)
        .forEach(
            c -> assertThat(TypedText.seen(c)).isEqualTo(Normalizer.normalize(c, NFKC).strip()));
  }

  @Test
  void full_width_forms_and_blanks_are_the_same_as_others() {
    assertThat(TypedText.plain("\u3000ＰＹ\u00A0１２\u2003\u2007\n３４ ")).isEqualTo("PY 12 34");
    assertThat(TypedText.plain("5\uFE0F\u20E3 ⑤")).isEqualTo("5 5");
  }

  @ParameterizedTest
  @CsvSource({
    "取消。, 取消",
    "【取消】, 取消",
    "“返回”！, 返回",
    "取 消, 取消",
    "／ＣＡＮＣＥＬ。, /cancel",
    "'/language  EN!', /language en",
    "My Data?, my data",
    "?, ?",
    "？, ?",
    "。。。, 。。。",
    "撤回 7K2M, 撤回7k2m",
    "~待办~, 待办",
  })
  void a_label_is_known_in_any_case_and_with_any_punctuation_around_it(String typed, String label) {
    assertThat(TypedText.label(typed)).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(strings = {"。", "...", "——", "？！", " \u200B", "“”", "~", ""})
  void punctuation_alone_says_nothing(String text) {
    assertThat(TypedText.saysNothing(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"好", "ok", "3", "👍", "嗯。"})
  void a_letter_a_figure_or_a_picture_says_something(String text) {
    assertThat(TypedText.saysNothing(text)).isFalse();
  }

  @Test
  void words_are_kept_as_they_were_written_but_for_control_characters() {
    assertThat(TypedText.kept(" 一\r\n二\u2028三\u0007\u0000四\t五 👨\u200D👩 \u200B\n"))
        .isEqualTo("一\n二\n三四\t五 👨\u200D👩");
  }

  @Test
  void length_is_counted_in_characters_and_none_is_cut_in_two() {
    assertThat(TypedText.isLonger("👍👍", 2)).isFalse();
    assertThat(TypedText.isLonger("👍👍", 1)).isTrue();
    assertThat(TypedText.cut("👍👍好", 2)).isEqualTo("👍👍");
  }
}
