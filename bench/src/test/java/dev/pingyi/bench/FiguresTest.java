package dev.pingyi.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FiguresTest {
  @Test
  void the_median_of_an_odd_number_is_the_middle_one() {
    assertThat(Figures.median(List.of(9.0, 1.0, 2.0))).isEqualTo(2.0);
  }

  @Test
  void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
    assertThat(Figures.median(List.of(4.0, 1.0, 100.0, 2.0))).isEqualTo(3.0);
  }

  @Test
  void nothing_has_no_median() {
    assertThatThrownBy(() -> Figures.median(List.of())).hasMessage("nothing was measured");
  }

  @Test
  void a_range_goes_from_the_smallest_to_the_largest() {
    assertThat(Figures.range(List.of(2.0, 1.25, 3.0), "%.1f")).isEqualTo("1.3–3.0");
  }

  @Test
  void ratios_are_one_line_of_json_in_the_order_of_their_making() {
    Ratios ratios = new Ratios().ratio("zipToPlain", 3, 2).figure("units", 12);

    assertThat(ratios).hasToString("{\"zipToPlain\":1.500,\"units\":12.000}");
    assertThat(ratios.shown("zipToPlain")).isEqualTo("1.50");
  }

  @Test
  void a_ratio_to_nothing_is_refused() {
    assertThatThrownBy(() -> new Ratios().ratio("zipToPlain", 1, 0))
        .hasMessage("zipToPlain is a ratio to 0.0");
  }

  @Test
  void a_sheet_is_a_table_of_markdown() {
    assertThat(new Sheet("what", "s").row("zip", "1.2"))
        .hasToString("| what | s |\n|---|---|\n| zip | 1.2 |");
  }
}
