package dev.pingyi.local.sqlite;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One connection to the file with its prepared statements; used by one thread at a time. */
final class Session implements AutoCloseable {
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  private Session(Connection connection) {
    this.connection = connection;
  }

  static Session open(String place, String... settings) throws SQLException {
    Session session = new Session(DriverManager.getConnection("jdbc:sqlite:" + place));
    session.set("busy_timeout = 10000");
    for (String setting : settings) {
      session.set(setting);
    }
    return session;
  }

  private void set(String setting) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA " + setting);
    }
  }

  /** Runs a statement that has no values. */
  void run(String sql) throws SQLException {
    with(sql).execute();
  }

  void rollBackIfOpen() {
    try {
      run("ROLLBACK");
    } catch (SQLException nothingIsOpen) {
      // Then it is what was wanted.
    }
  }

  /** Runs a statement that is used again and again; returns how many rows it changed. */
  int change(String sql, Object... values) throws SQLException {
    return with(sql, values).executeUpdate();
  }

  <T> List<T> read(Row<T> row, String sql, Object... values) throws SQLException {
    List<T> all = new ArrayList<>();
    try (ResultSet rows = with(sql, values).executeQuery()) {
      while (rows.next()) {
        all.add(row.read(rows));
      }
    }
    return all;
  }

  private PreparedStatement with(String sql, Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
