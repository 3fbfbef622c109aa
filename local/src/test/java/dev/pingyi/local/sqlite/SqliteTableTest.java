package dev.pingyi.local.sqlite;

import static dev.pingyi.core.Fixtures.OFFICE;
import static dev.pingyi.core.Fixtures.aContact;
import static dev.pingyi.core.Fixtures.aRating;
import static dev.pingyi.core.Fixtures.anEvent;
import static dev.pingyi.core.Fixtures.monday9;
import static dev.pingyi.core.Fixtures.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pingyi.core.notify.DeliveryState;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.core.store.Store;
import dev.pingyi.server.store.Feed;
import dev.pingyi.server.store.Item;
import dev.pingyi.server.store.ItemStore;
import dev.pingyi.server.store.Key;
import dev.pingyi.server.store.Write;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteTableTest {
  private static final Instant REAL = Instant.parse("2026-11-20T00:00:00Z");

  @TempDir Path folder;
  private SqliteTable table;

  @BeforeEach
  void open() {
    table = SqliteTable.open(folder.resolve("pingyi.db"));
  }

  @AfterEach
  void close() {
    table.close();
  }

  private Store store() {
    return new ItemStore(table, OFFICE, () -> monday9(), () -> REAL);
  }

  private void happens(int number) {
    store().commit(new Decision(List.of(), List.of(anEvent("e" + number, reference(number)))));
  }

  @Test
  void everything_is_there_after_closing_and_opening() {
    store().commit(Decision.of(new Change.PutRating(aRating(reference(1)))));
    happens(1);

    table.close();
    open();

    assertThat(store().rating(reference(1))).contains(aRating(reference(1)));
    assertThat(table.feed().read(10).events()).hasSize(1);
  }

  @Test
  void an_event_stays_in_the_feed_until_it_is_kept() {
    happens(1);
    happens(2);
    happens(3);

    Feed.Batch batch = table.feed().read(2);
    assertThat(table.feed().read(2).events()).isEqualTo(batch.events());
    batch.acknowledge().run();

    assertThat(table.feed().read(2).events())
        .hasSize(1)
        .doesNotContainAnyElementsOf(batch.events());
    table.close();
    open();
    assertThat(table.feed().read(9).events())
        .singleElement()
        .extracting(Feed.Entry::json)
        .asString()
        .contains(reference(3));
    assertThat(table.feed().count()).isEqualTo(3);
  }

  @Test
  void a_stale_decision_leaves_no_gap_in_the_count_of_events() {
    happens(1);
    assertThatThrownBy(() -> happens(1)).isInstanceOf(StaleException.class);
    happens(2);

    assertThat(table.feed().count()).isEqualTo(2);
  }

  @Test
  void what_expires_by_the_office_clock_outlives_what_expires_by_the_real_one() {
    Instant later = monday9().plus(Duration.ofDays(120));
    store()
        .commit(
            Decision.of(
                new Change.PutContact(aContact(reference(1))),
                new Change.PutDelivery(new DeliveryState("e", 1, DeliveryState.State.SENT, REAL))));
    store().commit(Decision.of(new Change.PutContact(aContact(reference(1)).eraseAt(later))));

    table.sweep(later.minusSeconds(1), REAL);
    assertThat(table.get(new Key(reference(1), "contact"))).isPresent();

    table.sweep(later, REAL);
    assertThat(table.get(new Key(reference(1), "contact"))).isEmpty();
    assertThat(store().messages().delivery("e")).isPresent();

    table.sweep(later, REAL.plus(Duration.ofDays(60)));
    assertThat(store().messages().delivery("e")).isEmpty();
  }

  @Test
  void a_broken_write_is_undone_alone_and_its_bug_is_thrown() {
    Key key = new Key("p", "s");
    List<Write> broken =
        List.of(
            new Write.Insert(Item.of(key, "test", "")),
            new Write.Insert(Item.of(key, "test", "").version(1)));

    assertThatThrownBy(() -> table.commit(broken)).isInstanceOf(StaleException.class);

    assertThat(table.get(key)).isEmpty();
    happens(1);
    assertThat(table.feed().count()).isOne();
  }
}
