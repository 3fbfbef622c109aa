package dev.pingyi.local.run;

import dev.pingyi.events.Json;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that the product said, in order. */
public final class Outbox {
  private final RunnerFile file;

  public Outbox(RunnerFile file) {
    this.file = file;
  }

  /**
   * One thing said.
   *
   * @param at by the office clock
   * @param to {@code citizen:}, {@code staff:} or {@code group:} and an opaque name
   * @param picture whether one went with it
   * @param outcome answered, sent, later, refused or dead
   */
  public record Entry(
      String at,
      String channel,
      String to,
      String text,
      List<String> buttons,
      boolean picture,
      String outcome) {
    public Entry {
      buttons = List.copyOf(buttons);
    }
  }

  /** An entry and its place. */
  public record Numbered(long n, Entry entry) {}

  public void keep(Entry entry) {
    file.run(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement("INSERT INTO outbox(outcome, body) VALUES(?, ?)")) {
            insert.setString(1, entry.outcome());
            insert.setString(2, Json.write(entry));
            return insert.executeUpdate();
          }
        });
  }

  public List<Numbered> after(long n) {
    return file.run(
        connection -> {
          List<Numbered> entries = new ArrayList<>();
          try (PreparedStatement query =
              connection.prepareStatement("SELECT n, body FROM outbox WHERE n > ? ORDER BY n")) {
            query.setLong(1, n);
            try (ResultSet rows = query.executeQuery()) {
              while (rows.next()) {
                entries.add(
                    new Numbered(rows.getLong(1), Json.read(rows.getString(2), Entry.class)));
              }
            }
          }
          return entries;
        });
  }

  /** How many entries have each outcome. */
  public Map<String, Long> outcomes() {
    return file.run(
        connection -> {
          Map<String, Long> outcomes = new LinkedHashMap<>();
          try (var query = connection.createStatement();
              ResultSet rows =
                  query.executeQuery("SELECT outcome, count(*) FROM outbox GROUP BY outcome")) {
            while (rows.next()) {
              outcomes.put(rows.getString(1), rows.getLong(2));
            }
          }
          return outcomes;
        });
  }

  public long last() {
    return file.run(
        connection -> {
          try (var query = connection.createStatement();
              ResultSet rows = query.executeQuery("SELECT coalesce(max(n), 0) FROM outbox")) {
            return rows.getLong(1);
          }
        });
  }
}
