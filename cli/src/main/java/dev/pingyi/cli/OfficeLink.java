package dev.pingyi.cli;

/** The way to the office door of an installation. */
@FunctionalInterface
interface OfficeLink {
  /**
   * Sends a command and returns the answer, both JSON.
   *
   * @throws RefusedException if nobody answers, or nobody may ask
   */
  String send(String command);
}
