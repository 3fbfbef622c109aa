package dev.pingyi.cli;

/** Why something is not done, as a sentence for whoever asked. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RefusedException(String sentence) {
    super(sentence);
  }

  RefusedException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
