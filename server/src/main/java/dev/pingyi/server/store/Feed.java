package dev.pingyi.server.store;

import java.util.List;

/**
 * The committed events of a store, in the order of their commits, from where the last run ended.
 */
public interface Feed {
  /** The next events, at most {@code most}; empty if there are none now. */
  Batch read(int most);

  /** How many events there have been, those of earlier runs included. */
  long count();

  /**
   * Events that belong together.
   *
   * @param acknowledge remembers durably that all of them are done; until then they are read again
   */
  record Batch(List<Entry> events, Runnable acknowledge) {
    public Batch {
      events = List.copyOf(events);
    }

    public static Batch none() {
      return new Batch(List.of(), () -> {});
    }
  }

  /**
   * One event.
   *
   * @param sequence unique in the feed
   * @param lane events of the same lane keep their order: the partition key
   * @param json a record of a DynamoDB stream
   */
  record Entry(String sequence, String lane, String json) {}
}
