package dev.pingyi.local.sqlite;

import dev.pingyi.core.store.StaleException;
import dev.pingyi.server.files.PrivateFile;
import dev.pingyi.server.store.Feed;
import dev.pingyi.server.store.IndexEntry;
import dev.pingyi.server.store.IndexRange;
import dev.pingyi.server.store.Item;
import dev.pingyi.server.store.Key;
import dev.pingyi.server.store.Range;
import dev.pingyi.server.store.Table;
import dev.pingyi.server.store.Write;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The table in one SQLite file. What was committed outlives {@code kill -9} and a power cut; many
 * may read while one writes.
 */
public final class SqliteTable implements Table, AutoCloseable {
  private static final int READERS = 4;

  /** Every commit is flushed to the disk before it is acknowledged. */
  private static final String DURABLE = "synchronous = FULL";

  /** What is read with a session. */
  interface Reading<T> {
    T from(Session session) throws SQLException;
  }

  private final BlockingQueue<Session> readers = new ArrayBlockingQueue<>(READERS);
  private final List<Session> sessions = new ArrayList<>();
  private final Writer writer;
  private final SqliteFeed feed;

  private SqliteTable(Session main, List<Session> others) throws SQLException {
    for (String sql : Rows.SCHEMA) {
      main.run(sql);
    }
    Rows.addWhatIsMissing(main);
    sessions.add(main);
    sessions.addAll(others);
    // A database in memory belongs to one connection, so reader and writer take turns.
    readers.addAll(others.isEmpty() ? List.of(main) : others);
    writer = new Writer(others.isEmpty() ? this::inTurn : batch -> batch.on(main));
    feed = new SqliteFeed(this);
  }

  /**
   * Opens the file, or makes it, which its owner alone may read. The folder belongs to one process
   * at a time.
   */
  public static SqliteTable open(Path file) {
    try {
      PrivateFile.make(file);
      String place = file.toString();
      Session main = Session.open(place, "journal_mode = WAL", DURABLE, "cache_size = -32000");
      List<Session> others = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        others.add(Session.open(place, "query_only = ON"));
      }
      return new SqliteTable(main, others);
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("the data file " + file + " cannot be opened", e);
    }
  }

  /** A table that is gone with the process. */
  public static SqliteTable inMemory() {
    try {
      return new SqliteTable(Session.open(":memory:"), List.of());
    } catch (SQLException e) {
      throw new IllegalStateException("SQLite does not start", e);
    }
  }

  /** The committed events that nobody has done with yet. */
  public Feed feed() {
    return feed;
  }

  @Override
  public Optional<Item> get(Key key) {
    return reading(session -> Rows.get(session, key));
  }

  @Override
  public List<Item> query(Range range) {
    return reading(session -> Rows.query(session, range));
  }

  @Override
  public List<IndexEntry> due(IndexRange range) {
    return reading(session -> Rows.due(session, range));
  }

  @Override
  public boolean isEmpty() {
    return reading(Rows::isEmpty);
  }

  @Override
  public void commit(List<Write> writes) {
    finish(
        writer.add(
            session -> {
              for (Write write : writes) {
                Rows.apply(session, write);
              }
            }));
  }

  /** Removes what has expired, each kind by its own clock. */
  public void sweep(Instant office, Instant real) {
    finish(
        writer.add(
            session -> {
              Rows.sweep(session, "IN", office);
              Rows.sweep(session, "NOT IN", real);
            }));
  }

  /** Writes what is waiting, then closes the file. */
  @Override
  public void close() {
    writer.close();
    try {
      for (Session session : sessions) {
        session.close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the data file does not close", e);
    }
  }

  CompletableFuture<Void> later(Writer.Work work) {
    return writer.add(work);
  }

  <T> T reading(Reading<T> reading) {
    try {
      return borrowed(reading);
    } catch (SQLException e) {
      throw new IllegalStateException("the data file cannot be read", e);
    }
  }

  private <T> T borrowed(Reading<T> reading) throws SQLException {
    Session session = take();
    try {
      return reading.from(session);
    } finally {
      readers.add(session);
    }
  }

  private Session take() {
    try {
      return readers.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the data file was busy", e);
    }
  }

  private void inTurn(Writer.Work batch) throws SQLException {
    Session session = take();
    try {
      batch.on(session);
    } finally {
      readers.add(session);
    }
  }

  private static void finish(CompletableFuture<Void> written) {
    try {
      written.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof StaleException stale) {
        throw stale;
      }
      throw new IllegalStateException("the data file cannot be written", e.getCause());
    }
  }
}
