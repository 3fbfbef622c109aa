package dev.pingyi.functions.dynamo;

import static dev.pingyi.core.Fixtures.anEvent;
import static dev.pingyi.core.Fixtures.monday9;
import static dev.pingyi.core.Fixtures.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.Fixtures;
import dev.pingyi.core.store.Decision;
import dev.pingyi.server.store.Feed;
import dev.pingyi.server.store.ItemStore;
import dev.pingyi.server.store.MemoryTable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
final class AwaitedEventsTest {
  private final MemoryTable table = new MemoryTable();
  private final AtomicInteger looks = new AtomicInteger();

  @Test
  void an_event_that_was_committed_is_waited_for_until_the_stream_has_it() {
    AwaitedEvents awaited = new AwaitedEvents(Duration.ofMinutes(1));
    commit(awaited);

    Feed.Batch batch = awaited.feed(late(3)).read(10);

    assertThat(batch.events()).hasSize(1);
    assertThat(looks).hasValue(4);
  }

  @Test
  void nothing_is_waited_for_after_it_came() {
    AwaitedEvents awaited = new AwaitedEvents(Duration.ofMinutes(1));
    commit(awaited);
    Feed feed = awaited.feed(late(0));
    feed.read(10).acknowledge().run();
    looks.set(0);

    feed.read(10);

    assertThat(looks).hasValue(1);
  }

  @Test
  void an_event_that_never_comes_is_waited_for_only_so_long() {
    AwaitedEvents awaited = new AwaitedEvents(Duration.ofMillis(50));
    commit(awaited);

    assertThat(awaited.feed(late(1_000)).read(10).events()).isEmpty();
  }

  private void commit(AwaitedEvents awaited) {
    new ItemStore(awaited.table(table), Fixtures.OFFICE, () -> monday9(), () -> monday9())
        .commit(new Decision(List.of(), List.of(anEvent("e1", reference(1)))));
  }

  /** A stream that shows nothing at the first {@code times} looks. */
  private Feed late(int times) {
    return new Feed() {
      @Override
      public Batch read(int most) {
        return looks.incrementAndGet() <= times ? Batch.none() : batch();
      }

      @Override
      public long count() {
        return table.streamAfter(0).size();
      }
    };
  }

  private Feed.Batch batch() {
    return new Feed.Batch(
        table.streamAfter(0).stream()
            .map(json -> new Feed.Entry("1", reference(1), json.toString()))
            .toList(),
        () -> {});
  }
}
