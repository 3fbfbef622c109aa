package dev.pingyi.cli;

import java.io.IOException;
import java.util.List;

/**
 * One command of the tree.
 *
 * @param path its words, separated by blanks
 * @param example how it is written, without the program's name
 */
record Leaf(String path, String about, List<Arg> args, String example, Work work) {
  /** What is done. */
  @FunctionalInterface
  interface Work {
    /**
     * Does it.
     *
     * @throws RefusedException if it is refused
     * @throws IOException if a file cannot be read or written
     */
    void run(Given given, Session session) throws IOException;
  }

  Leaf {
    args = List.copyOf(args);
  }

  /** A command that is one question to the office, whose answer is shown in a form. */
  static Leaf asks(String path, String about, List<Arg> args, String example, Form form) {
    return new Leaf(
        path,
        about,
        args,
        example,
        (given, session) -> session.show(session.ask(given.command(path.replace(' ', '.'))), form));
  }
}
