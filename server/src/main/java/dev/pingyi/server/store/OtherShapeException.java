package dev.pingyi.server.store;

/**
 * What is kept has another shape than this program reads. The message goes on from what it is:
 * {@code "The table X" + " is of …"}.
 */
public final class OtherShapeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long found;

  OtherShapeException(long found) {
    super(
        "is of %s shape than this program (%s, ours is %d)"
            .formatted(
                isNewer(found) ? "a newer" : "an older",
                found == 0 ? "no version" : "version " + found,
                ShapeVersion.CURRENT));
    this.found = found;
  }

  /** Whether a newer program has written it. */
  public boolean isNewer() {
    return isNewer(found);
  }

  private static boolean isNewer(long found) {
    return found > ShapeVersion.CURRENT;
  }
}
