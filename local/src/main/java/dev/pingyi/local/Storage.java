package dev.pingyi.local;

import dev.pingyi.local.ProductFactory.Plot;
import dev.pingyi.local.dynamo.DynamoPlace;
import dev.pingyi.local.run.Feed;
import dev.pingyi.local.sqlite.SqliteTable;
import dev.pingyi.server.store.OtherShapeException;
import dev.pingyi.server.store.ShapeVersion;
import dev.pingyi.server.store.Table;
import java.net.URI;
import java.nio.file.Path;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Where items are kept on this machine.
 *
 * @param sweep removes what has expired
 */
record Storage(Table table, Feed feed, Runnable sweep, Runnable close) {
  static Storage open(Plot plot) {
    Path folder = plot.settings().data();
    return switch (plot.settings().store()) {
      case SQLITE -> of(DataFolder.opened(folder, () -> inFile(folder.resolve("pingyi.db"))), plot);
      case MEMORY -> of(SqliteTable.inMemory(), plot);
      case DYNAMODB -> of(onDynamoDb(plot.settings()));
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

  private static DynamoPlace onDynamoDb(LocalSettings settings) {
    String where = settings.dynamoDbEndpoint().map(URI::toString).orElse("AWS");
    try {
      DynamoPlace place =
          settings
              .dynamoDbEndpoint()
              .map(endpoint -> DynamoPlace.at(endpoint, settings.data()))
              .orElseGet(() -> DynamoPlace.onAws(settings.data()));
      ShapeVersion.check(place.table());
      return place;
    } catch (OtherShapeException e) {
      throw CannotStart.because(
          "The table %s on DynamoDB at %s %s: %s, or set PINGYI_STORE to sqlite."
              .formatted(
                  DynamoPlace.NAME,
                  where,
                  e.getMessage(),
                  e.isNewer() ? "start the newer Pingyi" : "delete it"));
    } catch (SdkException e) {
      throw CannotStart.because(
          "DynamoDB at %s cannot be used (%s): start it, or set PINGYI_STORE to sqlite."
              .formatted(where, e.getClass().getSimpleName()));
    }
  }

  /** DynamoDB removes by itself what has expired. */
  private static Storage of(DynamoPlace place) {
    return new Storage(place.table(), place.feed(), () -> {}, place.close());
  }

  private static Storage of(SqliteTable table, Plot plot) {
    Runnable sweep = () -> table.sweep(plot.clock().instant(), plot.real().instant());
    return new Storage(table, table.feed(), sweep, table::close);
  }
}
