package dev.pingyi.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {
  private static final double Z = 1.959964;

  /** Computed by Wilson's formula with other software; 81 of 263 stands in Newcombe (1998). */
  @ParameterizedTest
  @CsvSource({
    "0, 10, 0.000000, 0.277533",
    "1, 10, 0.017876, 0.404150",
    "5, 10, 0.236593, 0.763407",
    "10, 10, 0.722467, 1.000000",
    "81, 263, 0.255289, 0.366210",
    "38, 40, 0.834961, 0.986179",
    "960, 1000, 0.945990, 0.970489"
  })
  void wilsons_interval_has_the_known_values(long hits, long all, double low, double high) {
    assertThat(Shares.wilson(hits, all, Z)[0]).isCloseTo(low, within(1e-6));
    assertThat(Shares.wilson(hits, all, Z)[1]).isCloseTo(high, within(1e-6));
  }

  @Test
  void without_ratings_everything_is_possible() {
    assertThat(Shares.wilson(0, 0, Z)).containsExactly(0, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0.5, 0.5",
    "1, 2, 0.5, 0.75",
    "5, 10, 0.5, 0.623046875",
    "25, 30, 0.96, 0.006320",
    "26, 30, 0.96, 0.030593",
    "23, 30, 0.96, 0.000148"
  })
  void the_exact_binomial_test_has_the_known_values(long hits, long all, double p, double chance) {
    assertThat(Shares.atMost(hits, all, p)).isCloseTo(chance, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"0, 50, 0.9", "17, 40, 0.3", "300, 1000, 0.31", "959, 1000, 0.96", "3, 7, 0.001"})
  void it_agrees_with_the_plain_sum_of_its_terms(int hits, int all, double p) {
    double sum = 0;
    for (int k = 0; k <= hits; k++) {
      double term = 1;
      for (int i = 1; i <= k; i++) {
        term *= (double) (all - k + i) / i * p;
        // Taken along, so that the term neither runs over nor under.
        term *= i <= all - k ? 1 - p : 1;
      }
      for (int i = k; i < all - k; i++) {
        term *= 1 - p;
      }
      sum += term;
    }

    assertThat(Shares.atMost(hits, all, p)).isCloseTo(sum, within(1e-9));
  }

  @Test
  void the_ends_of_the_scale_are_certain() {
    assertThat(Shares.atMost(30, 30, 0.96)).isEqualTo(1);
    assertThat(Shares.atMost(0, 30, 0)).isEqualTo(1);
    assertThat(Shares.atMost(29, 30, 1)).isZero();
  }

  @Test
  void millions_of_ratings_neither_overflow_nor_vanish() {
    assertThat(Shares.atMost(3_840_000, 4_000_000, 0.96)).isCloseTo(0.5, within(0.01));
    assertThat(Shares.atMost(100, 4_000_000, 0.96)).isZero();
  }
}
