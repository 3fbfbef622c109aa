package dev.pingyi.core.app;

import dev.pingyi.core.action.HeldPraise;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.flag.Finding;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.flag.FlagKind;
import dev.pingyi.core.flag.Mark;
import dev.pingyi.core.flag.Window;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.FlagChange;
import dev.pingyi.core.store.StaleException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Keeps the windows of latest ratings, and does what follows from what a rule finds in one. */
final class FollowWindow {
  /** Several reactions change one window at the same time; losing this often is a fault. */
  private static final int TRIES = 12;

  private final Office office;
  private final RaiseFlag raise;
  private final HeldPraise held;
  private final BundleFlood bundle;

  FollowWindow(Office office) {
    this.office = office;
    this.raise = new RaiseFlag(office);
    this.held = new HeldPraise(office);
    this.bundle = new BundleFlood(office);
  }

  /**
   * Puts the rating into a window and does what follows. First what follows, then the window: dying
   * in between repeats it, dying after the window was written would lose it.
   */
  void look(String name, Mark mark, Duration span, Function<Window, List<Finding>> rules) {
    String key = raise.keyOf(name);
    for (int i = 0; i < TRIES; i++) {
      Window before = office.store().flags().window(key).orElseGet(() -> Window.empty(key));
      Window with = before.with(mark, span);
      Window after = with.done(followed(with, rules.apply(with), mark));
      if (after.equals(before)) {
        return;
      }
      try {
        office.store().commit(Decision.of(new FlagChange.PutWindow(after.next())));
        return;
      } catch (StaleException another) {
        // Somebody else put a rating into it: look again at what is in it now.
      }
    }
    throw new StaleException("window of " + mark.reference());
  }

  private Set<String> followed(Window window, List<Finding> findings, Mark latest) {
    Set<String> done = new HashSet<>();
    for (Finding finding : findings) {
      if (finding.kind().holdsPraise()) {
        hold(finding, latest, done);
      } else if (finding.kind().isFlood()) {
        bundle(window, finding, latest, done);
      }
    }
    return done;
  }

  private void bundle(Window window, Finding finding, Mark latest, Set<String> done) {
    List<Mark> fresh = finding.marks().stream().filter(m -> !m.done()).toList();
    for (Mark mark : fresh) {
      Flag flag =
          finding.kind() == FlagKind.FLOOD
              ? raise.run(finding.kind(), latest)
              : raise.ofAccount(finding.kind(), mark, window.key());
      bundle.add(mark.reference(), flag);
      done.add(mark.reference());
    }
  }

  private void hold(Finding finding, Mark latest, Set<String> done) {
    Flag flag = raise.run(finding.kind(), latest);
    if (!flag.holds()) {
      return;
    }
    List<Mark> marks = finding.marks().stream().filter(m -> isToBeHeld(finding.kind(), m)).toList();
    raise.widen(flag, marks.stream().map(Mark::unit).toList(), latest.at());
    for (Mark mark : marks) {
      hold(mark.reference(), flag, latest.at());
      done.add(mark.reference());
    }
  }

  /**
   * What does not count anyhow needs no flag. Of a window that several rules look into, what one
   * has done may be left for another.
   */
  private static boolean isToBeHeld(FlagKind kind, Mark mark) {
    boolean ofOneRule = kind == FlagKind.BURST || kind == FlagKind.HOURS;
    return mark.counted() && !(ofOneRule && mark.done());
  }

  private void hold(String reference, Flag flag, Instant now) {
    for (int i = 0; i < TRIES; i++) {
      Optional<Decision> decision = held.hold(reference, flag, now);
      if (decision.isEmpty()) {
        return;
      }
      try {
        office.store().commit(decision.get());
        return;
      } catch (StaleException another) {
        // The citizen added something, or another flag was faster: read it again.
      }
    }
    throw new StaleException("hold back " + reference);
  }
}
