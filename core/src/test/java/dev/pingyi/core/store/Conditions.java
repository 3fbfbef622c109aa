package dev.pingyi.core.store;

import java.util.Optional;

/** What must hold for a decision to be made true. */
final class Conditions {
  private Conditions() {}

  static void follows(long version, Optional<Long> stored) {
    demand(stored.orElse(0L) == version - 1, "version " + version);
  }

  static void demand(boolean holds, String what) {
    if (!holds) {
      throw new StaleException(what + " does not follow what is stored");
    }
  }
}
