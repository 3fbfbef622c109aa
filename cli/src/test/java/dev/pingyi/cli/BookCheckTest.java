package dev.pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published vectors, whole and tampered with, checked without anybody being asked. */
final class BookCheckTest {
  private static final Path VECTORS = Path.of("../docs/verify/vectors.jsonl");

  @TempDir private Path folder;
  private final Terminal terminal = new Terminal(Map.of("PINGYI_URL", "http://127.0.0.1:1"));
  private Path file;

  @BeforeEach
  void copied() throws IOException {
    file = Files.copy(VECTORS, folder.resolve("points.jsonl"));
  }

  private void change(String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private int verifies(String... more) {
    String[] words = {"book", "verify", file.toString()};
    String[] all = new String[words.length + more.length];
    System.arraycopy(words, 0, all, 0, words.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return terminal.runs(all);
  }

  @Test
  void a_file_that_fits_is_told_with_its_digest() {
    assertThat(verifies()).isZero();
    assertThat(terminal.out())
        .contains("every line fits: 2026-11, 2 books, 2 entries", "digest 8b96c764");
  }

  @Test
  void a_tampered_line_is_named() throws IOException {
    change("\"role\":\"supervisor\"", "\"role\":\"inspector\"");

    assertThat(verifies()).isEqualTo(1);
    assertThat(terminal.err()).startsWith("line 4 does not fit: its hash");
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void numbers_that_are_not_those_of_the_rule_book_are_named_though_they_follow()
      throws IOException {
    Path rules = folder.resolve("rules.properties");
    String shipped =
        Files.readString(
            Path.of("../core/src/main/resources/dev/pingyi/core/rulebook/2026.properties"));

    Files.writeString(rules, shipped.replace("points.upheld=3", "points.upheld=4"));
    assertThat(verifies("--rules", rules.toString())).isEqualTo(1);
    assertThat(terminal.err())
        .isEqualTo("line 3 does not fit: cost is 3, by the rule book it is 4\n");

    Files.writeString(rules, shipped.replace("points.floor=0", "points.floor=10"));
    assertThat(verifies("--rules", rules.toString())).isEqualTo(1);
    assertThat(terminal.err())
        .isEqualTo("line 2 does not fit: floor is 0, by the rule book it is 10\n");

    Files.writeString(rules, shipped.replace("points.floor=0", "points.floor=low"));
    assertThat(verifies("--rules", rules.toString())).isEqualTo(1);
    assertThat(terminal.err()).contains("rules.properties, line ", "points.floor = 'low'");
  }

  @Test
  void what_is_no_book_is_named_at_its_first_line() throws IOException {
    Files.writeString(file, "hello\n");

    assertThat(verifies()).isEqualTo(1);
    assertThat(terminal.err()).startsWith("line 1 does not fit: ");
  }
}
