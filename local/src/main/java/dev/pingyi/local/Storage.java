package dev.pingyi.local;

import dev.pingyi.local.sqlite.SqliteTable;
import dev.pingyi.server.store.Feed;
import dev.pingyi.server.store.OtherShapeException;
import dev.pingyi.server.store.ShapeVersion;
import dev.pingyi.server.store.Table;
import dev.pingyi.server.store.TableProvider;
import dev.pingyi.server.store.TableProvider.OpenTable;
import java.net.URI;
import java.nio.file.Path;
import java.util.ServiceLoader;

/**
 * Where items are kept on this machine.
 *
 * @param sweep removes what has expired
 */
record Storage(Table table, Feed feed, Runnable sweep, Runnable close) {
  static Storage open(LocalContext context) {
    Path folder = context.settings().data();
    return switch (context.settings().store()) {
      case SQLITE ->
          of(DataFolder.opened(folder, () -> inFile(folder.resolve("pingyi.db"))), context);
      case MEMORY -> of(SqliteTable.inMemory(), context);
      case DYNAMODB -> of(onDynamoDb(context.settings()));
    };
  }

  private static SqliteTable inFile(Path file) {
    SqliteTable table = SqliteTable.open(file);
    try {
      ShapeVersion.check(table);
      return table;
    } catch (RuntimeException e) {
      table.close();
      throw e;
    }
  }

  private static OpenTable onDynamoDb(LocalSettings settings) {
    String where = settings.dynamoDbEndpoint().map(URI::toString).orElse("AWS");
    TableProvider provider =
        ServiceLoader.load(TableProvider.class).findFirst().orElseThrow(Storage::notBrought);
    try {
      OpenTable open = provider.open(settings.dynamoDbEndpoint(), settings.data());
      checkShape(open, where);
      return open;
    } catch (TableProvider.UnavailableException e) {
      throw CannotStart.because(
          "DynamoDB at %s cannot be used (%s): start it, or set PINGYI_STORE to sqlite."
              .formatted(where, e.getMessage()));
    }
  }

  private static void checkShape(OpenTable open, String where) {
    try {
      ShapeVersion.check(open.table());
    } catch (OtherShapeException e) {
      open.close().run();
      throw CannotStart.because(
          "The table %s on DynamoDB at %s %s: %s, or set PINGYI_STORE to sqlite."
              .formatted(
                  open.name(),
                  where,
                  e.getMessage(),
                  e.isNewer() ? "start the newer Pingyi" : "delete it"));
    }
  }

  private static CannotStart notBrought() {
    return CannotStart.because(
        "PINGYI_STORE is \"dynamodb\", but the libraries for it are not here: set it before"
            + " ./mvnw is called, which brings them then, or set it to sqlite.");
  }

  /** DynamoDB removes by itself what has expired. */
  private static Storage of(OpenTable open) {
    return new Storage(open.table(), open.feed(), () -> {}, open.close());
  }

  private static Storage of(SqliteTable table, LocalContext context) {
    Runnable sweep = () -> table.sweep(context.clock().instant(), context.real().instant());
    return new Storage(table, table.feed(), sweep, table::close);
  }
}
