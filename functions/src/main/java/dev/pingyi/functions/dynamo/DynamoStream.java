package dev.pingyi.functions.dynamo;

import com.google.gson.JsonObject;
import dev.pingyi.server.store.EventRecords;
import dev.pingyi.server.store.Item;
import dev.pingyi.server.store.StreamRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Reads the inserted events out of the table's stream, as the event source of a Lambda function
 * does: a shard after its parent, from where it was left. For emulators; used by one thread.
 */
public final class DynamoStream {
  private static final String ENDED = "ended";
  private static final int PAGE = 1000;

  /**
   * What was read.
   *
   * @param events records of the stream, in order within a partition key
   * @param positions where to go on once they are done
   */
  public record Reading(List<JsonObject> events, Map<String, String> positions) {
    public Reading {
      events = List.copyOf(events);
      positions = Map.copyOf(positions);
    }
  }

  private final DynamoDbStreamsClient client;
  private final String arn;
  private final Map<String, String> iterators = new HashMap<>();

  public DynamoStream(DynamoDbStreamsClient client, String arn) {
    this.client = client;
    this.arn = arn;
  }

  /**
   * Reads on from {@code positions}, empty at the very first time.
   *
   * @param most how many events at most, give or take one page of a shard
   */
  public Reading read(Map<String, String> positions, int most) {
    Map<String, String> after = new HashMap<>(positions);
    List<JsonObject> events = new ArrayList<>();
    Map<String, String> before;
    do {
      before = Map.copyOf(after);
      for (Shard shard : readable(before)) {
        if (events.size() < most) {
          events.addAll(page(shard.shardId(), after, most - events.size()));
        }
      }
      // Records of other kinds, or the end of a shard, do not mean that no event follows.
    } while (events.isEmpty() && !after.equals(before));
    return new Reading(events, after);
  }

  /** What was read and not done is to be read again. */
  public void rewind() {
    iterators.clear();
  }

  private List<JsonObject> page(String shard, Map<String, String> after, int most) {
    GetRecordsResponse page = records(shard, after.getOrDefault(shard, ""), most);
    if (page.nextShardIterator() == null) {
      iterators.remove(shard);
      after.put(shard, ENDED);
    } else {
      iterators.put(shard, page.nextShardIterator());
      // A page may be empty although more will follow, so only what was seen moves the position.
      page.records().forEach(record -> after.put(shard, record.dynamodb().sequenceNumber()));
    }
    return page.records().stream()
        .filter(record -> record.eventName() == OperationType.INSERT)
        .filter(DynamoStream::isEvent)
        .map(DynamoStream::json)
        .toList();
  }

  private GetRecordsResponse records(String shard, String position, int most) {
    int limit = Math.min(most, PAGE);
    String iterator = iterators.computeIfAbsent(shard, id -> iterator(id, position));
    try {
      return client.getRecords(get -> get.shardIterator(iterator).limit(limit));
    } catch (ExpiredIteratorException afterALongPause) {
      String fresh = iterator(shard, position);
      return client.getRecords(get -> get.shardIterator(fresh).limit(limit));
    }
  }

  private String iterator(String shard, String position) {
    if (position.isEmpty()) {
      return oldest(shard);
    }
    try {
      return client
          .getShardIterator(
              get ->
                  get.streamArn(arn)
                      .shardId(shard)
                      .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                      .sequenceNumber(position))
          .shardIterator();
    } catch (TrimmedDataAccessException olderThanADay) {
      return oldest(shard);
    }
  }

  private String oldest(String shard) {
    return client
        .getShardIterator(
            get ->
                get.streamArn(arn).shardId(shard).shardIteratorType(ShardIteratorType.TRIM_HORIZON))
        .shardIterator();
  }

  /** Shards that are not at their end and whose parent is. */
  private List<Shard> readable(Map<String, String> positions) {
    List<Shard> all = shards();
    Set<String> unfinished = new HashSet<>();
    all.stream()
        .map(Shard::shardId)
        .filter(id -> !ENDED.equals(positions.get(id)))
        .forEach(unfinished::add);
    return all.stream()
        .filter(shard -> unfinished.contains(shard.shardId()))
        .filter(shard -> !unfinished.contains(shard.parentShardId()))
        .toList();
  }

  private List<Shard> shards() {
    List<Shard> all = new ArrayList<>();
    String last = "";
    do {
      String from = last;
      DescribeStreamResponse page =
          client.describeStream(
              describe -> {
                describe.streamArn(arn);
                if (!from.isEmpty()) {
                  describe.exclusiveStartShardId(from);
                }
              });
      all.addAll(page.streamDescription().shards());
      String next = page.streamDescription().lastEvaluatedShardId();
      last = next == null ? "" : next;
    } while (!last.isEmpty());
    return all;
  }

  private static boolean isEvent(Record record) {
    return DynamoItems.read(record.dynamodb().newImage()).kind().equals(EventRecords.KIND);
  }

  private static JsonObject json(Record record) {
    Item item = DynamoItems.read(record.dynamodb().newImage());
    return StreamRecord.write(record.dynamodb().sequenceNumber(), item);
  }
}
