package dev.pingyi.local.run;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Events that no door would take after all tries; kept whole, so that they can be looked into. */
public final class DeadLetters {
  private final RunnerFile file;
  private final InstantSource real;

  public DeadLetters(RunnerFile file, InstantSource real) {
    this.file = file;
    this.real = real;
  }

  /** Keeps an event; {@code why} is a kind of failure and never says whose event it was. */
  void bury(String door, String event, String why) {
    file.run(
        connection -> {
          try (var insert =
              connection.prepareStatement(
                  "INSERT INTO dead_letters(at, door, event, why) VALUES(?, ?, ?, ?)")) {
            insert.setString(1, real.instant().toString());
            insert.setString(2, door);
            insert.setString(3, event);
            insert.setString(4, why);
            return insert.executeUpdate();
          }
        });
    System.err.println(
        "A dead letter: the door " + door + " failed too often (" + why + "), see runner.db.");
  }

  public long count() {
    return file.run(
        connection -> {
          try (var statement = connection.createStatement();
              var rows = statement.executeQuery("SELECT count(*) FROM dead_letters")) {
            return rows.getLong(1);
          }
        });
  }

  /** The events as the doors got them, oldest first. */
  List<String> events() {
    return file.run(
        connection -> {
          List<String> events = new ArrayList<>();
          try (var statement = connection.createStatement();
              var rows = statement.executeQuery("SELECT event FROM dead_letters ORDER BY id")) {
            while (rows.next()) {
              events.add(rows.getString(1));
            }
          }
          return events;
        });
  }
}
