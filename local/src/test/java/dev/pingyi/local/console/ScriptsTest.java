package dev.pingyi.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no script of ours asks the browser, because each version answers it in its own way. */
final class ScriptsTest {
  private static final List<Path> FOLDERS =
      List.of(
          Path.of("src/main/resources/dev/pingyi/local/console"),
          Path.of("../server/src/main/resources/dev/pingyi/server/pages/web"));

  /** The one file that reads and writes instants. */
  private static final String TIME =
      "../server/src/main/resources/dev/pingyi/server/pages/web/time.js";

  private static final Pattern ASKED =
      Pattern.compile("\\bIntl\\b|toLocale\\w+|localeCompare|Date\\.parse");

  private static final Pattern DATE = Pattern.compile("new Date\\b");
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(//|/?\\*).*$");

  static Stream<Path> scripts() {
    return FOLDERS.stream().flatMap(ScriptsTest::scriptsIn);
  }

  private static Stream<Path> scriptsIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> scripts = files.filter(file -> file.toString().endsWith(".js")).toList();
      assertThat(scripts).as("scripts in " + folder).isNotEmpty();
      return scripts.stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void no_script_asks_the_browser_for_a_calendar_or_a_language(Path script) throws IOException {
    String code = COMMENT.matcher(Files.readString(script)).replaceAll("");
    assertThat(code).doesNotContainPattern(ASKED);
    if (!script.equals(Path.of(TIME))) {
      assertThat(code).doesNotContainPattern(DATE);
    }
  }
}
