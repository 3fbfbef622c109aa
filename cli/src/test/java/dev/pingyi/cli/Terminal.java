package dev.pingyi.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Runs the program as a terminal does, and keeps what it says. */
final class Terminal {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Pingyi program;

  Terminal(Map<String, String> environment) {
    this.program = new Pingyi(environment, stream(out), stream(err));
  }

  private static PrintStream stream(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  /** Runs a command whose words have no blanks in them, and returns the exit code. */
  int runs(String words) {
    return runs(words.split(" ", -1));
  }

  int runs(String... words) {
    out.reset();
    err.reset();
    return program.run(words);
  }

  Pingyi program() {
    return program;
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
