package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.store.SystemicStore;
import dev.pingyi.core.systemic.SystemicIssue;
import dev.pingyi.core.systemic.SystemicIssue.Rule;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/** What the notice of a month says of systemic issues and of the rules that came of them. */
record SystemicFigures(Office office) {
  /** In a whole year of Wuhan some 120 rules were changed. */
  private static final int MOST = 1000;

  Notice.Systemic of(YearMonth month) {
    SystemicStore store = office.store().systemic();
    List<SystemicIssue> opened =
        store.openedIn(month, MOST).stream()
            .flatMap(reference -> store.issue(reference).stream())
            .toList();
    return new Notice.Systemic(
        opened.size(),
        opened.stream().filter(SystemicIssue::isByHand).count(),
        store.ruledIn(month, MOST).stream()
            .flatMap(reference -> store.issue(reference).stream())
            .map(SystemicIssue::rule)
            .sorted(Comparator.comparing(Rule::day).thenComparing(Rule::title))
            .map(rule -> new Notice.Rule(rule.title(), rule.day()))
            .toList());
  }
}
