package dev.pingyi.functions;

import dev.pingyi.functions.warmup.WarmUp;
import dev.pingyi.server.telemetry.Log;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Makes a function ready before its first call, by playing one through this very instance.
 *
 * <p>With SnapStart that happens before the snapshot, and nothing secret is read until the first
 * call after a restore. Without it, it happens while Lambda starts the function, which is faster
 * than calls are; then the real doors are opened too.
 */
final class Readiness implements Resource {
  private static final String SNAPSHOT = "snap-start";

  private final RefreshingDoors doors;
  private final AwsPlatform platform;
  private final String door;
  private final UnaryOperator<String> call;

  Readiness(RefreshingDoors doors, AwsPlatform platform, String door, UnaryOperator<String> call) {
    this.doors = doors;
    this.platform = platform;
    this.door = door;
    this.call = call;
  }

  /**
   * Does what the way of starting asks for.
   *
   * @param initialization as Lambda names it; null outside Lambda, where nothing is done
   */
  void prepare(@Nullable String initialization) {
    if (SNAPSHOT.equals(initialization)) {
      Core.getGlobalContext().register(this);
    } else if (initialization != null) {
      warmUp(warmUp -> warmUp.playFirst(door, call));
      open();
    }
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    warmUp(warmUp -> warmUp.play(door, call));
    platform.prepare();
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {}

  /** A function that is not warm is slow; one that does not start would be worse. */
  private void warmUp(Consumer<WarmUp> play) {
    try {
      WarmUp warmUp = platform.warmUp();
      doors.practise(warmUp.doors(), () -> play.accept(warmUp));
    } catch (RuntimeException e) {
      Log.error("readiness", "warm-up failed", e);
    }
  }

  /** What keeps them shut will keep them shut at the first call, which then says so. */
  private void open() {
    try {
      doors.get();
    } catch (RuntimeException e) {
      Log.error("readiness", "doors stay shut", e);
    }
  }
}
