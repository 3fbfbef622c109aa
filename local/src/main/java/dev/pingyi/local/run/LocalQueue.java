package dev.pingyi.local.run;

import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Queue;
import dev.pingyi.events.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The queue of notifications in the runner's file; delivers at least once, like SQS. Unlike SQS it
 * hands out one recipient's messages in order as long as none fails, which a person reading them
 * likes.
 */
public final class LocalQueue implements Queue {
  private final RunnerFile file;
  private final InstantSource real;
  private final AtomicLong through = new AtomicLong();
  private Runnable bell = () -> {};

  /** What was in flight when the last run ended is delivered again. */
  public LocalQueue(RunnerFile file, InstantSource real) {
    this.file = file;
    this.real = real;
    update("UPDATE queue SET in_flight = 0 WHERE in_flight = 1");
  }

  /**
   * A message taken out for a try.
   *
   * @param receives how often it was taken out, this time included
   */
  record Received(long id, String body, int receives) {
    String messageId() {
      return "local-" + id;
    }
  }

  /**
   * How many there are.
   *
   * @param now in flight, ready, or to be tried again in a moment
   * @param delayed waiting because a chat service asked for patience
   */
  record Load(long now, long delayed) {}

  /** Whom to wake when something was put in. */
  void onPut(Runnable wake) {
    bell = wake;
  }

  @Override
  public void put(List<Notification> notifications, Duration delay) {
    long visibleAt = real.instant().plus(delay).toEpochMilli();
    file.run(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO queue(lane, body, visible_at, delayed) VALUES(?, ?, ?, ?)")) {
            for (Notification notification : notifications) {
              insert.setString(1, notification.to().toString());
              insert.setString(2, Json.write(notification));
              insert.setLong(3, visibleAt);
              insert.setBoolean(4, delay.isPositive());
              insert.addBatch();
            }
            return insert.executeBatch();
          }
        });
    bell.run();
  }

  /** Takes out the next message whose time has come and whose recipient is not spoken to now. */
  Optional<Received> take() {
    long now = real.instant().toEpochMilli();
    return file.run(
        connection -> {
          Optional<Received> taken = visible(connection, now);
          if (taken.isPresent()) {
            try (PreparedStatement update =
                connection.prepareStatement(
                    "UPDATE queue SET in_flight = 1, receives = receives + 1 WHERE id = ?")) {
              update.setLong(1, taken.get().id());
              update.executeUpdate();
            }
          }
          return taken;
        });
  }

  private static Optional<Received> visible(Connection connection, long now) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT id, body, receives FROM queue WHERE visible_at <= ? AND in_flight = 0"
                + " AND lane NOT IN (SELECT lane FROM queue WHERE in_flight = 1)"
                + " ORDER BY visible_at, id LIMIT 1")) {
      query.setLong(1, now);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next()
            ? Optional.of(new Received(rows.getLong(1), rows.getString(2), rows.getInt(3) + 1))
            : Optional.empty();
      }
    }
  }

  /** How many messages are through so far: what came of them may still have to be handed on. */
  long through() {
    return through.get();
  }

  void done(Received message) {
    // First, so that who no longer finds the message sees that it is through.
    through.incrementAndGet();
    update("DELETE FROM queue WHERE id = " + message.id());
  }

  void again(Received message, Duration pause) {
    long at = real.instant().plus(pause).toEpochMilli();
    update(
        // Not by a format: some languages have figures of their own, and SQL has not.
        "UPDATE queue SET in_flight = 0, delayed = 0, visible_at = "
            + at
            + " WHERE id = "
            + message.id());
  }

  Load load() {
    long now = real.instant().toEpochMilli();
    return file.run(
        connection -> {
          try (PreparedStatement query =
              connection.prepareStatement(
                  "SELECT count(*), coalesce(sum(delayed AND NOT in_flight AND visible_at > ?), 0)"
                      + " FROM queue")) {
            query.setLong(1, now);
            try (ResultSet rows = query.executeQuery()) {
              return new Load(rows.getLong(1) - rows.getLong(2), rows.getLong(2));
            }
          }
        });
  }

  /** When the next message may be taken out. */
  Optional<Instant> nextAt() {
    return file.run(
        connection -> {
          try (var query = connection.createStatement();
              ResultSet rows =
                  query.executeQuery("SELECT min(visible_at) FROM queue WHERE in_flight = 0")) {
            long at = rows.getLong(1);
            return rows.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
          }
        });
  }

  private void update(String sql) {
    file.run(
        connection -> {
          try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
          }
        });
  }
}
