package dev.pingyi.core.flag;

import java.util.List;

/**
 * What a rule found in a window.
 *
 * @param marks the ratings that it concerns and that nothing was done about yet
 */
public record Finding(FlagKind kind, List<Mark> marks) {
  public Finding {
    marks = List.copyOf(marks);
  }
}
