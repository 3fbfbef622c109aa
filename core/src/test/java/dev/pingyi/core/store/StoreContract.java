package dev.pingyi.core.store;

import static dev.pingyi.core.Fixtures.aRating;
import static dev.pingyi.core.Fixtures.anEvent;
import static dev.pingyi.core.Fixtures.monday9;
import static dev.pingyi.core.Fixtures.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.store.Change.Count;
import dev.pingyi.core.store.Change.PutConversation;
import dev.pingyi.core.store.Change.PutRating;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every store has to keep. Its parts are in the classes above it; here is what happens when
 * many write at once.
 */
public abstract class StoreContract extends StoreWritingContract {
  private static final int THREADS = 8;

  /** How often each of the threads writes; more where a write takes no time. */
  protected int turns() {
    return 100;
  }

  @Test
  final void counts_of_many_threads_add_up() throws Exception {
    inThreads(
        (thread, turn) ->
            commit(
                new PutRating(aRating(reference(thread * turns() + turn))),
                new Count("DH1", NOVEMBER, Counts.complaintOpened(), "" + turn)));

    assertThat(store.counts("DH1", 2026).getFirst().counts().opened())
        .isEqualTo((long) THREADS * turns());
  }

  @Test
  final void of_conflicting_decisions_exactly_the_winners_happen() throws Exception {
    Conversation begun = Conversation.begin("citizen-9", Language.ZH, monday9());
    AtomicInteger won = new AtomicInteger();

    inThreads(
        (thread, turn) -> {
          String cause = thread + "-" + turn;
          Conversation before = store.caller("citizen-9").conversation().orElse(begun);
          try {
            store.commit(
                new Decision(
                    List.of(
                        new PutConversation(before.moved(cause, new Step.Idle(), false, monday9())),
                        new Count("DH1", NOVEMBER, Counts.complaintOpened(), cause)),
                    List.of(anEvent(cause, reference(1)))));
            won.incrementAndGet();
          } catch (StaleException lost) {
            // Another thread was faster; that is what this test is about.
          }
        });

    Conversation after = store.caller("citizen-9").conversation().orElseThrow();
    assertThat(after.version()).isEqualTo(won.get());
    assertThat(store.counts("DH1", 2026).getFirst().counts().opened()).isEqualTo(won.get());
    assertThat(happened()).hasSize(won.get());
  }

  @FunctionalInterface
  private interface Work {
    void turn(int thread, int turn);
  }

  private void inThreads(Work work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      CyclicBarrier together = new CyclicBarrier(THREADS);
      List<Future<?>> all = new ArrayList<>();
      for (int number = 0; number < THREADS; number++) {
        int thread = number;
        all.add(
            threads.submit(
                () -> {
                  together.await();
                  IntStream.range(0, turns()).forEach(turn -> work.turn(thread, turn));
                  return thread;
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
  }
}
