package dev.pingyi.server.store;

import dev.pingyi.core.store.StaleException;
import java.util.List;

/**
 * The version of the shape of all that is kept: every key and every form of an item, and on one
 * machine the tables of its files.
 *
 * <p>Whoever changes a shape so that what is kept already reads otherwise raises it; see
 * docs/decisions/0019-the-shape-has-a-version.md.
 */
public final class ShapeVersion {
  public static final int CURRENT = 5;

  private static final Key KEY = new Key("shape", "state");
  private static final String KIND = "shape";

  private ShapeVersion() {}

  /**
   * Sees that a table is of our shape, and writes the version into one that is new.
   *
   * @throws OtherShapeException if it is of an older or a newer one
   */
  public static void check(Table table) {
    long found = found(table);
    if (found == 0) {
      if (table.isEmpty()) {
        begin(table);
      }
      // Also if it is not: somebody may just have begun it.
      found = found(table);
    }
    check(found);
  }

  /**
   * The same for something that keeps the version in a way of its own.
   *
   * @param found 0 if something is kept, but no version
   */
  public static void check(long found) {
    if (found != CURRENT) {
      throw new OtherShapeException(found);
    }
  }

  /** The item that every table of our shape has. */
  public static Item item() {
    return Item.of(KEY, KIND, "").version(CURRENT);
  }

  private static long found(Table table) {
    return table.get(KEY).map(Item::version).orElse(0L);
  }

  private static void begin(Table table) {
    try {
      table.commit(List.of(new Write.Insert(item())));
    } catch (StaleException begun) {
      // By somebody else, whose version counts.
    }
  }
}
