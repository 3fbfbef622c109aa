package dev.pingyi.local.run;

import java.time.Instant;
import java.util.Optional;

/** Single values that outlive the process. */
public final class KeyValueTable {
  private final RunnerFile file;

  public KeyValueTable(RunnerFile file) {
    this.file = file;
  }

  public Optional<String> text(String name) {
    return file.run(
        connection -> {
          try (var query = connection.prepareStatement("SELECT value FROM kept WHERE name = ?")) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
              return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
          }
        });
  }

  public Optional<Instant> instant(String name) {
    return text(name).map(Instant::parse);
  }

  public long number(String name) {
    return text(name).map(Long::parseLong).orElse(0L);
  }

  public void keep(String name, Object value) {
    file.run(
        connection -> {
          try (var update =
              connection.prepareStatement(
                  "INSERT INTO kept VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET value = ?")) {
            update.setString(1, name);
            update.setString(2, value.toString());
            update.setString(3, value.toString());
            return update.executeUpdate();
          }
        });
  }
}
