package dev.pingyi.server.store;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Opens a table that another program keeps; found by {@link java.util.ServiceLoader}, so that only
 * who uses such a table needs the libraries that reach it.
 */
@FunctionalInterface
public interface TableProvider {
  /**
   * Opens the table, and makes it if it is absent.
   *
   * @param endpoint where it is; empty leaves that to the settings of the library
   * @param folder where may be kept how far the feed is done
   * @throws UnavailableException if it cannot be used
   */
  OpenTable open(Optional<URI> endpoint, Path folder);

  /**
   * A table and the events that are committed to it.
   *
   * @param name as the service knows it
   * @param close ends the connections
   */
  record OpenTable(String name, Table table, Feed feed, Runnable close) {}

  /** The table cannot be reached; the message says by what it was found out. */
  final class UnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnavailableException(RuntimeException cause) {
      super(cause.getClass().getSimpleName(), cause);
    }
  }
}
