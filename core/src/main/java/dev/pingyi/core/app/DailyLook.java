package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.core.store.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What shows only over days is looked for once on each open day, when the office opens: whose code
 * has fallen silent, whose praise has jumped, whose unit sinks. A part at a time, so that a tick
 * that was cut short goes on in the next minute. A look that is missed is over with its day: what
 * was to be seen is still there on the next.
 */
public final class DailyLook {
  private static final Duration KEPT = Duration.ofDays(2);

  private final Office office;
  private final RisenShares shares;
  private final SilentCodes silent;
  private final WarnHeads heads;

  public DailyLook(Office office) {
    this.office = office;
    this.shares = new RisenShares(office);
    this.silent = new SilentCodes(office);
    this.heads = new WarnHeads(office);
  }

  /** Looks at what is left to be looked at today; nothing moves by it. */
  int run(Instant now) {
    boolean more = true;
    while (more) {
      more = next(now);
    }
    return 0;
  }

  private boolean next(Instant now) {
    LocalDate day = office.books().day(now);
    if (!office.books().calendar().isWorked(day) || now.isBefore(office.books().opening(day))) {
      return false;
    }
    Tally looked = looked(day);
    if (looked.sum(now) >= parts()) {
      return false;
    }
    look(looked.sum(now), day, now);
    try {
      office.store().commit(Decision.of(new Change.PutTally(looked.andOneMore(now, KEPT))));
    } catch (StaleException another) {
      // Another tick has looked at the same: flags are raised once.
    }
    return true;
  }

  /** First the whole city at once, then one area after the other. */
  private void look(int part, LocalDate day, Instant now) {
    if (part == 0) {
      shares.look(day, now);
      heads.look(day, now);
    } else {
      silent.look(List.copyOf(office.roster().areas()).get(part - 1), day, now);
    }
  }

  private int parts() {
    return 1 + office.roster().areas().size();
  }

  /**
   * When the next look is due after {@code after}, if up to {@code until}. Of all time, {@code
   * Instant.EPOCH}, only the one of the last day is still due.
   */
  public Optional<Instant> nextAfter(Instant after, Instant until) {
    LocalDate last = office.books().day(until);
    LocalDate first = after.equals(Instant.EPOCH) ? last : office.books().day(after);
    return first
        .datesUntil(last.plusDays(1))
        .filter(office.books().calendar()::isWorked)
        .filter(day -> isDue(day, after, until))
        .filter(day -> looked(day).sum(office.books().opening(day)) < parts())
        .map(office.books()::opening)
        .findFirst();
  }

  private boolean isDue(LocalDate day, Instant after, Instant until) {
    Instant opening = office.books().opening(day);
    return opening.isAfter(after) && !opening.isAfter(until);
  }

  private Tally looked(LocalDate day) {
    String key = "looked/" + day;
    return office.store().tally(key).orElseGet(() -> Tally.none(key));
  }
}
