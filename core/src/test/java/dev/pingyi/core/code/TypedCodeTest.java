package dev.pingyi.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.roster.Counter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TypedCodeTest {
  private static final String ALPHABET = TypedCode.ALPHABET;

  private static Counter counter(String unit, int number) {
    return new Counter(unit, number, "综合窗口", "General window", List.of("B01"));
  }

  /** Units of every allowed length with several counters each, the same in every run. */
  private static List<Counter> manyCounters() {
    Random chance = new Random(20261125);
    List<Counter> counters = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      StringBuilder unit = new StringBuilder();
      for (int length = 2 + i % 7; length > 0; length--) {
        unit.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
      }
      counters.add(counter(unit.toString(), 1 + chance.nextInt(99)));
    }
    return counters;
  }

  @Test
  void a_printed_code_names_its_counter() {
    for (Counter counter : manyCounters()) {
      assertThat(TypedCode.counter(TypedCode.of(counter))).contains(counter.id());
    }
  }

  @Test
  void the_printed_form_stays_what_is_on_the_walls() {
    assertThat(TypedCode.of(counter("DH1", 2))).isEqualTo("DH1-020");
  }

  @Test
  void every_single_wrong_character_is_noticed() {
    for (Counter counter : manyCounters()) {
      String code = TypedCode.of(counter).replace("-", "");
      for (int i = 0; i < code.length(); i++) {
        for (int j = 0; j < ALPHABET.length(); j++) {
          char other = ALPHABET.charAt(j);
          if (other != code.charAt(i)) {
            String wrong = code.substring(0, i) + other + code.substring(i + 1);
            assertThat(TypedCode.counter(wrong)).as("%s for %s", wrong, code).isEmpty();
          }
        }
      }
    }
  }

  @Test
  void every_swap_of_neighbours_is_noticed() {
    for (Counter counter : manyCounters()) {
      String code = TypedCode.of(counter).replace("-", "");
      for (int i = 1; i < code.length(); i++) {
        char left = code.charAt(i - 1);
        char right = code.charAt(i);
        if (left != right) {
          String wrong = code.substring(0, i - 1) + right + left + code.substring(i + 1);
          assertThat(TypedCode.counter(wrong)).as("%s for %s", wrong, code).isEmpty();
        }
      }
    }
  }

  @Test
  void what_people_mix_up_when_they_type_is_put_right() {
    assertThat(
            List.of(
                "DH1-020",
                "dh1020",
                "DHl-O2o",
                "DHI 02 0",
                " d h 1 - 0 2 0 ",
                "ＤＨ１－０２０",
                "DH1—020",
                "DH1\u2212o20",
                "dh1_02.0",
                "DH1\u3000020\u200b",
                "DH1\u00a0020"))
        .allSatisfy(typed -> assertThat(TypedCode.counter(typed)).contains("DH1-02"));
  }

  @Test
  void what_is_too_short_too_long_or_of_other_letters_is_no_code() {
    assertThat(List.of("", " ", "0", "020", "D020", "DH1-02", "DH1-02Z", "DH1-02U", "好评一下啊"))
        .allSatisfy(typed -> assertThat(TypedCode.counter(typed)).isEmpty());
    assertThat(TypedCode.counter("DH1" + " ".repeat(100) + "020")).isEmpty();
  }

  @Test
  void the_number_of_a_counter_is_figures() {
    for (int i = 0; i < ALPHABET.length(); i++) {
      assertThat(TypedCode.counter("DH1AA" + ALPHABET.charAt(i))).isEmpty();
    }
  }

  @Test
  void nothing_that_is_typed_breaks_the_reader() {
    Random chance = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder typed = new StringBuilder();
      for (int length = chance.nextInt(30); length > 0; length--) {
        int range = chance.nextBoolean() ? 0x80 : 0x10000;
        typed.append((char) chance.nextInt(range));
      }

      assertThat(TypedCode.counter(typed.toString()))
          .satisfiesAnyOf(
              none -> assertThat(none).isEmpty(),
              one -> assertThat(one.orElseThrow()).matches("[0-9A-Y]{2,8}-[0-9]{2}"));
    }
  }
}
