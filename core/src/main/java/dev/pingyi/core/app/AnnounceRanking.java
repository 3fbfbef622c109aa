package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.CallFigures;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.points.Entry;
import dev.pingyi.core.points.PointsBook;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.ranking.RankingRules;
import dev.pingyi.core.ranking.RankingRules.Figures;
import dev.pingyi.core.ranking.Standing;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.MonthOfUnit;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.events.CivicEvent;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.NoticeEvent;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The month has turned: rank the units of each category and publish the notice, once.
 *
 * <p>Places come from the year's points at the month's end and from the year's ratings so far; the
 * month's own figures stand beside them.
 */
public final class AnnounceRanking {
  /** Notices missed longer ago than this are of no use to anybody. */
  private static final int MONTHS_BACK = 12;

  /** Of a year's 3,000 verdicts few are appealed, and each appeal is decided within days. */
  private static final int APPEALS_MOST = 1000;

  private final Office office;

  public AnnounceRanking(Office office) {
    this.office = office;
  }

  /**
   * Publishes the earliest notice that is due at {@code now}; empty if none is. After a long stop
   * several may be: whoever calls goes on until nothing is left.
   */
  public Optional<YearMonth> run(Instant now) {
    return due(now).flatMap(month -> publish(month, now));
  }

  private Optional<YearMonth> publish(YearMonth month, Instant now) {
    Notice notice = draw(month, now);
    CivicEvent event =
        new NoticeEvent.RankingPublished(month.toString(), notice.tables().size(), now);
    Decision decision =
        new Decision(
            List.of(new Change.Publish(notice)),
            List.of(new EventEnvelope("notice/" + month, event)));
    try {
      office.store().commit(decision);
      return Optional.of(month);
    } catch (StaleException publishedMeanwhile) {
      return Optional.empty();
    }
  }

  private Optional<YearMonth> due(Instant now) {
    YearMonth last = office.books().month(now).minusMonths(1);
    if (now.isBefore(office.books().announcedAt(last))) {
      last = last.minusMonths(1);
    }
    Optional<YearMonth> earliest = Optional.empty();
    for (int back = 0; back < MONTHS_BACK && isMissing(last.minusMonths(back)); back++) {
      earliest = Optional.of(last.minusMonths(back));
    }
    return earliest;
  }

  /**
   * A month has no notice before anybody has rated: a new office has nothing to tell of its past.
   */
  private boolean isMissing(YearMonth month) {
    return office.store().notice(month).isEmpty()
        && (isRated(month.getYear(), month) || isRated(month.getYear() - 1, month));
  }

  private boolean isRated(int year, YearMonth month) {
    return office.store().counts(year).stream().anyMatch(c -> !c.month().isAfter(month));
  }

  /** When the next notice is due after {@code now}. */
  public Instant nextAfter(Instant now) {
    YearMonth month = office.books().month(now).minusMonths(1);
    Instant due = office.books().announcedAt(month);
    return due.isAfter(now) ? due : office.books().announcedAt(month.plusMonths(1));
  }

  /** The notice of a month from what the store holds; nothing is written. */
  public Notice draw(YearMonth month, Instant now) {
    RuleBook book = office.books().ofYear(month.getYear());
    BooksOfMonth books = new BooksOfMonth(office, month);
    Map<String, Counts> year = new HashMap<>();
    Map<String, Counts> own = new HashMap<>();
    for (MonthOfUnit counts : office.store().counts(month.getYear())) {
      if (!counts.month().isAfter(month)) {
        year.merge(counts.unit(), counts.counts(), Counts::plus);
      }
      if (counts.month().equals(month)) {
        own.merge(counts.unit(), counts.counts(), Counts::plus);
      }
    }
    List<Notice.Table> tables =
        book.ranking().categories().stream()
            .map(category -> table(category, month, books, year, own))
            .filter(table -> !table.standings().isEmpty())
            .toList();
    return new Notice(
        month,
        now,
        book.version(),
        books.file(book.version(), tables).digest(),
        calls(month),
        accountability(own),
        provisional(month),
        tables,
        new SystemicFigures(office).of(month),
        books.corrections());
  }

  /** Units whose points are not final: an appeal against a verdict that they rest on is open. */
  private List<String> provisional(YearMonth month) {
    return office.store().openIn(CaseFile.APPEALS, APPEALS_MOST).stream()
        .flatMap(reference -> office.store().complaint(reference).stream())
        .map(Complaint::file)
        .filter(CaseFile::isUnderReview)
        .filter(file -> file.inquiry().decided().filter(at -> isOf(month, at)).isPresent())
        .map(file -> file.opening().unit())
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether what was decided then counts in the month's points: those of the year up to it. */
  private boolean isOf(YearMonth month, Instant decided) {
    YearMonth then = office.books().month(decided);
    return then.getYear() == month.getYear() && !then.isAfter(month);
  }

  private Notice.Calls calls(YearMonth month) {
    CallFigures all =
        office.roster().areas().stream()
            .flatMap(area -> office.store().figures().calls(area, month).values().stream())
            .reduce(CallFigures.NONE, CallFigures::plus);
    return new Notice.Calls(all.reached(), all.denied());
  }

  private static Notice.Accountability accountability(Map<String, Counts> own) {
    Counts office = own.getOrDefault(MonthOfUnit.OFFICE, Counts.NONE);
    return new Notice.Accountability(
        office.heldToAccount(), office.casesOpened(), office.rulesChanged());
  }

  private Notice.Table table(
      String category,
      YearMonth month,
      BooksOfMonth books,
      Map<String, Counts> year,
      Map<String, Counts> own) {
    RuleBook book = office.books().ofYear(month.getYear());
    List<Figures> figures =
        office.roster().units().stream()
            .filter(unit -> unit.category().equals(category))
            .map(
                unit ->
                    figures(
                        books.of(unit.id()),
                        month,
                        year.getOrDefault(unit.id(), Counts.NONE),
                        own.getOrDefault(unit.id(), Counts.NONE)))
            .toList();
    List<Standing> standings = new RankingRules(book).rank(figures, before(category, month));
    return new Notice.Table(category, standings);
  }

  private static Figures figures(PointsBook book, YearMonth month, Counts year, Counts own) {
    int lost = -book.of(month).stream().mapToInt(Entry::change).sum();
    return new Figures(book.opening().unit(), book.points(), lost, year, own);
  }

  /** The places of the notice before; a new year begins without any. */
  private Map<String, Integer> before(String category, YearMonth month) {
    if (month.getMonthValue() == 1) {
      return Map.of();
    }
    return office.store().notice(month.minusMonths(1)).stream()
        .flatMap(n -> n.tables().stream())
        .filter(t -> t.category().equals(category))
        .flatMap(t -> t.standings().stream())
        .collect(Collectors.toMap(Standing::unit, Standing::place));
  }
}
