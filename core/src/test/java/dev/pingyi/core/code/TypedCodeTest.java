package dev.pingyi.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.roster.Counter;
import dev.pingyi.core.roster.Roster;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class TypedCodeTest {
  private static final Keyring KEYS = keys(Map.of(1, 1));
  private static final Counter DESK = counter("DH1", 2);
  private static final String CODE = TypedCode.of(KEYS, DESK, 1).text();

  private static Counter counter(String unit, int number) {
    return new Counter(unit, number, "综合窗口", "General window", List.of("B01"));
  }

  private static Roster roster(Counter... counters) {
    return new Roster(List.of(), List.of(counters), List.of(), List.of());
  }

  private static Keyring keys(Map<Integer, Integer> versions) {
    Map<Integer, byte[]> keys = new TreeMap<>();
    versions.forEach((version, seed) -> keys.put(version, bytes(seed)));
    return new Keyring(bytes(9), keys);
  }

  private static byte[] bytes(int seed) {
    byte[] bytes = new byte[32];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private static boolean reads(String typed, Counter counter, int issue) {
    return TypedCode.read(typed, roster(counter))
        .filter(code -> code.isOf(KEYS, issue))
        .map(TypedCode::counter)
        .filter(counter.id()::equals)
        .isPresent();
  }

  /** Units of every allowed length with several counters each, the same in every run. */
  private static List<Counter> manyCounters() {
    Random chance = new Random(20261125);
    List<Counter> counters = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      StringBuilder unit = new StringBuilder();
      for (int length = 2 + i % 7; length > 0; length--) {
        unit.append(TypedCode.ALPHABET.charAt(chance.nextInt(TypedCode.ALPHABET.length())));
      }
      counters.add(counter(unit.toString(), 1 + chance.nextInt(99)));
    }
    return counters;
  }

  @Test
  void a_printed_code_names_its_counter() {
    for (Counter counter : manyCounters()) {
      assertThat(reads(TypedCode.of(KEYS, counter, 1).text(), counter, 1)).isTrue();
    }
  }

  @Test
  void the_printed_form_is_the_counter_and_four_letters_that_nobody_mixes_up() {
    for (Counter counter : manyCounters()) {
      assertThat(TypedCode.of(KEYS, counter, 1).text())
          .matches(counter.id() + "-[2-9ABCDEFGHJKMNPQRSTVWXYZ]{4}");
    }
  }

  @Test
  void every_single_wrong_character_is_noticed() {
    for (Counter counter : manyCounters().subList(0, 40)) {
      String code = TypedCode.of(KEYS, counter, 1).text().replace("-", "");
      for (int i = 0; i < code.length(); i++) {
        for (char other : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
          String wrong = code.substring(0, i) + other + code.substring(i + 1);
          if (!wrong.replace('O', '0').replaceAll("[IL]", "1").equals(code)) {
            assertThat(reads(wrong, counter, 1)).as("%s for %s", wrong, code).isFalse();
          }
        }
      }
    }
  }

  @Test
  void it_dies_with_its_issue_and_with_the_issue_another_comes() {
    for (int issue = 1; issue <= 50; issue++) {
      String code = TypedCode.of(KEYS, DESK, issue).text();
      assertThat(reads(code, DESK, issue)).isTrue();
      assertThat(reads(code, DESK, issue + 1)).isFalse();
    }
  }

  @Test
  void what_was_printed_under_an_older_key_still_reads_and_new_ones_are_made_with_the_newest() {
    Keyring older = keys(Map.of(1, 1));
    Keyring both = keys(Map.of(1, 1, 2, 2));
    Keyring newer = keys(Map.of(2, 2));
    TypedCode printed = TypedCode.of(older, DESK, 1);

    assertThat(printed.isOf(both, 1)).isTrue();
    assertThat(TypedCode.of(both, DESK, 1)).isEqualTo(TypedCode.of(newer, DESK, 1));
    assertThat(TypedCode.of(both.making(1), DESK, 1)).isEqualTo(printed);
    assertThat(printed.isOf(newer, 1)).as("a key that is gone").isFalse();
  }

  @Test
  void what_people_mix_up_when_they_type_is_put_right() {
    Counter desk = counter("D10", 10);
    String check = TypedCode.of(KEYS, desk, 1).check();
    assertThat(
            List.of(
                "D10-10-" + check,
                "d1010" + check.toLowerCase(Locale.ROOT),
                "DlO-I0 " + check,
                " d i o 1 o " + String.join(" ", check.split("")),
                "Ｄ１０－１０－" + check,
                "D10—10—" + check,
                "D10\u2212l0_" + check + ".",
                "D10\u300010\u200b" + check,
                "D10\u00a010\u2011" + check + " ".repeat(100) + "。"))
        .allSatisfy(typed -> assertThat(reads(typed, desk, 1)).as(typed).isTrue());
  }

  @Test
  void a_code_that_lacks_a_letter_or_has_one_too_many_is_understood_as_one_that_is_wrong() {
    for (String typed :
        List.of(CODE.substring(0, 8), CODE.substring(0, 9), CODE + "7", "DH1-020")) {
      assertThat(TypedCode.read(typed, roster(DESK)))
          .as(typed)
          .hasValueSatisfying(
              code -> {
                assertThat(code.counter()).isEqualTo("DH1-02");
                assertThat(code.isOf(KEYS, 1)).isFalse();
              });
    }
  }

  @Test
  void what_names_no_counter_of_the_roster_is_no_code() {
    assertThat(
            List.of(
                "",
                " ",
                "0",
                "020",
                "DH1-02",
                "DH1-03-K7MP",
                "DH2-02-K7MP",
                "DH1-0A-K7MP",
                "DH1-02-好评一下",
                "好评一下啊",
                CODE + " 谢谢"))
        .allSatisfy(typed -> assertThat(TypedCode.read(typed, roster(DESK))).as(typed).isEmpty());
  }

  @Test
  void nothing_that_is_typed_breaks_the_reader() {
    Random chance = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder typed = new StringBuilder(chance.nextBoolean() ? "DH1-02" : "");
      for (int length = chance.nextInt(30); length > 0; length--) {
        int range = chance.nextBoolean() ? 0x80 : 0x10000;
        typed.append((char) chance.nextInt(range));
      }

      assertThat(TypedCode.read(typed.toString(), roster(DESK)))
          .satisfiesAnyOf(
              none -> assertThat(none).isEmpty(),
              one -> assertThat(one.orElseThrow().counter()).isEqualTo("DH1-02"));
    }
  }
}
