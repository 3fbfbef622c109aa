package dev.pingyi.local.run;

/**
 * How one call of a door went.
 *
 * @param why the kind of failure without its message, which may name a person; empty if it went
 *     well
 */
record Attempt(String why) {
  /** Calls a door that reports its failures by item. */
  static Attempt of(Door door, String event) {
    return guarded(
        () -> AwsEvents.failures(door.call(event)).isEmpty() ? "" : "reported as failed");
  }

  /** Calls a door that fails by throwing. */
  static Attempt plain(Door door, String event) {
    return guarded(
        () -> {
          door.call(event);
          return "";
        });
  }

  boolean failed() {
    return !why.isEmpty();
  }

  /** A door's failure is never ours: Lambda, too, tells it from its own. */
  private static Attempt guarded(java.util.function.Supplier<String> call) {
    try {
      return new Attempt(call.get());
    } catch (RuntimeException e) {
      return new Attempt(e.getClass().getSimpleName());
    }
  }
}
