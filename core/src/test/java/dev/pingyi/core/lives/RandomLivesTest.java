package dev.pingyi.core.lives;

import dev.pingyi.core.city.Kept;
import dev.pingyi.core.store.MemoryStore;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A thousand lives in memory; {@code -Dlives=10000} plays more of them, {@code -Dlives=200} fewer
 * for a quick look at the laws alone, {@code -Dworld=SEED} the one world that a failure named.
 */
final class RandomLivesTest extends LivesContract {
  /** So many lives come everywhere. */
  private static final int ENOUGH = 1200;

  private static final int LIVES = Integer.getInteger("lives", ENOUGH);

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
    Lived lived = live(LongStream.rangeClosed(1, LIVES / World.LIVES).parallel());
    if (LIVES >= ENOUGH) {
      lived.isEverything();
    }
  }
}
