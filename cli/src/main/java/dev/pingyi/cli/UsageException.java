package dev.pingyi.cli;

/** What was written is no command, though each part of it may be; a sentence says why. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String sentence) {
    super(sentence);
  }
}
