package dev.pingyi.local.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The one thread that writes. Whatever has come in while the disk was busy is written together,
 * each behind a savepoint of its own, so that many share one flush and none suffers from another.
 */
final class Writer implements AutoCloseable {
  /** What is to be done in a transaction; if it fails, it is undone alone. */
  @FunctionalInterface
  interface Work {
    void on(Session session) throws SQLException;
  }

  /** Gives the session to write with, for one batch. */
  @FunctionalInterface
  interface Turn {
    void take(Work batch) throws SQLException;
  }

  private record Job(Work work, CompletableFuture<Void> done) {}

  private static final int TOGETHER = 200;
  private static final Job END = new Job(session -> {}, new CompletableFuture<>());

  private final BlockingQueue<Job> waiting = new LinkedBlockingQueue<>();
  private final Turn turn;
  private final Thread thread;
  private volatile boolean closed;

  Writer(Turn turn) {
    this.turn = turn;
    thread = Thread.ofPlatform().name("sqlite-writer").daemon().start(this::run);
  }

  /** Puts work in the line. The future ends when it is on the disk, or with what stopped it. */
  CompletableFuture<Void> add(Work work) {
    if (closed) {
      throw new IllegalStateException("the data file is closed");
    }
    Job job = new Job(work, new CompletableFuture<>());
    waiting.add(job);
    return job.done();
  }

  private void run() {
    boolean more = true;
    while (more) {
      List<Job> batch = next();
      more = !batch.remove(END);
      if (!batch.isEmpty()) {
        write(batch);
      }
    }
  }

  private List<Job> next() {
    List<Job> batch = new ArrayList<>();
    try {
      batch.add(waiting.take());
      waiting.drainTo(batch, TOGETHER - 1);
    } catch (InterruptedException e) {
      // Nobody interrupts this thread but a dying process.
      batch.add(END);
    }
    return batch;
  }

  private void write(List<Job> batch) {
    List<Runnable> answers = new ArrayList<>();
    try {
      turn.take(session -> together(session, batch, answers));
      answers.forEach(Runnable::run);
    } catch (SQLException | RuntimeException e) {
      batch.forEach(job -> job.done().completeExceptionally(e));
    }
  }

  private static void together(Session session, List<Job> batch, List<Runnable> answers)
      throws SQLException {
    session.run("BEGIN IMMEDIATE");
    try {
      for (Job job : batch) {
        answers.add(one(session, job));
      }
      session.run("COMMIT");
    } catch (SQLException e) {
      // A full disk has rolled everything back by itself.
      session.rollBackIfOpen();
      throw e;
    }
  }

  /** Returns what to tell once the whole batch is on the disk. */
  private static Runnable one(Session session, Job job) throws SQLException {
    session.run("SAVEPOINT one");
    try {
      job.work().on(session);
      session.run("RELEASE one");
      return () -> job.done().complete(null);
    } catch (SQLException | RuntimeException e) {
      session.run("ROLLBACK TO one");
      session.run("RELEASE one");
      return () -> job.done().completeExceptionally(e);
    }
  }

  /** Writes what is waiting, then ends. */
  @Override
  public void close() {
    closed = true;
    waiting.add(END);
    try {
      thread.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
