package dev.pingyi.core.breach;

import dev.pingyi.core.complaint.CalendarRules;
import dev.pingyi.core.complaint.Deadline;
import dev.pingyi.core.complaint.Duty;
import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.flag.FlagKind;
import dev.pingyi.core.flag.FlagPlace;
import dev.pingyi.core.rulebook.RuleBooks;
import java.time.Instant;
import java.util.Optional;

/**
 * By when a reported breach has to be decided, when inspectors are reminded, and what it ends in.
 */
public final class BreachRules {
  /** What is reported: what happened where, and what it was noticed by. */
  public record Report(
      String reference, BreachKind kind, String area, FlagPlace place, Breach.Clue clue) {}

  private final RuleBooks books;

  public BreachRules(RuleBooks books) {
    this.books = books;
  }

  public Breach reported(Report report, Stamp stamp) {
    return new Breach(
        report.reference(),
        1,
        report.kind(),
        report.area(),
        report.place(),
        report.clue(),
        Breach.State.OPEN,
        Duty.BREACH.deadline(books, stamp.at()),
        stamp,
        stamp.saying(""));
  }

  /** Decided, once; empty if it was before. */
  public Optional<Breach> decided(Breach breach, Breach.State how, Stamp stamp) {
    return Optional.of(breach).filter(Breach::isOpen).map(b -> b.decided(how, stamp));
  }

  /** Nobody has decided it: with its next step; empty if that is not due. */
  public Optional<Breach> reminded(Breach breach, Instant now) {
    return breach
        .nextDueAt()
        .filter(at -> !at.isAfter(now))
        .map(_ -> breach.by(breach.deadline().stepped(now, Duty.BREACH.ladder(books, now))));
  }

  /** By a new calendar; empty if it ends when it did. */
  public Optional<Breach> recounted(Breach breach, Instant now) {
    Optional<Deadline> next =
        new CalendarRules(books).recounted(breach.deadline(), Duty.BREACH, now);
    return next.filter(_ -> breach.isOpen()).map(breach::by);
  }

  /** What a flag is a sign of; empty if it is none of a breach. */
  public static Optional<BreachKind> of(FlagKind flag) {
    return switch (flag) {
      case BURST, REPEATS, UNITS, QUICK, HOURS, SHARE -> Optional.of(BreachKind.FORCED);
      case SILENT, RETIRED -> Optional.of(BreachKind.HINDERED);
      // Of bad ratings: whoever is behind them works for no unit that could be named.
      case PHONE, FLOOD, FLOOD_OF_ONE -> Optional.empty();
    };
  }
}
