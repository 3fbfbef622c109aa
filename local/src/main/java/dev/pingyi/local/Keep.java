package dev.pingyi.local;

import dev.pingyi.functions.store.Table;
import dev.pingyi.local.Doorway.Plot;
import dev.pingyi.local.run.Feed;
import dev.pingyi.local.sqlite.SqliteTable;

/**
 * Where items are kept on this machine.
 *
 * @param sweep removes what has expired
 */
record Keep(Table table, Feed feed, Runnable sweep, Runnable close) {
  static Keep open(Plot plot) {
    return switch (plot.settings().store()) {
      case SQLITE -> of(SqliteTable.open(plot.settings().data().resolve("pingyi.db")), plot);
      case MEMORY -> of(SqliteTable.inMemory(), plot);
      case DYNAMODB -> throw CannotStart.because("PINGYI_STORE=dynamodb is not there yet.");
    };
  }

  private static Keep of(SqliteTable table, Plot plot) {
    Runnable sweep = () -> table.sweep(plot.clock().instant(), plot.real().instant());
    return new Keep(table, table.feed(), sweep, table::close);
  }
}
