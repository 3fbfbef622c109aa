package dev.pingyi.core.desk;

import dev.pingyi.core.action.CaseAccess;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Appeal;
import dev.pingyi.core.complaint.AppealRules;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.desk.UnitView.AppealOf;
import dev.pingyi.core.desk.UnitView.Book;
import dev.pingyi.core.desk.UnitView.BreachOf;
import dev.pingyi.core.desk.UnitView.Line;
import dev.pingyi.core.desk.UnitView.Month;
import dev.pingyi.core.points.Entry;
import dev.pingyi.core.points.PointsBalance;
import dev.pingyi.core.roster.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The points book of a unit, as its head reads it. */
final class UnitBook {
  /** So many lines are shown with their words, the newest first. */
  private static final int LINES = 20;

  private final Office office;
  private final Member head;
  private final Instant now;
  private final List<Entry> entries;

  UnitBook(Office office, Member head, Instant now) {
    this.office = office;
    this.head = head;
    this.now = now;
    this.entries = office.store().entries(unit(), year());
  }

  Book standing() {
    int start = office.books().ofYear(year()).points().start();
    return new Book(
        office.store().pointsBalance(unit(), year()).map(PointsBalance::points).orElse(start),
        start,
        cleanDays(),
        month());
  }

  List<Line> lines() {
    return entries.reversed().stream().limit(LINES).map(this::line).toList();
  }

  private Month month() {
    YearMonth month = office.books().month(now);
    List<Entry> booked =
        entries.stream().filter(e -> office.books().month(e.booking().at()).equals(month)).toList();
    List<Entry> taken =
        booked.stream().filter(e -> e.booking().kind() == Entry.Kind.DEDUCTION).toList();
    return new Month(
        month,
        (int) taken.stream().filter(e -> isUpheld(entries, e)).count(),
        (int) taken.stream().filter(UnitBook::isOfBreach).count(),
        booked.stream().mapToInt(Entry::change).sum());
  }

  private int cleanDays() {
    List<Entry> both =
        Stream.concat(office.store().entries(unit(), year() - 1).stream(), entries.stream())
            .toList();
    return both.stream()
        .filter(e -> e.booking().kind() == Entry.Kind.DEDUCTION && isUpheld(both, e))
        .map(e -> day(e.booking().at()))
        .max(Comparator.naturalOrder())
        .map(day -> (int) ChronoUnit.DAYS.between(day, day(now)))
        .orElse(-1);
  }

  /** What an appeal gave back does not count. */
  private static boolean isUpheld(List<Entry> all, Entry entry) {
    String cause = entry.booking().cause();
    return !isOfBreach(entry)
        && all.stream()
            .map(Entry::booking)
            .noneMatch(b -> b.kind() == Entry.Kind.REVERSAL && b.cause().equals(cause));
  }

  private static boolean isOfBreach(Entry entry) {
    return Breach.isReference(entry.booking().cause());
  }

  private Line line(Entry entry) {
    Entry.Booking booking = entry.booking();
    Optional<Complaint> complaint =
        office
            .store()
            .complaint(booking.cause())
            .filter(c -> new CaseAccess(office, head).mayRead(c));
    Action said = booking.kind() == Entry.Kind.DEDUCTION ? Action.UPHOLD : Action.GRANT_APPEAL;
    return new Line(
        day(booking.at()),
        entry.change(),
        booking.cause(),
        complaint.map(c -> c.file().history().words(said)).orElse(""),
        complaint
            .filter(_ -> booking.kind() == Entry.Kind.DEDUCTION)
            .map(this::appeal)
            .orElse(AppealOf.NONE),
        isOfBreach(entry) ? breach(booking.cause()) : List.of());
  }

  private List<BreachOf> breach(String reference) {
    return office.store().breaches().breach(reference).stream()
        .filter(b -> b.state() == Breach.State.CONFIRMED && b.place().unit().equals(unit()))
        .map(b -> new BreachOf(b.kind(), b.place()))
        .toList();
  }

  private AppealOf appeal(Complaint complaint) {
    Appeal state = complaint.file().appeal();
    if (complaint.file().isUnderReview()) {
      return new AppealOf(state, false, office.books().lastDay(complaint.file().review().dueAt()));
    }
    return new AppealRules(office.books())
        .until(complaint.file())
        .filter(now::isBefore)
        .map(until -> new AppealOf(state, true, office.books().lastDay(until)))
        .orElseGet(() -> new AppealOf(state, false, LocalDate.EPOCH));
  }

  private String unit() {
    return head.post().unit();
  }

  private int year() {
    return day(now).getYear();
  }

  private LocalDate day(Instant at) {
    return office.books().day(at);
  }
}
