package dev.pingyi.local.run;

import dev.pingyi.server.files.PrivateFile;
import dev.pingyi.server.store.OtherShapeException;
import dev.pingyi.server.store.ShapeVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What the runner itself keeps, whatever the store: queue, dead letters, outbox, clock.
 *
 * <p>One SQLite file with one connection. Each call is one transaction; a killed process loses
 * nothing that was written.
 */
public final class RunnerFile implements AutoCloseable {
  private static final List<String> TABLES =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS queue(
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            lane TEXT NOT NULL,
            body TEXT NOT NULL,
            visible_at INTEGER NOT NULL,
            delayed INTEGER NOT NULL,
            in_flight INTEGER NOT NULL DEFAULT 0,
            receives INTEGER NOT NULL DEFAULT 0)\
          """,
          "CREATE INDEX IF NOT EXISTS queue_by_time ON queue(visible_at)",
          """
          CREATE TABLE IF NOT EXISTS dead_letters(
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at TEXT NOT NULL,
            door TEXT NOT NULL,
            event TEXT NOT NULL,
            why TEXT NOT NULL)\
          """,
          """
          CREATE TABLE IF NOT EXISTS outbox(
            n INTEGER PRIMARY KEY AUTOINCREMENT,
            outcome TEXT NOT NULL,
            body TEXT NOT NULL)\
          """,
          "CREATE INDEX IF NOT EXISTS outbox_by_outcome ON outbox(outcome)",
          "CREATE TABLE IF NOT EXISTS kept(name TEXT PRIMARY KEY, value TEXT NOT NULL)");

  /** Every data folder has one. */
  public static final String NAME = "runner.db";

  private final Connection connection;

  private RunnerFile(Connection connection) {
    this.connection = connection;
  }

  /** Opens {@code runner.db} in a folder; its owner alone may read it. */
  public static RunnerFile in(Path folder) {
    Path file = folder.resolve(NAME);
    try {
      PrivateFile.make(file);
    } catch (IOException e) {
      throw new IllegalStateException("the runner's file cannot be made: " + file, e);
    }
    return open("jdbc:sqlite:" + file);
  }

  /** Keeps everything until the process ends. */
  public static RunnerFile inMemory() {
    return open("jdbc:sqlite::memory:");
  }

  private static RunnerFile open(String url) {
    try {
      Connection connection = DriverManager.getConnection(url);
      try (Statement statement = connection.createStatement()) {
        checkShape(statement);
        statement.execute("PRAGMA journal_mode=WAL");
        statement.execute("PRAGMA synchronous=FULL");
        for (String table : TABLES) {
          statement.execute(table);
        }
      } catch (OtherShapeException e) {
        connection.close();
        throw e;
      }
      return new RunnerFile(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("the runner's file does not open: " + url, e);
    }
  }

  /** Before anything is changed in it. */
  private static void checkShape(Statement statement) throws SQLException {
    if (number(statement, "SELECT count(*) FROM sqlite_schema") > 0) {
      ShapeVersion.check(number(statement, "PRAGMA user_version"));
    } else {
      statement.execute("PRAGMA user_version=" + ShapeVersion.CURRENT);
    }
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      return row.getLong(1);
    }
  }

  /** Runs {@code work} as one transaction. */
  synchronized <T> T run(Work<T> work) {
    try {
      connection.setAutoCommit(false);
      try {
        T result = work.on(connection);
        connection.commit();
        return result;
      } finally {
        // After a commit there is nothing left to roll back.
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the runner's file does not answer", e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the runner's file does not close", e);
    }
  }

  /** Something done in one transaction. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }
}
