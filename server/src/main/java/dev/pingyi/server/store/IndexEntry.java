package dev.pingyi.server.store;

/**
 * What the due index says of an item; it may lag behind, so the item itself is read again.
 *
 * @param row as in {@link Due}
 */
public record IndexEntry(Key key, String at, String row) {
  public static IndexEntry of(Item item) {
    return new IndexEntry(item.key(), item.due().at(), item.due().row());
  }
}
