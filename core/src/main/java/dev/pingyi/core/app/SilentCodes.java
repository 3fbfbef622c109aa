package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.code.CodeIssue;
import dev.pingyi.core.flag.FlagKind;
import dev.pingyi.core.flag.FlagPlace;
import dev.pingyi.core.flag.SilenceRules;
import dev.pingyi.core.flag.SilenceRules.Scans;
import dev.pingyi.core.roster.Counter;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.rulebook.Integrity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A code that nobody scans any more is told to the inspectors: once for each silence, which begins
 * with the last scan.
 */
final class SilentCodes {
  /** A code that was never scanned has one silence only. */
  private static final String NEVER = "never";

  private final Office office;
  private final RaiseFlag raise;

  SilentCodes(Office office) {
    this.office = office;
    this.raise = new RaiseFlag(office);
  }

  void look(String area, LocalDate today, Instant now) {
    Integrity.Silent book = office.books().ofYear(today.getYear()).integrity().silent();
    List<LocalDate> openDays = office.books().calendar().workedDaysBefore(today, book.openDays());
    new SilenceRules(book).silent(scans(area), openDays).forEach(silent -> tell(silent, now));
  }

  private void tell(Scans silent, Instant now) {
    FlagPlace place = new FlagPlace(silent.unit().id(), silent.counter().id());
    String since = silent.last().map(LocalDate::toString).orElse(NEVER);
    raise.run(FlagKind.SILENT, place, now, since);
  }

  private List<Scans> scans(String area) {
    return office.roster().counters().stream()
        .flatMap(counter -> unit(counter, area).map(unit -> scans(counter, unit)).stream())
        .toList();
  }

  private Optional<Unit> unit(Counter counter, String area) {
    return office.roster().unit(counter.unit()).filter(unit -> unit.area().equals(area));
  }

  private Scans scans(Counter counter, Unit unit) {
    List<LocalDate> days =
        office.store().codeIssue(counter.id()).map(CodeIssue::scanned).orElse(List.of());
    return new Scans(counter, unit, days);
  }
}
