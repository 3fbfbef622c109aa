package dev.pingyi.core.desk;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.OpenIssues;
import dev.pingyi.core.breach.BreachKind;
import dev.pingyi.core.complaint.Appeal;
import dev.pingyi.core.complaint.Duty;
import dev.pingyi.core.flag.FlagPlace;
import dev.pingyi.core.ranking.PublicFigure;
import dev.pingyi.core.ranking.PublicFigures;
import dev.pingyi.core.ranking.Standing;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.systemic.SystemicIssue.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a head sees of the own unit: nothing that tells who rated. Points come from the book, tasks
 * are those that the unit was told of, and their ends are days. Figures are those of the latest
 * notice, as the public reads them: a figure that moves with each rating would tell of whoever has
 * just left the counter. For the same reason the days without a bad rating are counted from the
 * latest upheld verdict, of which the unit was told at once: counted from ratings they would begin
 * anew on the day on which somebody complained, be it that the unit never hears of it.
 */
public final class UnitView {
  /**
   * A line of the points book.
   *
   * @param words of the verdict, or of the appeal's decision; empty for a breach
   * @param appeal by the day {@code by} it may be lodged or is decided; that day means nothing else
   * @param breach the one that it was for; none for a complaint
   */
  public record Line(
      LocalDate day,
      int change,
      String cause,
      String words,
      AppealOf appeal,
      List<BreachOf> breach) {
    public Line {
      breach = List.copyOf(breach);
    }
  }

  /** What the unit is told of a breach: neither who reported it nor in which words. */
  public record BreachOf(BreachKind kind, FlagPlace place) {}

  /** How an appeal against a deduction stands; {@code may} it be lodged still? */
  public record AppealOf(Appeal state, boolean may, LocalDate by) {
    static final AppealOf NONE = new AppealOf(Appeal.NONE, false, LocalDate.EPOCH);
  }

  /** Something that the unit has to do; {@code by} is the last day. */
  public record Task(String reference, Duty duty, LocalDate by, boolean late) {}

  /**
   * Something that the unit is asked to look for at itself.
   *
   * @param about what a supervisor wrote that it is about; empty if complaints have made it
   * @param asked what the unit is to look for
   */
  public record Check(
      String reference, Subject subject, String about, String asked, LocalDate by, boolean late) {}

  /**
   * What the book says of the month so far; the unit was told of all of it.
   *
   * @param upheld bad ratings, those given back left out
   * @param change of the points, all in all
   */
  public record Month(YearMonth month, int upheld, int breaches, int change) {}

  /**
   * The unit in the latest notice.
   *
   * @param reasons that were named often enough in the month to tell of nobody, by their codes
   */
  public record Figures(
      YearMonth month,
      int place,
      PublicFigure monthRatings,
      PublicFigure yearRatings,
      PublicFigure share,
      Map<Integer, Long> reasons) {
    public Figures {
      reasons = Map.copyOf(reasons);
    }
  }

  /** One unit. */
  public record Of(String unit, Book book, List<Line> lines, List<Task> tasks, List<Check> checks) {
    public Of {
      lines = List.copyOf(lines);
      tasks = List.copyOf(tasks);
      checks = List.copyOf(checks);
    }
  }

  /**
   * How the unit's points stand.
   *
   * @param cleanDays since the latest upheld verdict; below zero if there was none this year or
   *     last
   */
  public record Book(int points, int start, int cleanDays, Month month) {}

  private final Office office;

  public UnitView(Office office) {
    this.office = office;
  }

  /** Of each unit that the person heads. */
  public List<Of> of(List<Member> posts, Instant now) {
    return heads(posts).map(head -> of(head, posts, now)).toList();
  }

  private static Stream<Member> heads(List<Member> posts) {
    return posts.stream().filter(m -> m.post().role() == Role.HEAD);
  }

  private Of of(Member head, List<Member> posts, Instant now) {
    UnitBook book = new UnitBook(office, head, now);
    return new Of(
        head.post().unit(),
        book.standing(),
        book.lines(),
        tasks(head, posts, now),
        checks(head, now));
  }

  private List<Task> tasks(Member head, List<Member> posts, Instant now) {
    return new WorkList(office)
        .of(posts, List.of(head), now).stream()
            .flatMap(entry -> entry.rows().stream())
            .map(
                row ->
                    new Task(
                        row.reference(),
                        row.duty(),
                        office.books().lastDay(row.dueAt()),
                        !now.isBefore(row.dueAt())))
            .toList();
  }

  private List<Check> checks(Member head, Instant now) {
    return new OpenIssues(office)
        .of(head).stream()
            .map(
                issue ->
                    new Check(
                        issue.reference(),
                        issue.subject(),
                        issue.isByHand() ? issue.opened().words() : "",
                        issue.selfChecks().asked().words(),
                        office.books().lastDay(issue.deadline().dueAt()),
                        !now.isBefore(issue.deadline().dueAt())))
            .toList();
  }

  /** The unit's place and figures in the latest notice; empty before the first. */
  public Optional<Figures> figures(String unit, Instant now) {
    YearMonth month = office.books().month(now);
    return Stream.of(month.minusMonths(1), month.minusMonths(2))
        .flatMap(each -> office.store().notice(each).stream())
        .findFirst()
        .flatMap(
            notice ->
                notice.tables().stream()
                    .flatMap(table -> table.standings().stream())
                    .filter(standing -> standing.unit().equals(unit))
                    .findFirst()
                    .map(standing -> figures(notice.month(), standing)));
  }

  private Figures figures(YearMonth month, Standing standing) {
    RuleBook book = office.books().ofYear(month.getYear());
    PublicFigures figures = new PublicFigures(book);
    Map<Integer, Long> reasons =
        new TreeMap<>(office.store().figures().reasons(standing.unit(), month));
    reasons.values().removeIf(times -> times < book.ranking().hiddenUnder());
    return new Figures(
        month,
        standing.place(),
        figures.count(standing.month().counted()),
        figures.ratings(standing),
        figures.share(standing),
        reasons);
  }
}
