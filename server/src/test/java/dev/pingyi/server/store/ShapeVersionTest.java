package dev.pingyi.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ShapeVersionTest {
  private final MemoryTable table = new MemoryTable();

  @Test
  void a_new_table_gets_the_version_and_is_ours_from_then_on() {
    ShapeVersion.check(table);
    write(Item.of(new Key("p", "s"), "test", ""));

    ShapeVersion.check(table);

    assertThat(table.items()).contains(ShapeVersion.item());
  }

  @Test
  void a_table_with_items_but_no_version_is_of_an_older_shape_and_is_left_as_it_is() {
    Item old = Item.of(new Key("p", "s"), "test", "");
    write(old);

    assertThatThrownBy(() -> ShapeVersion.check(table))
        .hasMessage(
            "is of an older shape than this program (no version, ours is "
                + ShapeVersion.CURRENT
                + ")");
    assertThat(table.items()).containsExactly(old);
  }

  @Test
  void a_table_of_a_later_version_is_of_a_newer_shape() {
    write(ShapeVersion.item().version(ShapeVersion.CURRENT + 1));

    assertThatThrownBy(() -> ShapeVersion.check(table))
        .isInstanceOfSatisfying(OtherShapeException.class, e -> assertThat(e.isNewer()).isTrue())
        .hasMessage(
            "is of a newer shape than this program (version "
                + (ShapeVersion.CURRENT + 1)
                + ", ours is "
                + ShapeVersion.CURRENT
                + ")");
  }

  @Test
  void of_two_who_begin_at_once_both_find_it_theirs() {
    Table slow =
        new ForwardingTable(table) {
          @Override
          public boolean isEmpty() {
            boolean empty = super.isEmpty();
            ShapeVersion.check(table);
            return empty;
          }
        };

    ShapeVersion.check(slow);

    assertThat(table.items()).containsExactly(ShapeVersion.item());
  }

  @Test
  void a_table_that_was_begun_and_used_meanwhile_is_ours() {
    Table slow =
        new ForwardingTable(table) {
          @Override
          public boolean isEmpty() {
            ShapeVersion.check(table);
            return super.isEmpty();
          }
        };

    ShapeVersion.check(slow);

    assertThat(table.items()).containsExactly(ShapeVersion.item());
  }

  private void write(Item item) {
    table.commit(List.of(new Write.Set(item)));
  }
}
