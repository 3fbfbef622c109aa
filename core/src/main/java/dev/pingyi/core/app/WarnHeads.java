package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.ranking.EarlyWarning;
import dev.pingyi.core.ranking.WarningRules;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.NoticeChange;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.NoticeEvent;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * Once a week, on its first open day, heads are warned whose unit sinks toward the last or gathers
 * more bad ratings than chance brings; of each once a month. By the week, so that the day says
 * nothing of who rated.
 */
final class WarnHeads {
  private final Office office;

  WarnHeads(Office office) {
    this.office = office;
  }

  /** Looks at the month of the day, as far as it has come. */
  void look(LocalDate today, Instant now) {
    if (!isFirstOfWeek(today)) {
      return;
    }
    YearMonth month = YearMonth.from(today);
    WarningRules rules = new WarningRules(office.books().ofYear(month.getYear()));
    new RankMonth(office)
        .run(month).tables().stream()
            .flatMap(table -> rules.of(month, table, now).stream())
            .filter(w -> office.store().notices().warning(w.reference()).isEmpty())
            .forEach(this::warn);
  }

  private boolean isFirstOfWeek(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .datesUntil(day)
        .noneMatch(office.books().calendar()::isWorked);
  }

  private void warn(EarlyWarning warning) {
    NoticeEvent event =
        new NoticeEvent.UnitWarned(
            warning.month().toString(),
            warning.unit(),
            warning.kind().code(),
            Stamp.CLOCK,
            warning.at());
    try {
      office
          .store()
          .commit(
              new Decision(
                  List.of(new NoticeChange.Warn(warning)),
                  List.of(new EventEnvelope("warning/" + warning.reference().text(), event))));
    } catch (StaleException another) {
      // Another tick has seen the same.
    }
  }
}
