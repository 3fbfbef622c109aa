package dev.pingyi.functions.dynamo;

import dev.pingyi.events.CivicEvent;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A stream of one shard that never ends; its iterators are positions. */
final class OneShard implements DynamoDbStreamsClient {
  private final List<Record> records = new ArrayList<>();
  private final Set<String> iterators = new HashSet<>();

  void commit(EventEnvelope envelope) {
    CivicEvent event = envelope.event();
    add(
        Map.of(
            "pk", text(event.subject()),
            "sk", text("event:" + envelope.id()),
            "kind", text("event"),
            "version", AttributeValue.fromN("1"),
            "body", text(Json.write(event, CivicEvent.class))));
  }

  void commitSomethingElse() {
    add(Map.of("pk", text("account:1"), "sk", text("talk"), "kind", text("talk")));
  }

  void forgetIterators() {
    iterators.clear();
  }

  private void add(Map<String, AttributeValue> image) {
    String sequence = Integer.toString(records.size() + 1);
    records.add(
        Record.builder()
            .eventName(OperationType.INSERT)
            .dynamodb(change -> change.sequenceNumber(sequence).newImage(image))
            .build());
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  @Override
  public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
    Shard shard = Shard.builder().shardId("shard-1").build();
    return DescribeStreamResponse.builder()
        .streamDescription(stream -> stream.shards(List.of(shard)))
        .build();
  }

  @Override
  public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
    String after = request.sequenceNumber() == null ? "0" : request.sequenceNumber();
    iterators.add(after);
    return GetShardIteratorResponse.builder().shardIterator(after).build();
  }

  @Override
  public GetRecordsResponse getRecords(GetRecordsRequest request) {
    if (!iterators.contains(request.shardIterator())) {
      throw ExpiredIteratorException.builder().build();
    }
    int from = Integer.parseInt(request.shardIterator());
    int to = Math.min(records.size(), from + request.limit());
    iterators.add(Integer.toString(to));
    return GetRecordsResponse.builder()
        .records(records.subList(from, to))
        .nextShardIterator(Integer.toString(to))
        .build();
  }

  @Override
  public String serviceName() {
    return "dynamodb";
  }

  @Override
  public void close() {}
}
