package dev.pingyi.functions.dynamo;

import dev.pingyi.server.store.Feed;
import dev.pingyi.server.store.TableProvider;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A table of its own on DynamoDB, on AWS or an emulator, with its stream as the feed. */
public final class DynamoTableProvider implements TableProvider {
  /** Not the name of the deployed table, whose stream already has a reader. */
  public static final String NAME = "pingyi-local";

  /** Longer than a stream lags behind its table. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final String POSITIONS = "dynamodb-feed.json";

  @Override
  public OpenTable open(Optional<URI> endpoint, Path folder) {
    try {
      return open(
          endpoint.map(DynamoClients::at).orElseGet(DynamoClients::aws),
          endpoint.map(DynamoClients::streamsAt).orElseGet(DynamoClients::awsStreams),
          folder);
    } catch (SdkException e) {
      throw new UnavailableException(e);
    }
  }

  private static OpenTable open(DynamoDbClient client, DynamoDbStreamsClient streams, Path folder) {
    CreateTable.ifAbsent(client, NAME);
    String arn = client.describeTable(table -> table.tableName(NAME)).table().latestStreamArn();
    AwaitedEvents awaited = new AwaitedEvents(PATIENCE);
    Feed feed = new DynamoFeed(new DynamoStream(streams, arn), arn, folder.resolve(POSITIONS));
    return new OpenTable(
        NAME,
        awaited.table(new DynamoTable(client, NAME)),
        awaited.feed(feed),
        () -> {
          client.close();
          streams.close();
        });
  }
}
