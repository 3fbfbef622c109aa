package dev.pingyi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pingyi.server.store.ShapeVersion;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another version of the program has left in the data folder. */
final class OtherShapeTest {
  private static final String OURS = "ours is " + ShapeVersion.CURRENT;

  private static final String ITEMS =
      """
      CREATE TABLE items (
        pk TEXT NOT NULL, sk TEXT NOT NULL, version INTEGER NOT NULL, kind TEXT NOT NULL,
        body TEXT NOT NULL, dueOn TEXT NOT NULL, dueAt TEXT NOT NULL,
        expiresAt INTEGER NOT NULL, numbers TEXT NOT NULL,
        PRIMARY KEY (pk, sk)) WITHOUT ROWID
      """;

  @TempDir private Path folder;

  @Test
  void items_without_a_version_are_told_in_one_sentence() throws SQLException {
    in("pingyi.db", ITEMS, item("PY-1", "rating", 1));

    isRefusedWith(
        "is of an older shape than this program (no version, " + OURS + "): move the folder");
  }

  @Test
  void items_of_a_newer_version_are_told_in_one_sentence() throws SQLException {
    in("pingyi.db", ITEMS, item("shape", "state", 7), item("PY-1", "rating", 1));

    isRefusedWith(
        "is of a newer shape than this program (version 7, " + OURS + "): start the newer");
  }

  @Test
  void a_runners_file_without_a_version_is_told_in_one_sentence() throws SQLException {
    in("runner.db", "CREATE TABLE kept(name TEXT PRIMARY KEY, value TEXT NOT NULL)");

    isRefusedWith(
        "is of an older shape than this program (no version, " + OURS + "): move the folder");
  }

  @Test
  void a_runners_file_of_a_newer_version_is_told_in_one_sentence() throws SQLException {
    in("runner.db", "CREATE TABLE tasks(id INTEGER)", "PRAGMA user_version=7");

    isRefusedWith(
        "is of a newer shape than this program (version 7, " + OURS + "): start the newer");
  }

  @Test
  void what_this_version_has_left_is_taken_up_again() {
    LocalServer.start(settings()).close();

    LocalServer.start(settings()).close();

    assertThat(folder.resolve("pingyi.db")).exists();
  }

  private void in(String file, String... statements) throws SQLException {
    try (Connection sqlite = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(file));
        Statement statement = sqlite.createStatement()) {
      for (String sql : List.of(statements)) {
        statement.execute(sql);
      }
    }
  }

  private static String item(String pk, String sk, int version) {
    return "INSERT INTO items VALUES ('%s', '%s', %d, 'k', '{}', '', '', 0, '')"
        .formatted(pk, sk, version);
  }

  private void isRefusedWith(String words) {
    assertThatThrownBy(() -> LocalServer.start(settings()))
        .isInstanceOfSatisfying(CannotStart.class, e -> assertThat(e.exitCode()).isEqualTo(1))
        .hasMessageContaining(folder + " " + words)
        .hasMessageContaining("set PINGYI_DATA to a new folder");
  }

  private Map<String, String> settings() {
    return Map.of("PINGYI_PORT", "0", "PINGYI_DATA", folder.toString());
  }
}
