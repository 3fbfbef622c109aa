package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.points.PointsRules;
import dev.pingyi.core.points.Rescoring;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.rulebook.RuleBooks;
import java.time.YearMonth;
import java.util.List;

/**
 * Ranks the units of a month from what is kept, under the rules in force or under others: what if.
 * Nothing is written. Of the ratings themselves nothing changes: which were counted, and what was
 * decided of a complaint, is as it was.
 */
public record RankAnew(Office office) {
  /** The tables at a month's end, or up to now in a month that is not over. */
  public List<Notice.Table> under(RuleBooks rules, YearMonth month) {
    Rescoring rescoring = new Rescoring(new PointsRules(rules, office.keys()));
    return new RankMonth(office, rules, rescoring::of).run(month).tables();
  }
}
