package dev.pingyi.local.run;

/**
 * How one call of a door went.
 *
 * @param why the kind of failure without its message, which may name a person; empty if it went
 *     well
 */
record DoorCall(String why) {
  /** Calls a door that reports its failures by item. */
  static DoorCall of(Door door, String event) {
    return guarded(
        () -> AwsEvents.failures(door.call(event)).isEmpty() ? "" : "reported as failed");
  }

  /** Calls a door that fails by throwing. */
  static DoorCall plain(Door door, String event) {
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
  private static DoorCall guarded(java.util.function.Supplier<String> call) {
    try {
      return new DoorCall(call.get());
    } catch (RuntimeException e) {
      return new DoorCall(e.getClass().getSimpleName());
    }
  }
}
