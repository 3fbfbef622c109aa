package dev.pingyi.core.conversation;

import java.util.List;

/**
 * What is said to a person, in that person's language.
 *
 * @param kind a notice is a short word beside the talk (an old button), a message is part of it
 * @param rows buttons, row by row
 * @param onPage what a page of our own shows besides
 */
public record Reply(Kind kind, String text, List<List<Button>> rows, OnPage onPage) {
  /** Whether the reply is part of the talk. */
  public enum Kind {
    MESSAGE,
    /**
     * A message after somebody had everything deleted: where we keep the talk ourselves, what was
     * said before it goes.
     */
    CLEAN_SLATE,
    NOTICE,
    /** Nothing is said. */
    SILENCE
  }

  public Reply {
    rows = rows.stream().map(List::copyOf).toList();
  }

  public static Reply message(String text, List<List<Button>> rows) {
    return new Reply(Kind.MESSAGE, text, rows, OnPage.PLAIN);
  }

  public static Reply message(String text) {
    return new Reply(Kind.MESSAGE, text, List.of(), OnPage.PLAIN);
  }

  public static Reply cleanSlate(String text) {
    return new Reply(Kind.CLEAN_SLATE, text, List.of(), OnPage.PLAIN);
  }

  public static Reply notice(String text) {
    return new Reply(Kind.NOTICE, text, List.of(), OnPage.PLAIN);
  }

  public static Reply silence() {
    return new Reply(Kind.SILENCE, "", List.of(), OnPage.PLAIN);
  }

  /** The same, with what a page of our own shows besides. */
  public Reply on(OnPage page) {
    return new Reply(kind, text, rows, page);
  }

  /** A reply may quote people's words, which never show in a log. */
  @Override
  public String toString() {
    return "Reply[" + kind + ", …]";
  }
}
