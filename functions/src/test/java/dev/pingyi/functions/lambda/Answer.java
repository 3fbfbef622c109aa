package dev.pingyi.functions.lambda;

/** What became of one invocation. */
public sealed interface Answer {
  /** The function's own answer. */
  record Answered(String body) implements Answer {}

  /**
   * The handler threw, or the function could not start.
   *
   * @param type as Lambda names it to whoever invoked
   * @param body JSON with {@code errorMessage} and {@code errorType}
   */
  record Failed(String type, String body) implements Answer {}

  /** The process did not answer in time and was killed, as Lambda does. */
  record TimedOut() implements Answer {}

  /** The process ended without an answer. */
  record Exited(int code) implements Answer {}

  /** The body of an answer, of which the caller is sure. */
  default String body() {
    if (this instanceof Answered answered) {
      return answered.body;
    }
    throw new AssertionError("The function did not answer: " + this);
  }
}
