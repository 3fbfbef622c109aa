package dev.pingyi.bench.warm;

import dev.pingyi.bench.Figures;
import java.util.ArrayList;
import java.util.List;

/** How long the turns of many ratings took, kept apart by which turn of its rating each was. */
final class Turns {
  private static final double NANOS_OF_A_MS = 1e6;

  private final List<List<Double>> millis = new ArrayList<>();

  /** Does one turn and keeps how long it took. */
  void time(int turn, Runnable work) {
    long start = System.nanoTime();
    work.run();
    double took = (System.nanoTime() - start) / NANOS_OF_A_MS;
    while (millis.size() <= turn) {
      millis.add(new ArrayList<>());
    }
    millis.get(turn).add(took);
  }

  double median(int turn) {
    return Figures.median(millis.get(turn));
  }

  /** The medians of all turns of a rating together. */
  double ofARating() {
    double sum = 0;
    for (int turn = 0; turn < millis.size(); turn++) {
      sum += median(turn);
    }
    return sum;
  }
}
