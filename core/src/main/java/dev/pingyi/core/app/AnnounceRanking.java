package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.ranking.Interview;
import dev.pingyi.core.ranking.InterviewList;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.NoticeChange;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.events.CivicEvent;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.NoticeEvent;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The month has turned: rank the units of each category and publish the notice, once. */
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
    return due(now).flatMap(month -> publish(month, now)).or(() -> year(now));
  }

  /** A year is reviewed when its last notice is out. */
  private Optional<YearMonth> year(Instant now) {
    YearMonth december = YearMonth.of(office.books().month(now).getYear() - 1, 12);
    return new ReviewYear(office).run(december, now);
  }

  private Optional<YearMonth> publish(YearMonth month, Instant now) {
    Notice notice = draw(month, now);
    CivicEvent event =
        new NoticeEvent.RankingPublished(month.toString(), notice.tables().size(), now);
    Decision decision =
        new Decision(changes(notice), List.of(new EventEnvelope("notice/" + month, event)));
    try {
      office.store().commit(decision);
      return Optional.of(month);
    } catch (StaleException publishedMeanwhile) {
      return Optional.empty();
    }
  }

  private static List<Change> changes(Notice notice) {
    InterviewList asked = InterviewList.of(notice.month(), notice.tables());
    return asked.interviews().isEmpty()
        ? List.of(new Change.Publish(notice))
        : List.of(new Change.Publish(notice), new NoticeChange.PutInterviews(asked));
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
    RankMonth.Ranked ranked = new RankMonth(office).run(month);
    return new Notice(
        month,
        now,
        book.version(),
        ranked.books().file(book.version(), ranked.tables()).digest(),
        new WorkOfMonth(office).of(month, ranked.own()),
        provisional(month),
        ranked.tables(),
        new Notice.Moved(
            new DeductionsOfMonth(office).of(ranked.books()), ranked.books().corrections()),
        interviews(month, now));
  }

  /** Held since the notice before, and of those that it asks for, also what is still owed. */
  private List<Interview> interviews(YearMonth month, Instant now) {
    YearMonth last = month.minusMonths(1);
    Instant since = office.store().notice(last).map(Notice::publishedAt).orElse(Instant.EPOCH);
    return IntStream.rangeClosed(1, MONTHS_BACK)
        .mapToObj(month::minusMonths)
        .flatMap(of -> office.store().notices().interviews(of).stream())
        .flatMap(list -> list.interviews().stream())
        .filter(i -> i.isHeld() ? i.isHeldWithin(since, now) : i.month().equals(last))
        .toList();
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
}
