package dev.pingyi.core.ranking;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * A month's notice as it was published; never rewritten.
 *
 * @param head a hash over the heads of all points books at the time
 */
public record Notice(
    YearMonth month, Instant publishedAt, String bookVersion, String head, List<Table> tables) {
  public Notice {
    tables = List.copyOf(tables);
  }

  /** One category; units are ranked only within it. */
  public record Table(String category, List<Standing> standings) {
    public Table {
      standings = List.copyOf(standings);
    }
  }
}
