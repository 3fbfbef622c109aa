package dev.pingyi.server.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CreditCodeTest {
  /** The worked example of GB 32100-2015. */
  private static final String EXAMPLE = "91350100M000100Y43";

  @Test
  void the_example_of_the_standard_is_right() {
    assertThat(CreditCode.isWellFormed(EXAMPLE)).isTrue();
    assertThat(CreditCode.check(EXAMPLE)).isEqualTo('3');
  }

  @Test
  void every_single_wrong_figure_is_noticed() {
    for (int i = 0; i < 17; i++) {
      char other = EXAMPLE.charAt(i) == '7' ? '8' : '7';
      String wrong = EXAMPLE.substring(0, i) + other + EXAMPLE.substring(i + 1);
      assertThat(CreditCode.check(wrong)).as(wrong).isNotEqualTo('3');
    }
  }

  @Test
  void letters_that_are_mixed_up_and_other_lengths_are_not_well_formed() {
    for (String code :
        new String[] {"", EXAMPLE + "1", EXAMPLE.substring(1), "O" + EXAMPLE.substring(1)}) {
      assertThat(CreditCode.isWellFormed(code)).isFalse();
    }
  }
}
