package dev.pingyi.local.run;

import dev.pingyi.server.store.Feed.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** In what rounds lanes are delivered: as they are, or as badly as a stream is allowed to. */
@FunctionalInterface
public interface DeliveryOrder {
  /** The lanes of each round; rounds follow each other. */
  List<List<List<Entry>>> rounds(List<List<Entry>> lanes);

  /** Once, all lanes at the same time. */
  static DeliveryOrder none() {
    return lanes -> lanes.isEmpty() ? List.of() : List.of(lanes);
  }

  /** Everything twice, one lane after the other in an order that changes. For tests. */
  static DeliveryOrder twiceAndShuffled(long seed) {
    Random chance = new Random(seed);
    return lanes -> {
      List<List<List<Entry>>> rounds = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        List<List<Entry>> shuffled = new ArrayList<>(lanes);
        Collections.shuffle(shuffled, chance);
        shuffled.forEach(lane -> rounds.add(List.of(lane)));
      }
      return rounds;
    };
  }
}
