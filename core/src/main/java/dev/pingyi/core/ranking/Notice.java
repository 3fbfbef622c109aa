package dev.pingyi.core.ranking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A month's notice as it was published; never rewritten.
 *
 * @param calls how the office itself did in the month
 * @param accountability what followed in the month from upheld complaints
 * @param provisional units whose points may still be given back: an appeal against a verdict of the
 *     year up to the month is not decided
 * @param systemic what came of many complaints together
 * @param corrections what was given back in the month
 * @param head the digest over all points books at the month's end, with places and points: where
 *     the file of the books, which anybody may load, has to lead
 */
public record Notice(
    YearMonth month,
    Instant publishedAt,
    String bookVersion,
    String head,
    Calls calls,
    Accountability accountability,
    List<String> provisional,
    List<Table> tables,
    Systemic systemic,
    List<Correction> corrections) {
  public Notice {
    provisional = List.copyOf(provisional);
    tables = List.copyOf(tables);
    corrections = List.copyOf(corrections);
  }

  /**
   * Points that a unit was given back, or whatever else came into a book whose year was over.
   *
   * @param year of the book; that of an earlier year is corrected, its final list is not
   * @param of the month in which they had been taken
   * @param left what the book came to
   */
  public record Correction(String unit, int year, YearMonth of, int change, int left) {}

  /**
   * Calls of the month.
   *
   * @param called those that the office recorded as answered
   * @param denied those of which a citizen said in the month that there were none
   */
  public record Calls(long called, long denied) {
    /** Nobody was called. */
    public static final Calls NONE = new Calls(0, 0);
  }

  /**
   * What came in the month of complaints that are more than one unit's matter.
   *
   * @param issues systemic issues that were opened
   * @param rules changed or issued, as a result of such an issue
   */
  public record Systemic(long issues, List<Rule> rules) {
    /** Nothing did. */
    public static final Systemic NONE = new Systemic(0, List.of());

    public Systemic {
      rules = List.copyOf(rules);
    }
  }

  /**
   * A rule that people's complaints led to.
   *
   * @param day from which it is in force
   */
  public record Rule(String title, LocalDate day) {}

  /**
   * What followed from upheld complaints, as it was recorded in the month.
   *
   * @param people held to account
   * @param cases opened (立案)
   * @param rules changed
   */
  public record Accountability(long people, long cases, long rules) {
    /** Nothing was recorded. */
    public static final Accountability NONE = new Accountability(0, 0, 0);
  }

  /** One category; units are ranked only within it. */
  public record Table(String category, List<Standing> standings) {
    public Table {
      standings = List.copyOf(standings);
    }
  }
}
