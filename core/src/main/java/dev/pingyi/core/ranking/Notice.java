package dev.pingyi.core.ranking;

import dev.pingyi.core.breach.BreachKind;
import dev.pingyi.core.complaint.CallFigures;
import dev.pingyi.core.complaint.DayFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * A month's notice as it was published; never rewritten.
 *
 * @param head the digest over all points books at the month's end, with places and points: where
 *     the file of the books, which anybody may load, has to lead
 * @param work what the office did in the month
 * @param provisional units whose points may still be given back: an appeal against a verdict of the
 *     year up to the month is not decided
 * @param moved what was taken off and given back in the month
 * @param interviews of earlier notices, with what came of them: those held since the notice before,
 *     and those of it that are still owed
 */
public record Notice(
    YearMonth month,
    Instant publishedAt,
    String bookVersion,
    String head,
    Work work,
    List<String> provisional,
    List<Table> tables,
    Moved moved,
    List<Interview> interviews) {
  public Notice {
    provisional = List.copyOf(provisional);
    tables = List.copyOf(tables);
    interviews = List.copyOf(interviews);
  }

  /**
   * The office's own work.
   *
   * @param complaints what became, up to the notice, of those that opened in the month
   * @param calls of the month that the office recorded as answered, and what citizens say of them
   * @param accountability what followed in the month from upheld complaints
   * @param systemic what came of many complaints together
   */
  public record Work(
      DayFigures complaints, CallFigures calls, Accountability accountability, Systemic systemic) {
    /** Nothing was done. */
    public static final Work NONE =
        new Work(DayFigures.NONE, CallFigures.NONE, Accountability.NONE, Systemic.NONE);

    /** Of both together. */
    public Work plus(Work o) {
      return new Work(
          complaints.plus(o.complaints),
          calls.plus(o.calls),
          accountability.plus(o.accountability),
          systemic.plus(o.systemic));
    }
  }

  /** How points moved in the month, unit by unit. */
  public record Moved(List<Deduction> deductions, List<Correction> corrections) {
    /** Nothing did. */
    public static final Moved NONE = new Moved(List.of(), List.of());

    public Moved {
      deductions = List.copyOf(deductions);
      corrections = List.copyOf(corrections);
    }
  }

  /**
   * What a unit lost in the month and for what; what was given back of it is a {@link Correction}.
   *
   * @param change negative, what was really taken
   * @param upheld complaints
   * @param reasons the national codes that were named in them, each once
   * @param breaches of the discipline of rating by kind, one for each
   */
  public record Deduction(
      String unit, int change, long upheld, List<Integer> reasons, List<BreachKind> breaches) {
    public Deduction {
      reasons = List.copyOf(reasons);
      breaches = List.copyOf(breaches);
    }
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
   * What came in the month of complaints that are more than one unit's matter.
   *
   * @param issues systemic issues that were opened
   * @param investigations of them, those that somebody of the office set on foot (专项调查)
   * @param rules changed or issued, as a result of such an issue
   */
  public record Systemic(long issues, long investigations, List<Rule> rules) {
    /** Nothing did. */
    public static final Systemic NONE = new Systemic(0, 0, List.of());

    public Systemic {
      rules = List.copyOf(rules);
    }

    private Systemic plus(Systemic o) {
      return new Systemic(
          issues + o.issues,
          investigations + o.investigations,
          Stream.concat(rules.stream(), o.rules.stream()).toList());
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

    private Accountability plus(Accountability o) {
      return new Accountability(people + o.people, cases + o.cases, rules + o.rules);
    }
  }

  /** One category; units are ranked only within it. */
  public record Table(String category, List<Standing> standings) {
    public Table {
      standings = List.copyOf(standings);
    }
  }
}
