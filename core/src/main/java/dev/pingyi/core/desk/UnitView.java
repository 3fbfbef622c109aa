package dev.pingyi.core.desk;

import dev.pingyi.core.action.CaseAccess;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Appeal;
import dev.pingyi.core.complaint.AppealRules;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Duty;
import dev.pingyi.core.points.Entry;
import dev.pingyi.core.points.PointsBalance;
import dev.pingyi.core.ranking.PublicFigure;
import dev.pingyi.core.ranking.PublicFigures;
import dev.pingyi.core.ranking.Standing;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.rulebook.RuleBook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
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
  /** So many lines of the book are shown with their words, the newest first. */
  private static final int LINES = 20;

  /**
   * A line of the points book.
   *
   * @param words of the verdict, or of the appeal's decision; empty for a breach
   * @param appeal by the day {@code by} it may be lodged or is decided; that day means nothing else
   */
  public record Line(LocalDate day, int change, String cause, String words, AppealOf appeal) {
    public boolean isOfBreach() {
      return Breach.isReference(cause);
    }
  }

  /** How an appeal against a deduction stands; {@code may} it be lodged still? */
  public record AppealOf(Appeal state, boolean may, LocalDate by) {
    static final AppealOf NONE = new AppealOf(Appeal.NONE, false, LocalDate.EPOCH);
  }

  /** Something that the unit has to do; {@code by} is the last day. */
  public record Task(String reference, Duty duty, LocalDate by, boolean late) {}

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

  /**
   * One unit.
   *
   * @param cleanDays since the latest upheld verdict; below zero if there was none this year or
   *     last
   */
  public record Of(
      String unit, int points, int start, int cleanDays, List<Line> lines, List<Task> tasks) {
    public Of {
      lines = List.copyOf(lines);
      tasks = List.copyOf(tasks);
    }
  }

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
    String unit = head.post().unit();
    int year = office.books().day(now).getYear();
    int start = office.books().ofYear(year).points().start();
    List<Entry> entries = office.store().entries(unit, year);
    List<Entry> before = office.store().entries(unit, year - 1);
    return new Of(
        unit,
        office.store().pointsBalance(unit, year).map(PointsBalance::points).orElse(start),
        start,
        cleanDays(Stream.concat(before.stream(), entries.stream()).toList(), now),
        entries.reversed().stream().limit(LINES).map(entry -> line(head, entry, now)).toList(),
        tasks(head, posts, now));
  }

  /** What an appeal gave back does not count. */
  private int cleanDays(List<Entry> entries, Instant now) {
    return entries.stream()
        .filter(e -> e.booking().kind() == Entry.Kind.DEDUCTION)
        .filter(e -> !Breach.isReference(e.booking().cause()))
        .filter(e -> !isGivenBack(entries, e.booking().cause()))
        .map(e -> office.books().day(e.booking().at()))
        .max(Comparator.naturalOrder())
        .map(day -> (int) ChronoUnit.DAYS.between(day, office.books().day(now)))
        .orElse(-1);
  }

  private static boolean isGivenBack(List<Entry> entries, String cause) {
    return entries.stream()
        .anyMatch(
            e -> e.booking().kind() == Entry.Kind.REVERSAL && e.booking().cause().equals(cause));
  }

  private Line line(Member head, Entry entry, Instant now) {
    Entry.Booking booking = entry.booking();
    Optional<Complaint> complaint =
        office
            .store()
            .complaint(booking.cause())
            .filter(c -> new CaseAccess(office, head).mayRead(c));
    Action said = booking.kind() == Entry.Kind.DEDUCTION ? Action.UPHOLD : Action.GRANT_APPEAL;
    return new Line(
        office.books().day(booking.at()),
        entry.change(),
        booking.cause(),
        complaint.map(c -> c.file().history().words(said)).orElse(""),
        complaint
            .filter(_ -> booking.kind() == Entry.Kind.DEDUCTION)
            .map(c -> appeal(c, now))
            .orElse(AppealOf.NONE));
  }

  private AppealOf appeal(Complaint complaint, Instant now) {
    Appeal state = complaint.file().appeal();
    if (complaint.file().isUnderReview()) {
      return new AppealOf(state, false, lastDay(complaint.file().review().dueAt()));
    }
    return new AppealRules(office.books())
        .until(complaint.file())
        .filter(now::isBefore)
        .map(until -> new AppealOf(state, true, lastDay(until)))
        .orElseGet(() -> new AppealOf(state, false, LocalDate.EPOCH));
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
                        lastDay(row.dueAt()),
                        !now.isBefore(row.dueAt())))
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

  /** What is counted in days ends with one. */
  private LocalDate lastDay(Instant dueAt) {
    return office.books().day(dueAt.minusSeconds(1));
  }
}
