package dev.pingyi.bench.warm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NamesTest {
  private static final String CALLS =
      "pk=account:0123456789abcdefghij, pk=PY-2345-6789-ABCD, event:PY-2345-6789-ABCD/given";

  private final Names names = Names.in(CALLS);

  @Test
  void somebody_else_has_another_account_and_another_reference_wherever_they_stand() {
    String fresh = names.replaced(CALLS, 7);

    assertThat(names.count()).isEqualTo(2);
    assertThat(fresh)
        .hasSameSizeAs(CALLS)
        .doesNotContain("0123456789abcdefghij", "PY-2345-6789-ABCD")
        .contains("event:PY-9222-2222-2222/given");
  }

  @Test
  void two_people_have_nothing_in_common() {
    assertThat(names.replaced("PY-2345-6789-ABCD", 1_000_001))
        .isNotEqualTo(names.replaced("PY-2345-6789-ABCD", 1_000_002));
  }

  @Test
  void what_belongs_to_nobody_stays() {
    assertThat(names.replaced("counts:2026:JA1", 7)).isEqualTo("counts:2026:JA1");
  }
}
