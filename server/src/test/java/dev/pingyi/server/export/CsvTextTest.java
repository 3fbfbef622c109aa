package dev.pingyi.server.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.server.export.CsvText.Text;
import dev.pingyi.server.export.CsvText.WholeNumber;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {
  @Test
  void a_table_begins_with_the_mark_of_utf_8_and_each_row_ends_with_both_line_ends() {
    byte[] bytes = new CsvText().row(List.of(new Text("单位"), new WholeNumber(1))).bytes();

    assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(text(bytes)).isEqualTo("\ufeff单位,1\r\n");
  }

  @Test
  void what_would_end_a_cell_is_quoted() {
    assertThat(new Text("a,b").written()).isEqualTo("\"a,b\"");
    assertThat(new Text("say \"no\"").written()).isEqualTo("\"say \"\"no\"\"\"");
    assertThat(new Text("two\nlines").written()).isEqualTo("\"two\nlines\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
  void a_text_is_never_taken_for_a_formula(String formula) {
    assertThat(new Text(formula).written()).matches("(?s)\"?'.*").contains(formula);
  }

  @Test
  void a_number_below_zero_stays_a_number() {
    assertThat(new WholeNumber(-3).written()).isEqualTo("-3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"114201020000000172", "108,115", "007", "2E5", "3.10"})
  void a_text_that_looks_like_a_number_stays_as_it_is(String code) {
    assertThat(new Text(code).written()).isEqualTo("\"=\"\"" + code + "\"\"\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"11420102PY00010172", "WC1-02", "2026-11-23", "420102", "0"})
  void other_codes_need_no_such_care(String code) {
    assertThat(new Text(code).written()).isEqualTo(code);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
