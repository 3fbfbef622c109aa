package dev.pingyi.core.code;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.roster.Counter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever has photographed every other poster of the city is no better at a code than chance. */
final class GuessedCodesTest {
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int COUNTERS = 4_000;

  /** So far chance alone does not carry, in standard deviations. */
  private static final double FAR = 5;

  private final Keyring keys = new Keyring(new byte[32], Map.of(1, "k".repeat(32).getBytes(UTF_8)));

  /** A city in which neighbours differ by one figure, as counters do. */
  private final List<String> codes =
      IntStream.range(0, COUNTERS)
          .mapToObj(
              i ->
                  new Counter(
                      TypedCode.ALPHABET.charAt(i / 990) + "H" + i / 99 % 10,
                      1 + i % 99,
                      "窗口",
                      "Desk",
                      List.of("B01")))
          .map(counter -> TypedCode.of(keys, counter, 1).text().replace("-", ""))
          .toList();

  @Test
  void no_letter_of_a_code_follows_from_the_others() {
    Map<String, BinaryOperator<String>> attacks = new HashMap<>();
    attacks.put("the neighbour's", (before, _) -> check(before));
    attacks.put("as far from the neighbour's as its own neighbour's", GuessedCodesTest::onward);
    attacks.put("what the letters of the name add up to", (_, body) -> sums(body));
    attacks.forEach((name, attack) -> assertThat(hits(attack)).as(name).isLessThan(limit()));
  }

  @Test
  void the_letters_of_a_name_weigh_nothing_however_they_are_weighed() {
    // The old check was a weighted sum of the name: of two names that differ in one place it told
    // the weight of the place. Here no difference of checks is more frequent than chance has it.
    for (int place = 0; place < 4; place++) {
      Map<Integer, Integer> differences = new HashMap<>();
      for (int i = 1; i < COUNTERS; i++) {
        differences.merge(difference(codes.get(i - 1), codes.get(i), place), 1, Integer::sum);
      }
      assertThat(differences.values()).allSatisfy(n -> assertThat(n).isLessThan((int) limit()));
      assertThat(differences).hasSize(LETTERS.length());
    }
  }

  @Test
  void all_letters_are_as_frequent_in_every_place() {
    for (int place = 0; place < 4; place++) {
      Map<Character, Integer> found = new HashMap<>();
      for (String code : codes) {
        found.merge(check(code).charAt(place), 1, Integer::sum);
      }
      assertThat(found).hasSize(LETTERS.length());
      assertThat(found.values()).allSatisfy(n -> assertThat(n).isLessThan((int) limit()));
    }
  }

  @Test
  void another_office_has_other_codes() {
    Keyring others = new Keyring(new byte[32], Map.of(1, "l".repeat(32).getBytes(UTF_8)));
    Counter desk = new Counter("DH1", 2, "窗口", "Desk", List.of("B01"));

    assertThat(TypedCode.of(others, desk, 1)).isNotEqualTo(TypedCode.of(keys, desk, 1));
  }

  /** Letters that are right, of the best of the four places. */
  private long hits(BinaryOperator<String> attack) {
    List<Long> right = new ArrayList<>();
    for (int place = 0; place < 4; place++) {
      int at = place;
      right.add(
          IntStream.range(1, COUNTERS)
              .filter(
                  i -> {
                    String code = codes.get(i);
                    String guess = attack.apply(codes.get(i - 1), code.substring(0, 5));
                    return guess.charAt(at) == check(code).charAt(at);
                  })
              .count());
    }
    return right.stream().mapToLong(n -> n).max().orElseThrow();
  }

  private static long limit() {
    double chance = 1.0 / LETTERS.length();
    return Math.round(COUNTERS * chance + FAR * Math.sqrt(COUNTERS * chance * (1 - chance)));
  }

  private static String check(String code) {
    return code.substring(5);
  }

  private static int difference(String one, String other, int place) {
    int from = LETTERS.indexOf(check(one).charAt(place));
    int to = LETTERS.indexOf(check(other).charAt(place));
    return Math.floorMod(to - from, LETTERS.length());
  }

  private static String onward(String before, String body) {
    StringBuilder guess = new StringBuilder();
    for (int place = 0; place < 4; place++) {
      int step = body.charAt(4) - before.charAt(4);
      int letter = LETTERS.indexOf(check(before).charAt(place)) + (place + 2) * step;
      guess.append(LETTERS.charAt(Math.floorMod(letter, LETTERS.length())));
    }
    return guess.toString();
  }

  /** By the weights of the check that codes once had. */
  private static String sums(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += (i + 2) * TypedCode.ALPHABET.indexOf(body.charAt(i));
    }
    return ("" + LETTERS.charAt(sum % LETTERS.length())).repeat(4);
  }
}
