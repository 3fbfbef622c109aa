package dev.pingyi.local.dynamo;

import dev.pingyi.functions.dynamo.CreateTable;
import dev.pingyi.functions.dynamo.DynamoClients;
import dev.pingyi.functions.dynamo.DynamoStream;
import dev.pingyi.functions.dynamo.DynamoTable;
import dev.pingyi.local.run.Feed;
import dev.pingyi.server.store.Table;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * A table on DynamoDB with its stream as the feed.
 *
 * @param close ends the connections
 */
public record DynamoPlace(Table table, Feed feed, Runnable close) {
  /** Not the name of the deployed table, whose stream already has a reader. */
  public static final String NAME = "pingyi-local";

  /** Longer than a stream lags behind its table. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final String POSITIONS = "dynamodb-feed.json";

  /** On AWS by the SDK's own settings; the table is made if it is absent. */
  public static DynamoPlace onAws(Path folder) {
    return open(DynamoClients.aws(), DynamoClients.awsStreams(), folder);
  }

  /** On an emulator; the table is made if it is absent. */
  public static DynamoPlace at(URI endpoint, Path folder) {
    return open(DynamoClients.at(endpoint), DynamoClients.streamsAt(endpoint), folder);
  }

  private static DynamoPlace open(
      DynamoDbClient client, DynamoDbStreamsClient streams, Path folder) {
    CreateTable.ifAbsent(client, NAME);
    String arn = client.describeTable(table -> table.tableName(NAME)).table().latestStreamArn();
    AwaitedEvents awaited = new AwaitedEvents(PATIENCE);
    Feed feed = new DynamoFeed(new DynamoStream(streams, arn), arn, folder.resolve(POSITIONS));
    return new DynamoPlace(
        awaited.table(new DynamoTable(client, NAME)),
        awaited.feed(feed),
        () -> {
          client.close();
          streams.close();
        });
  }
}
