package dev.pingyi.local;

import static dev.pingyi.core.Fixtures.aComplaint;
import static dev.pingyi.core.Fixtures.monday9;
import static dev.pingyi.core.Fixtures.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.Fixtures;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.Store;
import dev.pingyi.local.sqlite.SqliteTable;
import dev.pingyi.server.store.Item;
import dev.pingyi.server.store.ItemStore;
import dev.pingyi.server.store.Key;
import dev.pingyi.server.store.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StoreNextDueTest {
  private static final Instant TEN = monday9().plus(Duration.ofHours(1));
  private static final Instant NOON = monday9().plus(Duration.ofHours(3));

  private final SqliteTable table = SqliteTable.inMemory();
  private final Store store =
      new ItemStore(table, Fixtures.OFFICE, () -> monday9(), () -> monday9());
  private final StoreNextDue due = new StoreNextDue(store);

  @BeforeEach
  void twoAreDue() {
    open(1, TEN);
    open(2, NOON);
  }

  @AfterEach
  void close() {
    table.close();
  }

  @Test
  void the_earliest_that_is_still_to_come_is_next() {
    assertThat(due.after(monday9(), NOON)).contains(TEN);
  }

  @Test
  void what_should_have_been_done_before_is_not_in_the_way() {
    assertThat(due.after(TEN, NOON)).contains(NOON);
  }

  @Test
  void what_lies_behind_the_end_does_not_count() {
    assertThat(due.after(TEN, NOON.minusSeconds(1))).isEmpty();
  }

  @Test
  void one_that_cannot_be_read_keeps_no_other_from_its_time() {
    Key key = new Key(reference(1), "complaint");
    Item whole = table.get(key).orElseThrow();
    Item spoilt = Item.of(key, whole.kind(), "{}").version(whole.version()).due(whole.due());
    table.commit(List.of(new Write.Set(spoilt)));

    assertThat(due.after(monday9(), NOON)).contains(NOON);
  }

  private void open(int number, Instant nextAt) {
    store.commit(
        Decision.of(
            new Change.PutComplaint(aComplaint().reference(number).nextAt(nextAt).received())));
  }
}
