package dev.pingyi.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in Markdown. */
public final class Sheet {
  private final List<String> lines = new ArrayList<>();

  public Sheet(String... heads) {
    row(heads);
    lines.add("|" + String.join("|", Collections.nCopies(heads.length, "---")) + "|");
  }

  public Sheet row(String... cells) {
    lines.add("| " + String.join(" | ", cells) + " |");
    return this;
  }

  @Override
  public String toString() {
    return String.join("\n", lines);
  }
}
