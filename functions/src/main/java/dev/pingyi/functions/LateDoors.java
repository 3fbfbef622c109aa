package dev.pingyi.functions;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The doors, built at the first call and kept. */
final class LateDoors {
  private final Supplier<Ground> ground;
  private @Nullable Doors doors;

  LateDoors(Supplier<Ground> ground) {
    this.ground = ground;
  }

  synchronized Doors get() {
    Doors open = doors;
    if (open == null) {
      open = new Wiring(ground.get()).doors();
      doors = open;
    }
    return open;
  }
}
