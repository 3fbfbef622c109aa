package dev.pingyi.core.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.rating.Grade;
import org.junit.jupiter.api.Test;

final class SatisfactionProfileTest {
  @Test
  void the_interface_counts_down_from_5_for_very_satisfied() {
    assertThat(Grade.bestFirst())
        .extracting(SatisfactionProfile.INTERFACE::satisfaction)
        .containsExactly(5, 4, 3, 2, 1);
  }

  @Test
  void the_standard_counts_up_from_1_for_very_satisfied() {
    assertThat(Grade.bestFirst())
        .extracting(SatisfactionProfile.GBT_39046::satisfaction)
        .containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void a_profile_is_found_by_its_code_and_no_other() {
    assertThat(SatisfactionProfile.of("interface")).contains(SatisfactionProfile.INTERFACE);
    assertThat(SatisfactionProfile.of("gbt39046")).contains(SatisfactionProfile.GBT_39046);
    assertThat(SatisfactionProfile.of("INTERFACE")).isEmpty();
  }
}
