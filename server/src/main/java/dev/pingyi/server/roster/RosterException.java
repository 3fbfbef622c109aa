package dev.pingyi.server.roster;

import java.util.ArrayList;
import java.util.List;

/** A roster that cannot be used; says every mistake found, not only the first. */
public final class RosterException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 50;

  private final ArrayList<String> mistakes;

  RosterException(String folder, List<String> mistakes) {
    super(sentence(folder, mistakes));
    this.mistakes = new ArrayList<>(mistakes);
  }

  /** Sentences like {@code units.csv:12: level "town" is none of city, district, street}. */
  public List<String> mistakes() {
    return List.copyOf(mistakes);
  }

  private static String sentence(String folder, List<String> mistakes) {
    List<String> shown = mistakes.subList(0, Math.min(SHOWN, mistakes.size()));
    int more = mistakes.size() - shown.size();
    return "the roster in %s has %d mistake%s:%n  %s%s"
        .formatted(
            folder,
            mistakes.size(),
            mistakes.size() == 1 ? "" : "s",
            String.join(System.lineSeparator() + "  ", shown),
            more == 0 ? "" : System.lineSeparator() + "  and " + more + " more");
  }
}
