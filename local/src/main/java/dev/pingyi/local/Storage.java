package dev.pingyi.local;

import dev.pingyi.local.ProductFactory.Plot;
import dev.pingyi.local.dynamo.DynamoPlace;
import dev.pingyi.local.run.Feed;
import dev.pingyi.local.sqlite.SqliteTable;
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
      case SQLITE ->
          of(DataFolder.opened(folder, () -> SqliteTable.open(folder.resolve("pingyi.db"))), plot);
      case MEMORY -> of(SqliteTable.inMemory(), plot);
      case DYNAMODB -> of(onDynamoDb(plot.settings()));
    };
  }

  private static DynamoPlace onDynamoDb(LocalSettings settings) {
    try {
      return settings
          .dynamoDbEndpoint()
          .map(endpoint -> DynamoPlace.at(endpoint, settings.data()))
          .orElseGet(() -> DynamoPlace.onAws(settings.data()));
    } catch (SdkException e) {
      String where = settings.dynamoDbEndpoint().map(URI::toString).orElse("AWS");
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
