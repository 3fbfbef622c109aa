package dev.pingyi.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps docs/threats.md honest: each threat names a test that is there. */
final class ThreatsPageTest {
  private static final Path PAGE = Path.of("../docs/threats.md");
  private static final Pattern NAME = Pattern.compile("`(\\w+(?:Test|IT))`");
  private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

  private static List<String> threats() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .filter(line -> line.startsWith("| "))
        .filter(line -> !line.startsWith("| way |"))
        .toList();
  }

  private static Stream<String> tests(String text) {
    return NAME.matcher(text).results().map((MatchResult found) -> found.group(1));
  }

  /** The names of all test classes of the product. */
  private static Set<String> written() throws IOException {
    try (Stream<Path> files =
        Files.find(
            Path.of(".."),
            Integer.MAX_VALUE,
            (path, attributes) ->
                attributes.isRegularFile()
                    && path.toString().contains("src/test/java")
                    && path.toString().endsWith(".java"))) {
      return files
          .map(path -> path.getFileName().toString().replace(".java", ""))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void every_threat_says_what_stops_it_and_which_test_shows_it() throws IOException {
    assertThat(threats())
        .hasSizeGreaterThan(30)
        .allSatisfy(
            line -> {
              String[] cells = BAR.split(line.substring(2));
              assertThat(cells).hasSize(4);
              assertThat(cells[1]).isNotBlank();
              assertThat(tests(cells[3])).isNotEmpty();
            });
  }

  @Test
  void every_test_that_is_named_exists() throws IOException {
    assertThat(written()).containsAll(tests(Files.readString(PAGE)).toList());
  }
}
