package dev.pingyi.core.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class RuleBookFileTest {
  private static String shipped() {
    try (InputStream in = RuleBook.class.getResourceAsStream("2026.properties")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertRefused(String text, String sentence) {
    assertThatThrownBy(() -> RuleBookFile.read("draft", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(sentence);
  }

  @Test
  void a_book_that_ships_is_a_draft_that_can_be_read_whatever_its_line_ends() {
    String text = shipped().replace("points.upheld=3", "points.upheld = 5");

    assertThat(RuleBookFile.read("draft", text).points().upheld()).isEqualTo(5);
    assertThat(RuleBookFile.read("draft", "\ufeff" + text.replace("\n", "\r\n")).version())
        .isEqualTo("2026.1");
  }

  @Test
  void a_wrong_line_is_told_by_its_number_with_what_is_allowed() {
    int line = shipped().lines().toList().indexOf("points.breach=10") + 1;

    assertRefused(
        shipped().replace("points.breach=10", "points.breach=0"),
        "draft, line " + line + ": points.breach = 0 is not 1 or more");
    assertRefused(
        shipped().replace("points.breach=10", "points.breach=10;"),
        "draft, line "
            + line
            + ": points.breach = '10;' is not a whole number; allowed: 1 or more");
    assertRefused(
        shipped().replace("points.breach=10", "points.braech=10\npoints.breach=10"),
        "draft, line "
            + line
            + ": points.braech is not a line of a rule book; look for a slip of the pen");
    assertRefused(
        shipped().replace("points.breach=10", "points.breach=10\npoints.breach=11"),
        "draft, line " + (line + 1) + ": points.breach stands there twice, first in line " + line);
    assertRefused(
        shipped().replace("points.breach=10", "ten points"),
        "draft, line "
            + line
            + ": is no line of a rule book; allowed: key=value, or # and a comment");
  }

  @Test
  void a_missing_line_is_told_by_its_key() {
    assertRefused(
        shipped().replace("points.breach=10", ""),
        "draft: points.breach is missing; a draft has every line of the year's book: copy that,"
            + " and change it");
  }
}
