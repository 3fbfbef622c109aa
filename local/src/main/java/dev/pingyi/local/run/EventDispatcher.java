package dev.pingyi.local.run;

import dev.pingyi.server.store.Feed;
import dev.pingyi.server.store.Feed.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Hands committed events to {@code react}, as a DynamoDB stream does: at least once, in order
 * within a lane, lanes side by side. An event that fails too often becomes a dead letter, so that
 * those behind it get their turn.
 */
final class EventDispatcher {
  private static final int BATCH = 100;
  private static final int LANES = 4;

  private final Feed feed;
  private final Door react;
  private final DeadLetters deadLetters;
  private final Retries tries;
  private final DeliveryOrder rehearsal;
  private final ReentrantLock turn = new ReentrantLock();

  EventDispatcher(
      Feed feed, Door react, DeadLetters deadLetters, Retries tries, DeliveryOrder rehearsal) {
    this.feed = feed;
    this.react = react;
    this.deadLetters = deadLetters;
    this.tries = tries;
    this.rehearsal = rehearsal;
  }

  /** Hands on everything that is there; returns the number of events. */
  int drain() {
    int sum = 0;
    int now;
    do {
      now = once();
      sum += now;
    } while (now > 0);
    return sum;
  }

  private int once() {
    turn.lock();
    try {
      Feed.Batch batch = feed.read(BATCH);
      // Only after every lane is through: a killed process reads the whole batch again.
      rehearsal.rounds(lanes(batch.events())).forEach(this::deliver);
      batch.acknowledge().run();
      return batch.events().size();
    } finally {
      turn.unlock();
    }
  }

  private static List<List<Entry>> lanes(List<Entry> events) {
    Map<Integer, List<Entry>> lanes = new LinkedHashMap<>();
    for (Entry event : events) {
      lanes
          .computeIfAbsent(Math.floorMod(event.lane().hashCode(), LANES), l -> new ArrayList<>())
          .add(event);
    }
    return List.copyOf(lanes.values());
  }

  private void deliver(List<List<Entry>> lanes) {
    if (lanes.size() == 1) {
      deliverLane(lanes.getFirst());
      return;
    }
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      lanes.forEach(lane -> all.add(workers.submit(() -> deliverLane(lane))));
      all.forEach(EventDispatcher::await);
    }
  }

  private static void await(Future<?> lane) {
    try {
      lane.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Retries.StoppedException();
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException("a lane stopped", e);
    }
  }

  /** All at once; if that fails, one after the other, so that the one at fault is found. */
  private void deliverLane(List<Entry> lane) {
    if (!DoorCall.of(react, AwsEvents.stream(lane)).failed()) {
      return;
    }
    lane.forEach(this::deliverOne);
  }

  private void deliverOne(Entry event) {
    String json = AwsEvents.stream(List.of(event));
    for (int failed = 1; ; failed++) {
      DoorCall attempt = DoorCall.of(react, json);
      if (!attempt.failed()) {
        return;
      }
      if (failed == tries.most()) {
        deadLetters.bury("react", json, attempt.why());
        return;
      }
      tries.sleep(failed);
    }
  }
}
