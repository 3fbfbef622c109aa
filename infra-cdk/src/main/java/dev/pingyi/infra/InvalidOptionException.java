package dev.pingyi.infra;

/**
 * What was chosen for a stage cannot be had; says in a sentence what it was and what to do, for the
 * operator who reads nothing else of it.
 */
final class InvalidOptionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  InvalidOptionException(String sentence) {
    super(sentence);
  }
}
