package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.flag.FlagKind;
import dev.pingyi.core.flag.FlagPlace;
import dev.pingyi.core.flag.Mark;
import dev.pingyi.core.keys.Keyring.Purpose;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.FlagChange;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.events.CodeEvent;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.FlagEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Raises a flag, once for its kind, place and day: the inspectors are told once. */
final class RaiseFlag {
  /** Several reactions widen one flag at the same time; losing this often is a fault. */
  private static final int TRIES = 12;

  private final Office office;

  RaiseFlag(Office office) {
    this.office = office;
  }

  /** What a window is kept under; nobody finds an account or a number from it. */
  String keyOf(String name) {
    return office.keys().id(Purpose.WINDOW, name);
  }

  /** The flag of the day at which a rating was given. */
  Flag run(FlagKind kind, Mark mark) {
    return run(kind, placeOf(kind, mark), mark.at(), office.books().day(mark.at()).toString());
  }

  /**
   * The flag concerns these units, too. Said before their praise is held back: nobody decides about
   * praise of their own unit, not even for a moment.
   */
  Flag widen(Flag flag, Collection<String> units, Instant at) {
    Flag before = flag;
    for (int i = 0; i < TRIES; i++) {
      Flag after = before.concerning(units);
      if (after.equals(before)) {
        return before;
      }
      try {
        office
            .store()
            .commit(
                new Decision(List.of(new FlagChange.PutFlag(after)), widened(before, after, at)));
        return after;
      } catch (StaleException another) {
        before = known(flag.reference()).orElseThrow();
      }
    }
    throw new StaleException("widen " + flag.reference());
  }

  /** What was decided concerns nobody any more. */
  private static List<EventEnvelope> widened(Flag before, Flag after, Instant at) {
    int units = after.units().size();
    return after.isOpen()
        ? List.of(
            new EventEnvelope(
                after.reference() + "/FlagWidened/" + units,
                new FlagEvent.FlagWidened(
                    after.reference(), after.area(), before.units().size(), units, at)))
        : List.of();
  }

  /**
   * The flag of a kind, a place and a time.
   *
   * @param when the day, or the month, for which it is raised once
   */
  Flag run(FlagKind kind, FlagPlace place, Instant at, String when) {
    String where = place.counter().isEmpty() ? area(place) : place.counter();
    return named(kind, place, at, where + when);
  }

  /** A code that was revoked still hangs somewhere: told once a month for each counter. */
  void retired(CodeEvent.SignRefused refused) {
    if (refused.why().equals("revoked")) {
      office
          .roster()
          .counter(refused.counter())
          .map(counter -> new FlagPlace(counter.unit(), counter.id()))
          .ifPresent(
              place ->
                  run(
                      FlagKind.RETIRED,
                      place,
                      refused.at(),
                      office.books().month(refused.at()).toString()));
    }
  }

  /**
   * The flag of what one account does in a day, for each area of its own: who works there has to
   * see what lies there.
   *
   * @param window the key of the account's day
   */
  Flag ofAccount(FlagKind kind, Mark mark, String window) {
    FlagPlace place = new FlagPlace(mark.unit(), mark.counter());
    return named(kind, place, mark.at(), area(place) + window);
  }

  private Flag named(FlagKind kind, FlagPlace place, Instant at, String name) {
    String reference = Flag.reference(office.keys().reference("flag/" + kind.code(), name));
    return known(reference)
        .orElseGet(() -> raised(Flag.raised(reference, kind, area(place), place, at)));
  }

  private String area(FlagPlace place) {
    return office.roster().unit(place.unit()).map(Unit::area).orElse(Post.CITY);
  }

  private Optional<Flag> known(String reference) {
    return office.store().flags().flag(reference);
  }

  private Flag raised(Flag flag) {
    EventEnvelope raised =
        new EventEnvelope(
            flag.reference() + "/FlagRaised",
            new FlagEvent.FlagRaised(
                flag.reference(),
                flag.kind().code(),
                flag.area(),
                flag.unit(),
                flag.counter(),
                flag.at()));
    try {
      office.store().commit(new Decision(List.of(new FlagChange.PutFlag(flag)), List.of(raised)));
      return flag;
    } catch (StaleException another) {
      return known(flag.reference()).orElseThrow();
    }
  }

  /** What one account does at many units is of no counter. */
  private static FlagPlace placeOf(FlagKind kind, Mark mark) {
    return switch (kind) {
      case UNITS, PHONE, SHARE -> new FlagPlace(mark.unit(), "");
      case BURST, REPEATS, QUICK, HOURS, RETIRED, SILENT, FLOOD, FLOOD_OF_ONE ->
          new FlagPlace(mark.unit(), mark.counter());
    };
  }
}
