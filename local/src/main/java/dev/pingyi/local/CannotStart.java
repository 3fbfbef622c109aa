package dev.pingyi.local;

/** The program cannot serve; the message is the one sentence that its user gets to see. */
final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private CannotStart(int exitCode, String sentence) {
    super(sentence);
    this.exitCode = exitCode;
  }

  /** A setting is wrong: which one, what it was, what is allowed. */
  static CannotStart wrong(String setting, String was, String allowed) {
    return new CannotStart(2, setting + " is \"" + was + "\", allowed is " + allowed + ".");
  }

  /** A setting names something that cannot be used; {@code why} is a sentence of its own. */
  static CannotStart unusable(String setting, String why) {
    return new CannotStart(2, setting.isEmpty() ? why : setting + ": " + why);
  }

  /** The settings are right, but the machine does not let us. */
  static CannotStart because(String sentence) {
    return new CannotStart(1, sentence);
  }

  /** 2 for a wrong setting, 1 for everything else. */
  int exitCode() {
    return exitCode;
  }
}
