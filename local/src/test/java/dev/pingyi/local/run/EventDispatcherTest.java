package dev.pingyi.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EventDispatcherTest {
  private static final Retries THREE = new Retries(3, Duration.ofMillis(1));

  @TempDir private Path folder;
  private final ListFeed feed = new ListFeed();
  private RunnerFile file;
  private DeadLetters dead;

  @BeforeEach
  void open() {
    file = RunnerFile.in(folder);
    dead = new DeadLetters(file, InstantSource.system());
  }

  @AfterEach
  void close() {
    file.close();
  }

  @Test
  void events_of_one_lane_keep_their_order() {
    for (int i = 0; i < 250; i++) {
      feed.happens("PY-" + i % 7, i % 7 + "/" + i);
    }
    Scribe react = Scribe.willing();

    int done = dispatcher(react, DeliveryOrder.none()).drain();

    assertThat(done).isEqualTo(250);
    for (int lane = 0; lane < 7; lane++) {
      String name = lane + "/";
      List<Integer> numbers =
          react.taken().stream()
              .filter(n -> n.startsWith(name))
              .map(n -> Integer.valueOf(n.substring(2)))
              .toList();
      assertThat(numbers).isSorted().isNotEmpty();
    }
  }

  @Test
  void nothing_is_handed_on_twice_when_nothing_failed() {
    feed.happens("a", "one");
    feed.happens("b", "two");
    Scribe react = Scribe.willing();
    EventDispatcher dispatcher = dispatcher(react, DeliveryOrder.none());

    dispatcher.drain();
    int second = dispatcher.drain();

    assertThat(second).isZero();
    assertThat(react.taken()).containsExactlyInAnyOrder("one", "two");
  }

  @Test
  void an_event_at_which_the_door_throws_is_buried_and_those_behind_it_go_on() {
    feed.happens("a", "good");
    feed.happens("a", "poison");
    feed.happens("a", "behind");
    Scribe react = new Scribe(Set.of("poison"), Set.of());

    dispatcher(react, DeliveryOrder.none()).drain();

    assertThat(react.taken()).contains("good", "behind");
    assertThat(dead.count()).isEqualTo(1);
  }

  @Test
  void an_event_that_the_door_reports_as_failed_is_buried_with_its_event() {
    feed.happens("a", "poison");
    feed.happens("b", "other");
    Scribe react = new Scribe(Set.of(), Set.of("poison"));

    dispatcher(react, DeliveryOrder.none()).drain();

    assertThat(react.taken()).contains("other");
    assertThat(dead.events()).singleElement().asString().contains("poison");
  }

  @Test
  void what_was_not_kept_comes_again_after_a_kill() {
    feed.happens("a", "one");
    Door killed =
        event -> {
          throw new KilledError();
        };
    EventDispatcher dispatcher = dispatcher(killed, DeliveryOrder.none());
    assertThatThrownBy(dispatcher::drain).isInstanceOf(KilledError.class);
    Scribe react = Scribe.willing();

    dispatcher(react, DeliveryOrder.none()).drain();

    assertThat(react.taken()).containsExactly("one");
  }

  @Test
  void a_rehearsal_delivers_everything_twice_and_keeps_the_order_of_a_lane() {
    feed.happens("a", "a1");
    feed.happens("b", "b1");
    feed.happens("a", "a2");
    Scribe react = Scribe.willing();

    dispatcher(react, DeliveryOrder.twiceAndShuffled(7)).drain();

    assertThat(react.taken()).containsOnly("a1", "a2", "b1").hasSize(6);
    assertThat(react.taken().stream().filter(name -> name.startsWith("a")))
        .containsExactly("a1", "a2", "a1", "a2");
  }

  private EventDispatcher dispatcher(Door react, DeliveryOrder rehearsal) {
    return new EventDispatcher(feed, react, dead, THREE, rehearsal);
  }

  /** Stands for the end of the process: no code of ours catches it. */
  private static final class KilledError extends Error {
    private static final long serialVersionUID = 1L;
  }
}
