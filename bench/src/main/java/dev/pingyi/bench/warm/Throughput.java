package dev.pingyi.bench.warm;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How many pieces of work several threads get done in a second. */
final class Throughput {
  /** More than the cores of most machines, less than what a store refuses. */
  static final int THREADS = 8;

  private static final int SECONDS_MAX = 120;
  private static final double NANOS = 1e9;

  private Throughput() {}

  /** Does all of it, as fast as the threads can, and says how many that was in a second. */
  static double of(List<Runnable> work) {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      long start = System.nanoTime();
      List<Future<?>> all = new ArrayList<>();
      work.forEach(each -> all.add(threads.submit(each)));
      for (Future<?> each : all) {
        each.get(SECONDS_MAX, TimeUnit.SECONDS);
      }
      return work.size() / ((System.nanoTime() - start) / NANOS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the work was not done", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
