package dev.pingyi.core.action;

import dev.pingyi.core.roster.Absence;
import dev.pingyi.core.roster.Leave;
import dev.pingyi.core.roster.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What speaks against an absence on these days with that colleague in the place. */
final class LeaveChecks {
  private final Office office;

  LeaveChecks(Office office) {
    this.office = office;
  }

  Optional<Outcome<Absence>> refusal(
      Member member, Absence absence, Optional<Member> standIn, Instant now) {
    return days(absence, now)
        .or(() -> awayThen(member, absence, Refusal.AWAY_ALREADY))
        .or(() -> standsInThen(member, absence))
        .or(() -> standIn.flatMap(colleague -> refusal(member, absence, colleague)));
  }

  private Optional<Outcome<Absence>> days(Absence absence, Instant now) {
    int most = office.books().inForce(now).staff().absenceDays();
    if (!absence.from().isBefore(absence.until())) {
      return refused(Refusal.DAYS_BACKWARDS, lastDay(absence.until()));
    }
    if (!now.isBefore(absence.until())) {
      return refused(Refusal.DAYS_OVER, lastDay(absence.until()));
    }
    return Duration.between(absence.from(), absence.until()).toDays() > most
        ? refused(Refusal.DAYS_TOO_MANY, String.valueOf(most))
        : Optional.empty();
  }

  /** Nobody has two leaves at once, and nobody who is away stands in. */
  private Optional<Outcome<Absence>> awayThen(Member member, Absence absence, Refusal why) {
    return member.leaves().stream()
        .filter(leave -> !leave.reference().equals(absence.reference()))
        .filter(leave -> leave.overlaps(absence.from(), absence.until()))
        .findFirst()
        .flatMap(leave -> refused(why, days(leave)));
  }

  private Optional<Outcome<Absence>> standsInThen(Member member, Absence absence) {
    return office.store().caller(member.account()).enrolled().stream()
        .filter(other -> other.isStandIn() && other.id().equals(member.id()))
        .map(other -> new Leave("", other.term().from(), other.term().until(), ""))
        .filter(term -> term.overlaps(absence.from(), absence.until()))
        .findFirst()
        .flatMap(term -> refused(Refusal.STANDS_IN_THEN, days(term)));
  }

  private Optional<Outcome<Absence>> refusal(Member member, Absence absence, Member colleague) {
    return colleague.account().equals(member.account())
        ? refused(Refusal.STAND_IN_ONESELF, "")
        : awayThen(colleague, absence, Refusal.STAND_IN_AWAY);
  }

  private static Optional<Outcome<Absence>> refused(Refusal why, String value) {
    return Optional.of(Outcome.refused(why, value));
  }

  private String days(Leave leave) {
    return office.books().day(leave.from()) + " – " + lastDay(leave.until());
  }

  private String lastDay(Instant until) {
    return office.books().lastDay(until).toString();
  }
}
