package dev.pingyi.cli;

/**
 * What a command is given.
 *
 * @param name as it is written: {@code --unit}, or {@code ID} for what stands alone in its place
 * @param field of the command that is sent
 */
record Arg(String name, String field, Kind kind, String about) {
  /** How it is written, and whether it may be left out. */
  enum Kind {
    PLACE,
    NEEDED,
    OPTIONAL,
    FLAG
  }

  static Arg place(String name, String field, String about) {
    return new Arg(name, field, Kind.PLACE, about);
  }

  static Arg needed(String name, String about) {
    return new Arg(name, name.substring(2), Kind.NEEDED, about);
  }

  static Arg optional(String name, String about) {
    return new Arg(name, name.substring(2), Kind.OPTIONAL, about);
  }

  static Arg flag(String name, String field, String about) {
    return new Arg(name, field, Kind.FLAG, about);
  }
}
