package dev.pingyi.core.flag;

import dev.pingyi.core.rulebook.Integrity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which ratings of a window look as if somebody pushed the count. Praise is found to be held back,
 * bad ratings to be bundled; the rule book says from how many on.
 */
public final class FlagRules {
  /** So much later than others of its minute a rating may be judged. */
  private static final Duration LATE = Duration.ofMinutes(20);

  private final Integrity book;

  public FlagRules(Integrity book) {
    this.book = book;
  }

  /** At one counter, in the minutes before and after {@code latest}. */
  public List<Finding> atCounter(Window window, Mark latest) {
    List<Finding> found = new ArrayList<>();
    crowd(window, latest, m -> m.praise() && m.counted(), book.burst())
        .ifPresent(marks -> found.add(new Finding(FlagKind.BURST, marks)));
    crowd(window, latest, Mark::fresh, book.newAccounts())
        .map(FlagRules::countedPraise)
        .ifPresent(marks -> found.add(new Finding(FlagKind.BURST, marks)));
    crowd(window, latest, m -> !m.praise(), book.flood())
        .ifPresent(marks -> found.add(new Finding(FlagKind.FLOOD, marks)));
    return found;
  }

  /** Of one account in one day. */
  public List<Finding> ofAccount(Window day, Mark latest) {
    List<Finding> found = new ArrayList<>();
    List<Mark> praise = day.marks().stream().filter(Mark::praise).toList();
    List<Mark> here = praise.stream().filter(m -> m.counter().equals(latest.counter())).toList();
    if (here.size() >= book.praisesOfACounter()) {
      found.add(new Finding(FlagKind.REPEATS, here));
    }
    if (praise.stream().map(Mark::unit).distinct().count() >= book.unitsOfAnAccount()) {
      found.add(new Finding(FlagKind.UNITS, praise));
    }
    List<Mark> quick = praise.stream().filter(Mark::quick).toList();
    if (quick.size() >= book.quickAnswers()) {
      found.add(new Finding(FlagKind.QUICK, quick));
    }
    List<Mark> bad = day.marks().stream().filter(m -> !m.praise()).toList();
    if (bad.size() >= book.badOfAnAccount()) {
      found.add(new Finding(FlagKind.FLOOD_OF_ONE, bad));
    }
    return found;
  }

  /** At one counter on a day while its office was closed. */
  public List<Finding> whileClosed(Window day) {
    List<Mark> praise = countedPraise(day.marks());
    return praise.size() >= book.praisesWhileClosed()
        ? List.of(new Finding(FlagKind.HOURS, praise))
        : List.of();
  }

  private static List<Mark> countedPraise(List<Mark> marks) {
    return marks.stream().filter(m -> m.praise() && m.counted()).toList();
  }

  /** Those that lie with {@code latest} in a stretch of time that holds too many. */
  private static Optional<List<Mark>> crowd(
      Window window, Mark latest, Predicate<Mark> which, Integrity.Crowd crowd) {
    List<Mark> marks = window.marks().stream().filter(which).toList();
    Set<Mark> found = new LinkedHashSet<>();
    for (Mark first : marks) {
      Instant end = first.at().plus(crowd.within());
      boolean reaches = !latest.at().isBefore(first.at()) && !latest.at().isAfter(end);
      List<Mark> stretch = reaches ? between(marks, first.at(), end) : List.of();
      if (stretch.size() >= crowd.from()) {
        found.addAll(stretch);
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(found));
  }

  private static List<Mark> between(List<Mark> marks, Instant from, Instant to) {
    return marks.stream().filter(m -> !m.at().isBefore(from) && !m.at().isAfter(to)).toList();
  }

  /** As far back as {@link #atCounter} has to see, with some room for what comes late. */
  public Duration span() {
    return Stream.of(book.burst(), book.flood(), book.newAccounts())
        .map(Integrity.Crowd::within)
        .max(Comparator.naturalOrder())
        .orElseThrow()
        .plus(LATE);
  }
}
