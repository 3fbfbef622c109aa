package dev.pingyi.core.lives;

import dev.pingyi.core.city.Kept;
import dev.pingyi.core.store.MemoryStore;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A thousand lives in memory; {@code -Dlives=10000} plays more of them, {@code -Dworld=SEED} the
 * one world that a failure named.
 */
final class RandomLivesTest extends LivesContract {
  private static final int LIVES = Integer.getInteger("lives", 1200);

  @Override
  protected Kept kept() {
    return MemoryStore::new;
  }

  @Test
  void the_laws_hold_in_every_life() {
    @Nullable Long one = Long.getLong("world");
    if (one != null) {
      live(LongStream.of(one));
      return;
    }
    live(LongStream.rangeClosed(1, LIVES / World.LIVES).parallel()).isEverything();
  }
}
