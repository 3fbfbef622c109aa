package dev.pingyi.functions.dynamo;

import com.google.gson.JsonObject;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.Json;
import dev.pingyi.server.store.EventRecords;
import dev.pingyi.server.store.Feed;
import dev.pingyi.server.store.ForwardingTable;
import dev.pingyi.server.store.Item;
import dev.pingyi.server.store.StreamRecord;
import dev.pingyi.server.store.Table;
import dev.pingyi.server.store.Write;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Knows which events were committed here and have not come out of the stream yet.
 *
 * <p>A stream lags behind its table, and only who knows that something is still to come can say
 * that everything is done.
 */
final class AwaitedEvents {
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  private final Duration patience;
  private final Set<String> awaited = ConcurrentHashMap.newKeySet();

  AwaitedEvents(Duration patience) {
    this.patience = patience;
  }

  /** A table whose committed events are awaited. */
  Table table(Table table) {
    return new ForwardingTable(table) {
      @Override
      public void commit(List<Write> writes) {
        List<String> events = writes.stream().flatMap(AwaitedEvents::name).toList();
        // Before the commit, since the stream may be read before the commit returns.
        awaited.addAll(events);
        try {
          super.commit(writes);
        } catch (RuntimeException e) {
          events.forEach(awaited::remove);
          throw e;
        }
      }
    };
  }

  /** A feed that is empty only if nothing is awaited. */
  Feed feed(Feed feed) {
    return new Feed() {
      @Override
      public Batch read(int most) {
        return arrived(patiently(feed, most));
      }

      @Override
      public long count() {
        return feed.count();
      }
    };
  }

  private Feed.Batch patiently(Feed feed, int most) {
    long end = System.nanoTime() + patience.toNanos();
    Feed.Batch batch = feed.read(most);
    while (batch.events().isEmpty() && !awaited.isEmpty() && sleep()) {
      batch = feed.read(most);
      if (System.nanoTime() > end) {
        // Lost, or the stream is very late; whoever reads it goes on looking anyway.
        awaited.clear();
      }
    }
    return batch;
  }

  private Feed.Batch arrived(Feed.Batch batch) {
    batch.events().forEach(event -> awaited.remove(name(envelope(event))));
    return batch;
  }

  private static EventEnvelope envelope(Feed.Entry event) {
    return StreamRecord.read(Json.read(event.json(), JsonObject.class));
  }

  private static Stream<String> name(Write write) {
    return write instanceof Write.Insert(Item item) && item.kind().equals(EventRecords.KIND)
        ? Stream.of(name(EventRecords.read(item)))
        : Stream.empty();
  }

  private static String name(EventEnvelope envelope) {
    return envelope.event().subject() + " " + envelope.id();
  }

  private static boolean sleep() {
    try {
      Thread.sleep(LOOK_EVERY);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
