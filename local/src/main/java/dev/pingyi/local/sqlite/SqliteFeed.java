package dev.pingyi.local.sqlite;

import dev.pingyi.server.store.Feed;
import java.util.List;

/**
 * The events that were written to the file and that nobody has done with. An event enters in the
 * transaction of its item and leaves when it is done, so a killed process begins with what is left.
 */
final class SqliteFeed implements Feed {
  private final SqliteTable table;
  private long done;

  SqliteFeed(SqliteTable table) {
    this.table = table;
  }

  @Override
  public synchronized Batch read(int most) {
    long after = done;
    List<Entry> events = table.reading(session -> Rows.entries(session, after, most));
    if (events.isEmpty()) {
      return Batch.none();
    }
    long last = Long.parseLong(events.getLast().sequence());
    return new Batch(events, () -> acknowledge(last));
  }

  /** Not waited for: if it is lost with the process, the events are done once more. */
  private synchronized void acknowledge(long last) {
    done = Math.max(done, last);
    var _ = table.later(session -> Rows.forget(session, last));
  }

  @Override
  public long count() {
    return table.reading(Rows::events);
  }
}
