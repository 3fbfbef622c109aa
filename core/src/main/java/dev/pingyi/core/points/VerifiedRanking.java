package dev.pingyi.core.points;

import static dev.pingyi.core.points.UnfitLineException.unless;

import java.util.HashSet;
import java.util.Set;

/**
 * The order of the ranked units while it is read from a file, as far as it follows from points: in
 * each category nobody stands before a unit with more points, equal places have equal points, and
 * behind a place shared by two comes the next but one. Who is before whom with equal points follows
 * from ratings, which are not in the file.
 */
final class VerifiedRanking {
  private final Set<String> categories = new HashSet<>();
  private String category = "";
  private int ranked;
  private int place;
  private int points;
  private boolean unranked;

  void add(LineFields line) {
    String of = line.text("category");
    if (!of.equals(category)) {
      unless(categories.add(of), "its category was over");
      category = of;
      ranked = 0;
      place = 0;
      unranked = false;
      points = Integer.MAX_VALUE;
    }
    if (line.number("place") == 0) {
      unranked(line);
    } else {
      ranked(line);
    }
    points = line.number("points");
  }

  private void unranked(LineFields line) {
    if (!unranked) {
      points = Integer.MAX_VALUE;
    }
    unranked = true;
    unless(line.number("points") <= points, "has more points than the unit before it");
  }

  private void ranked(LineFields line) {
    unless(!unranked, "has a place behind units without one");
    ranked++;
    int next = line.number("place");
    boolean joint = next == place && ranked > 1;
    unless(joint || next == ranked, "its place does not follow");
    unless(!joint || line.number("points") == points, "shares a place with other points");
    unless(line.number("points") <= points, "has more points than the unit before it");
    place = next;
  }
}
