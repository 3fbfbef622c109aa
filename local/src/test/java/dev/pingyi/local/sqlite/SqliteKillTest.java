package dev.pingyi.local.sqlite;

import static dev.pingyi.core.Fixtures.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.store.Store;
import dev.pingyi.server.store.ItemStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it writes loses nothing of what it acknowledged. */
final class SqliteKillTest {
  private static final int ACKNOWLEDGED = 400;

  @TempDir Path folder;

  @Test
  void every_acknowledged_rating_survives_kill_9_and_none_is_half() throws Exception {
    Path file = folder.resolve("pingyi.db");

    Set<String> acknowledged = killedAfter(ACKNOWLEDGED, file);

    try (SqliteTable table = SqliteTable.open(file)) {
      Store store = new ItemStore(table, OFFICE, InstantSource.system(), InstantSource.system());
      long present = 0;
      for (int thread = 0; thread < SqliteLoad.THREADS; thread++) {
        for (int n = 0; store.rating(SqliteLoad.reference(thread, n)).isPresent(); n++) {
          acknowledged.remove(SqliteLoad.reference(thread, n));
          present++;
        }
      }
      assertThat(acknowledged).as("acknowledged and lost").isEmpty();
      assertThat(present).isGreaterThanOrEqualTo(ACKNOWLEDGED);
      assertThat(store.counts(SqliteLoad.YEAR))
          .singleElement()
          .extracting(month -> month.counts().ratings())
          .isEqualTo(present);
      assertThat(table.feed().count()).isEqualTo(present);
      assertThat(table.feed().read(1_000_000).events()).hasSize((int) present);
    }
  }

  /** What a child process said it had committed. */
  private static Set<String> killedAfter(int lines, Path file) throws IOException {
    Process child = launch(file);
    Set<String> acknowledged = new HashSet<>();
    try (BufferedReader said = child.inputReader(StandardCharsets.UTF_8)) {
      String line = said.readLine();
      while (line != null) {
        // The last line may have been cut off.
        if (line.endsWith(SqliteLoad.END)) {
          acknowledged.add(line.substring(0, line.length() - SqliteLoad.END.length()));
        }
        if (acknowledged.size() == lines) {
          // Through the handle, which leaves the rest of what was said to be read.
          child.toHandle().destroyForcibly();
        }
        line = said.readLine();
      }
    } finally {
      // It has no end of its own.
      child.destroyForcibly();
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(lines);
    return acknowledged;
  }

  private static Process launch(Path file) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                SqliteLoad.class.getName(),
                file.toString()))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
