package dev.pingyi.functions.dynamo;

import static dev.pingyi.core.Fixtures.anEvent;
import static dev.pingyi.core.Fixtures.reference;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.Json;
import dev.pingyi.server.store.Feed;
import dev.pingyi.server.store.StreamRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DynamoFeedTest {
  @TempDir Path folder;
  private final OneShard shard = new OneShard();

  @Test
  void events_are_read_again_until_they_are_kept_and_then_never() {
    shard.commit(anEvent("e1", reference(1)));
    shard.commitSomethingElse();
    shard.commit(anEvent("e2", reference(2)));
    Feed feed = feed("arn:1");

    assertThat(told(feed.read(10))).hasSize(2);
    Feed.Batch batch = feed.read(10);
    batch.acknowledge().run();

    assertThat(told(batch))
        .containsExactly(anEvent("e1", reference(1)), anEvent("e2", reference(2)));
    assertThat(batch.events().getFirst().lane()).isEqualTo(reference(1));
    assertThat(feed.read(10).events()).isEmpty();
    assertThat(feed.count()).isEqualTo(2);

    shard.commit(anEvent("e3", reference(3)));
    assertThat(told(feed.read(10))).containsExactly(anEvent("e3", reference(3)));
  }

  @Test
  void a_new_process_goes_on_where_the_last_one_was_and_begins_anew_on_another_stream() {
    shard.commit(anEvent("e1", reference(1)));
    shard.commit(anEvent("e2", reference(2)));
    feed("arn:1").read(1).acknowledge().run();

    assertThat(told(feed("arn:1").read(10))).containsExactly(anEvent("e2", reference(2)));
    assertThat(feed("arn:1").count()).isOne();
    assertThat(told(feed("arn:2").read(10))).hasSize(2);
  }

  @Test
  void a_pause_in_which_the_place_in_the_stream_expires_loses_nothing() {
    Feed feed = feed("arn:1");
    assertThat(feed.read(10).events()).isEmpty();
    shard.commit(anEvent("e1", reference(1)));
    shard.forgetIterators();

    assertThat(told(feed.read(10))).containsExactly(anEvent("e1", reference(1)));
  }

  @Test
  void a_page_of_other_records_does_not_hide_the_event_behind_it() {
    shard.commitSomethingElse();
    shard.commitSomethingElse();
    shard.commitSomethingElse();
    shard.commit(anEvent("e1", reference(1)));

    assertThat(told(feed("arn:1").read(2))).containsExactly(anEvent("e1", reference(1)));
  }

  private Feed feed(String arn) {
    return new DynamoFeed(new DynamoStream(shard, arn), arn, folder.resolve("feed.json"));
  }

  private static List<EventEnvelope> told(Feed.Batch batch) {
    Stream<JsonObject> records =
        batch.events().stream().map(entry -> Json.read(entry.json(), JsonObject.class));
    return records.map(StreamRecord::read).toList();
  }
}
