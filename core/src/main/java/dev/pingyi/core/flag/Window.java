package dev.pingyi.core.flag;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The latest ratings at one place or of one account, as far back as a rule looks. Small, and gone
 * by itself.
 *
 * @param key what the ratings have in common; no person can be found from it
 * @param version counts the writes
 * @param marks in the order of their instants
 * @param until when the window may be forgotten
 */
public record Window(String key, long version, List<Mark> marks, Instant until) {
  /** More than any rule counts to. */
  private static final int MOST = 80;

  public Window {
    marks = List.copyOf(marks);
  }

  public static Window empty(String key) {
    return new Window(key, 0, List.of(), Instant.EPOCH);
  }

  /**
   * The window with one more rating, without those that lie further back than {@code span}. A
   * rating that is in it already changes nothing, unless it was bad and no longer is.
   */
  public Window with(Mark mark, Duration span) {
    if (marks.stream().anyMatch(m -> m.isSame(mark))) {
      return this;
    }
    Instant newest = marks.isEmpty() ? mark.at() : later(mark.at(), marks.getLast().at());
    Instant since = newest.minus(span);
    List<Mark> kept =
        new ArrayList<>(
            Stream.concat(
                    marks.stream().filter(m -> !m.reference().equals(mark.reference())),
                    Stream.of(mark))
                .filter(m -> !m.at().isBefore(since))
                .sorted(Comparator.comparing(Mark::at))
                .toList());
    while (kept.size() > MOST) {
      dropOne(kept);
    }
    return new Window(key, version, kept, newest.plus(span));
  }

  /**
   * The oldest of that kind of which there are more: no flood of praise hides one of bad ratings.
   */
  private static void dropOne(List<Mark> marks) {
    boolean praise = marks.stream().filter(Mark::praise).count() * 2 >= marks.size();
    marks.stream().filter(m -> m.praise() == praise).findFirst().ifPresent(marks::remove);
  }

  /** What followed for these was done. */
  public Window done(Set<String> references) {
    return new Window(
        key,
        version,
        marks.stream().map(m -> references.contains(m.reference()) ? m.asDone() : m).toList(),
        until);
  }

  public Window next() {
    return new Window(key, version + 1, marks, until);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
