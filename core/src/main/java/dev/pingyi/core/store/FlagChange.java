package dev.pingyi.core.store;

import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.flag.Window;

/** What becomes true of flags and of the windows in which they are found. */
public sealed interface FlagChange extends Change {
  record PutFlag(Flag flag) implements FlagChange {}

  record PutWindow(Window window) implements FlagChange {}

  /** A rating is on a flag's list; once more changes nothing. */
  record ListRating(String flag, String rating) implements FlagChange {}
}
