package dev.pingyi.server.store;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Partitions, lists or items over which something is spread, so that no key gets all of a city's
 * day. Whoever wants all of it asks each lane.
 */
record Lanes(int number) {
  /** The lane of a text: the hash of a text is the same in every Java. */
  int of(String text) {
    return Math.floorMod(text.hashCode(), number);
  }

  /** The lane of a text as the end of a key. */
  String in(String prefix, String text) {
    return prefix + Integer.toHexString(of(text));
  }

  List<String> all(String prefix) {
    return IntStream.range(0, number).mapToObj(lane -> prefix + Integer.toHexString(lane)).toList();
  }
}
