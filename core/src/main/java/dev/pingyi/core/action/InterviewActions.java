package dev.pingyi.core.action;

import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.ranking.Interview;
import dev.pingyi.core.ranking.InterviewList;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.NoticeChange;
import dev.pingyi.core.text.DoubtfulText;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.NoticeEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A supervisor records that a unit was interviewed (约谈), as a notice asked, and what came of it:
 * the next notice tells everybody.
 */
public final class InterviewActions {
  /** What nobody has recorded for so many months is asked for no more; it may be recorded still. */
  private static final int MONTHS_ASKED = 3;

  /**
   * What is recorded.
   *
   * @param month of the notice
   * @param words what came of it; they are published, and name nobody
   * @param looked whether whoever wrote them has looked at what may name somebody in them
   */
  public record Report(YearMonth month, String unit, LocalDate day, String words, boolean looked) {}

  private final Office office;

  public InterviewActions(Office office) {
    this.office = office;
  }

  /** Those that a member may record, of the latest notices, oldest first. */
  public List<Interview> owed(Member member, Instant now) {
    YearMonth month = office.books().month(now);
    return IntStream.rangeClosed(1, MONTHS_ASKED)
        .mapToObj(back -> month.minusMonths(MONTHS_ASKED + 1 - back))
        .flatMap(of -> office.store().notices().interviews(of).stream())
        .flatMap(list -> list.interviews().stream())
        .filter(interview -> !interview.isHeld() && refusal(interview.unit(), member).isEmpty())
        .toList();
  }

  /** Records one, or says why not. The first word stands: a notice may have told it. */
  public Outcome<Interview> record(Report report, Actor actor, Instant now) {
    if (!(actor instanceof Actor.Staff staff)) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    Optional<InterviewList> list = office.store().notices().interviews(report.month());
    Optional<Interview> interview = list.flatMap(all -> all.with(report.unit()));
    if (interview.isEmpty()) {
      return Outcome.refused(Refusal.NO_SUCH_INTERVIEW, report.month() + "/" + report.unit());
    }
    Optional<Refusal> refused = refusal(report.unit(), staff.member());
    if (refused.isPresent()) {
      return Outcome.refused(refused.get());
    }
    if (interview.get().isHeld()) {
      return Outcome.refused(Refusal.ALREADY_SAID);
    }
    Outcome<Interview> recorded =
        this.<Interview>refusal(report, now)
            .orElseGet(() -> recorded(list.get(), report, actor, now));
    return new ActList(office)
        .with(recorded, Interview::reference, OtherAct.HOLD_INTERVIEW, actor, now);
  }

  private static Outcome<Interview> recorded(
      InterviewList list, Report report, Actor actor, Instant now) {
    Stamp stamp = Stamp.of(actor, now).saying(report.words());
    InterviewList after = list.held(report.unit(), report.day(), stamp);
    String month = report.month().toString();
    return Outcome.done(
        new Decision(
            List.of(new NoticeChange.PutInterviews(after)),
            List.of(
                new EventEnvelope(
                    "interview/" + month + "/" + report.unit(),
                    new NoticeEvent.InterviewHeld(month, report.unit(), actor.code(), now)))),
        after.with(report.unit()).orElseThrow());
  }

  private <T> Optional<Outcome<T>> refusal(Report report, Instant now) {
    LocalDate first =
        office
            .store()
            .notice(report.month())
            .map(Notice::publishedAt)
            .map(office.books()::day)
            .orElse(report.month().atEndOfMonth());
    if (report.day().isBefore(first)) {
      return Optional.of(Outcome.refused(Refusal.DAY_TOO_EARLY, first.toString()));
    }
    LocalDate today = office.books().day(now);
    if (report.day().isAfter(today)) {
      return Optional.of(Outcome.refused(Refusal.DAY_TOO_LATE, today.toString()));
    }
    return published(office, report.words(), report.looked(), now);
  }

  /** Why words must not be published; empty if they may. */
  static <T> Optional<Outcome<T>> published(
      Office office, String words, boolean looked, Instant now) {
    Optional<Outcome<T>> refused =
        WordsCheck.refusal(words, WordsCheck.ofAct(office.books().inForce(now).talk()));
    return refused.isEmpty() && !looked && !DoubtfulText.of(words).isClean()
        ? Optional.of(Outcome.refused(Refusal.WORDS_DOUBTFUL))
        : refused;
  }

  private Optional<Refusal> refusal(String unit, Member member) {
    String area = office.roster().unit(unit).map(Unit::area).orElse("");
    if (member.post().role() != Role.SUPERVISOR || !member.post().covers(unit, area)) {
      return Optional.of(Refusal.NOT_ALLOWED);
    }
    return new CaseAccess(office, member).mayRead(unit, area)
        ? Optional.empty()
        : Optional.of(Refusal.OWN_UNIT);
  }
}
