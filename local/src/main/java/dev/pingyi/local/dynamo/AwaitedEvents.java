package dev.pingyi.local.dynamo;

import com.google.gson.JsonObject;
import dev.pingyi.events.Json;
import dev.pingyi.events.Recorded;
import dev.pingyi.functions.store.EventItem;
import dev.pingyi.functions.store.Item;
import dev.pingyi.functions.store.StreamRecord;
import dev.pingyi.functions.store.Table;
import dev.pingyi.functions.store.TableBefore;
import dev.pingyi.functions.store.Write;
import dev.pingyi.local.run.Feed;
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
    return new TableBefore(table) {
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
        // Lost, or the stream is very late; the pump goes on looking anyway.
        awaited.clear();
      }
    }
    return batch;
  }

  private Feed.Batch arrived(Feed.Batch batch) {
    batch.events().forEach(event -> awaited.remove(name(recorded(event))));
    return batch;
  }

  private static Recorded recorded(Feed.Fed event) {
    return StreamRecord.read(Json.read(event.json(), JsonObject.class));
  }

  private static Stream<String> name(Write write) {
    return write instanceof Write.Insert(Item item) && item.kind().equals(EventItem.KIND)
        ? Stream.of(name(EventItem.read(item)))
        : Stream.empty();
  }

  private static String name(Recorded recorded) {
    return recorded.event().subject() + " " + recorded.id();
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
