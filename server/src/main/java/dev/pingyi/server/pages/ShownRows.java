package dev.pingyi.server.pages;

import dev.pingyi.core.ranking.Standing;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which units of a category a picture shows, when there is no room for all: the first, and the last
 * who have to explain themselves, so that everybody who is to be interviewed is seen. Those without
 * a place come in only after all that have one.
 *
 * @param first so many from the best on
 * @param last so many from the last place up; 0 if the picture ends before
 * @param all everybody in the category
 */
record ShownRows(int first, int last, List<Standing> all) {
  /** The last places that a notice always shows, as it always names them. */
  private static final int LAST = 3;

  static ShownRows of(List<Standing> all, int most) {
    long ranked = ranked(all).count();
    if (all.size() <= most || ranked <= most) {
      return new ShownRows(Math.min(most, all.size()), 0, all);
    }
    int interviews = (int) all.stream().filter(Standing::interview).count();
    int last = Math.clamp(interviews, LAST, most - LAST);
    return new ShownRows(most - last, last, all);
  }

  List<Standing> rows() {
    List<Standing> ranked = ranked(all).toList();
    return Stream.concat(
            all.stream().limit(first), ranked.stream().skip(ranked.size() - (long) last))
        .toList();
  }

  boolean isWhole() {
    return first == all.size();
  }

  boolean hasAllInterviews() {
    return rows().containsAll(all.stream().filter(Standing::interview).toList());
  }

  private static Stream<Standing> ranked(List<Standing> all) {
    return all.stream().filter(standing -> standing.place() > 0);
  }
}
