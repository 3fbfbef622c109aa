package dev.pingyi.core.store;

/** A condition of the decision no longer held: nothing was written; read and decide again. */
public final class StaleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StaleException(String what) {
    super(what);
  }
}
