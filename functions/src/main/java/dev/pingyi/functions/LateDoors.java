package dev.pingyi.functions;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The doors, built at the first call and kept. */
final class LateDoors {
  private final Supplier<Doors> builder;
  private @Nullable Doors doors;

  LateDoors(Supplier<Doors> builder) {
    this.builder = builder;
  }

  synchronized Doors get() {
    Doors open = doors;
    if (open == null) {
      open = builder.get();
      doors = open;
    }
    return open;
  }
}
