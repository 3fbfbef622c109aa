package dev.pingyi.local.sqlite;

import static java.util.stream.Collectors.joining;

import com.google.gson.JsonObject;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.events.Json;
import dev.pingyi.server.store.Due;
import dev.pingyi.server.store.EventRecords;
import dev.pingyi.server.store.Feed.Entry;
import dev.pingyi.server.store.IndexEntry;
import dev.pingyi.server.store.IndexRange;
import dev.pingyi.server.store.Item;
import dev.pingyi.server.store.ItemStore;
import dev.pingyi.server.store.Key;
import dev.pingyi.server.store.Range;
import dev.pingyi.server.store.StreamRecord;
import dev.pingyi.server.store.Write;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Items as rows of the file. An empty text, and 0 for an expiry, stands for what is absent. */
final class Rows {
  static final List<String> SCHEMA =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS items (
            pk TEXT NOT NULL, sk TEXT NOT NULL, version INTEGER NOT NULL, kind TEXT NOT NULL,
            body TEXT NOT NULL, dueOn TEXT NOT NULL, dueAt TEXT NOT NULL, row TEXT NOT NULL,
            expiresAt INTEGER NOT NULL, numbers TEXT NOT NULL,
            PRIMARY KEY (pk, sk)) WITHOUT ROWID
          """,
          "CREATE INDEX IF NOT EXISTS due ON items (dueOn, dueAt) WHERE dueOn > ''",
          "CREATE INDEX IF NOT EXISTS expiring ON items (expiresAt) WHERE expiresAt > 0",
          // Numbers are never used twice, so the last one counts all events there have been.
          """
          CREATE TABLE IF NOT EXISTS feed (
            n INTEGER PRIMARY KEY AUTOINCREMENT, pk TEXT NOT NULL, sk TEXT NOT NULL)
          """);

  private static final String COLUMNS =
      "pk, sk, version, kind, body, dueOn, dueAt, row, expiresAt, numbers";

  private static final String INSERT =
      "INSERT INTO items (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String KINDS_OF_OFFICE_CLOCK =
      ItemStore.KINDS_OF_OFFICE_CLOCK.stream().collect(joining("', '", "'", "'"));

  /** Later than every text that begins like it. */
  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  private Rows() {}

  /** A file of before can be read as far as to tell that it is of another shape. */
  static void addWhatIsMissing(Session session) throws SQLException {
    String sql = "SELECT name FROM pragma_table_info('items') WHERE name = 'row'";
    if (session.read(row -> row.getString(1), sql).isEmpty()) {
      session.run("ALTER TABLE items ADD COLUMN row TEXT NOT NULL DEFAULT ''");
    }
  }

  static Optional<Item> get(Session session, Key key) throws SQLException {
    String sql = "SELECT " + COLUMNS + " FROM items WHERE pk = ? AND sk = ?";
    return session.read(Rows::item, sql, key.pk(), key.sk()).stream().findFirst();
  }

  static boolean isEmpty(Session session) throws SQLException {
    return session.read(row -> row.getString(1), "SELECT pk FROM items LIMIT 1").isEmpty();
  }

  static List<Item> query(Session session, Range range) throws SQLException {
    String sql =
        "SELECT "
            + COLUMNS
            + " FROM items WHERE pk = ? AND sk > ? AND sk >= ? AND sk < ? ORDER BY sk LIMIT ?";
    return session.read(
        Rows::item,
        sql,
        range.pk(),
        range.after(),
        range.prefix(),
        range.prefix() + LAST,
        range.most());
  }

  static List<IndexEntry> due(Session session, IndexRange range) throws SQLException {
    String sql =
        "SELECT pk, sk, dueAt, row FROM items WHERE dueOn = ? AND dueOn > ''"
            + " AND dueAt >= ? AND dueAt <= ? ORDER BY dueAt LIMIT ?";
    return session.read(
        row ->
            new IndexEntry(
                new Key(row.getString(1), row.getString(2)), row.getString(3), row.getString(4)),
        sql,
        range.on(),
        range.from(),
        range.until(),
        range.most());
  }

  static List<Entry> entries(Session session, long after, int most) throws SQLException {
    String sql =
        "SELECT "
            + COLUMNS
            + ", n FROM feed JOIN items USING (pk, sk) WHERE n > ? ORDER BY n LIMIT ?";
    return session.read(row -> entry(item(row), row.getString(11)), sql, after, most);
  }

  private static Entry entry(Item event, String n) {
    return new Entry(n, event.key().pk(), StreamRecord.write(n, event).toString());
  }

  static void forget(Session session, long upTo) throws SQLException {
    session.change("DELETE FROM feed WHERE n <= ?", upTo);
  }

  /** How many events there have been. */
  static long events(Session session) throws SQLException {
    String sql = "SELECT seq FROM sqlite_sequence WHERE name = 'feed'";
    return session.read(row -> row.getLong(1), sql).stream().findFirst().orElse(0L);
  }

  /** Removes what expires by one clock: the kinds {@code IN} or {@code NOT IN} the office's. */
  static void sweep(Session session, String among, Instant now) throws SQLException {
    session.change(
        "DELETE FROM items WHERE expiresAt > 0 AND expiresAt <= ? AND kind %s (%s)"
            .formatted(among, KINDS_OF_OFFICE_CLOCK),
        now.getEpochSecond());
  }

  static void apply(Session session, Write write) throws SQLException {
    switch (write) {
      case Write.Insert(Item item) -> {
        demand(put(session, INSERT + " ON CONFLICT DO NOTHING", item), write);
        if (item.kind().equals(EventRecords.KIND)) {
          String feed = "INSERT INTO feed (pk, sk) VALUES (?, ?)";
          session.change(feed, item.key().pk(), item.key().sk());
        }
      }
      case Write.Replace(Item item) -> demand(replace(session, item), write);
      case Write.Set(Item item) -> put(session, INSERT.replace("INSERT", "REPLACE"), item);
      case Write.Add add -> add(session, add);
      case Write.Delete(Key key, boolean must) -> {
        String sql = "DELETE FROM items WHERE pk = ? AND sk = ?";
        int gone = session.change(sql, key.pk(), key.sk());
        demand(must ? gone : 1, write);
      }
    }
  }

  private static int put(Session session, String sql, Item item) throws SQLException {
    return session.change(
        sql,
        item.key().pk(),
        item.key().sk(),
        item.version(),
        item.kind(),
        item.body(),
        item.due().on(),
        item.due().at(),
        item.due().row(),
        item.expiresAt(),
        numbers(item.numbers()));
  }

  private static int replace(Session session, Item item) throws SQLException {
    return session.change(
        "UPDATE items SET version = ?, kind = ?, body = ?, dueOn = ?, dueAt = ?, row = ?,"
            + " expiresAt = ?, numbers = ? WHERE pk = ? AND sk = ? AND version = ?",
        item.version(),
        item.kind(),
        item.body(),
        item.due().on(),
        item.due().at(),
        item.due().row(),
        item.expiresAt(),
        numbers(item.numbers()),
        item.key().pk(),
        item.key().sk(),
        item.version() - 1);
  }

  /** There is one writer, so what was read is still so. */
  private static void add(Session session, Write.Add add) throws SQLException {
    Item before = get(session, add.key()).orElse(Item.of(add.key(), add.kind(), ""));
    Map<String, Long> sums = new LinkedHashMap<>(before.numbers());
    add.numbers().forEach((name, value) -> sums.merge(name, value, Long::sum));
    apply(session, new Write.Set(before.numbers(sums)));
  }

  private static void demand(int changed, Write write) {
    if (changed == 0) {
      throw new StaleException(
          write.getClass().getSimpleName() + " of " + write.key().sk() + " does not follow");
    }
  }

  private static String numbers(Map<String, Long> numbers) {
    return numbers.isEmpty() ? "" : Json.write(numbers);
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(
        new Key(row.getString(1), row.getString(2)),
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        new Due(row.getString(6), row.getString(7), row.getString(8)),
        row.getLong(9),
        numbers(row.getString(10)));
  }

  private static Map<String, Long> numbers(String json) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    if (!json.isEmpty()) {
      Json.read(json, JsonObject.class)
          .entrySet()
          .forEach(each -> numbers.put(each.getKey(), each.getValue().getAsLong()));
    }
    return numbers;
  }
}
