package dev.pingyi.local.web;

import java.util.Map;

/** One call that is answered on this machine only. */
@FunctionalInterface
public interface LocalCall {
  /**
   * Answers.
   *
   * @throws RefusedException if the request asks for what cannot be
   */
  dev.pingyi.bot.WebResponse answer(Asked asked);

  /**
   * What is asked.
   *
   * @param parameters of the query
   * @param body JSON text; empty without one
   */
  record Asked(Map<String, String> parameters, String body) {
    public Asked {
      parameters = Map.copyOf(parameters);
    }

    /** A parameter that is a whole number; absent is 0. */
    public long number(String name) {
      String text = parameters.getOrDefault(name, "0");
      if (!text.matches("\\d{1,15}")) {
        throw new RefusedException(name + " is a whole number, not \"" + text + "\".");
      }
      return Long.parseLong(text);
    }
  }

  /** The request cannot be done; the message is a sentence for the one who asked. */
  final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RefusedException(String sentence) {
      super(sentence);
    }
  }
}
