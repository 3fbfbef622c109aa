package dev.pingyi.core.action;

import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.rulebook.RuleBook.Talk;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.SystemicChange;
import dev.pingyi.core.systemic.Gathering;
import dev.pingyi.core.systemic.SystemicIssue;
import dev.pingyi.core.systemic.SystemicIssue.Subject;
import dev.pingyi.core.systemic.SystemicRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A supervisor has units looked into, without waiting until enough people complain: each of them is
 * asked at once. Whoever has complained of the matter, if it is about one, is told what came of it.
 */
public final class OpenInvestigation {
  /**
   * What is asked for.
   *
   * @param words what the units are to look for
   * @param matter a matter's id, or empty
   * @param units ids
   * @param due the last day for it; empty for as long as the rule book gives
   */
  public record Wanted(String words, String matter, List<String> units, Optional<LocalDate> due) {
    public Wanted {
      units = List.copyOf(units);
    }
  }

  private final Office office;
  private final SystemicRules rules;
  private final Complainants complainants;

  public OpenInvestigation(Office office) {
    this.office = office;
    this.rules = new SystemicRules(office.books());
    this.complainants = new Complainants(office);
  }

  /**
   * Opens it, or says why not.
   *
   * @param cause what asked for it, so that the same twice is one
   */
  public Outcome<SystemicIssue> run(Wanted wanted, String cause, Actor actor, Instant now) {
    if (!(actor instanceof Actor.Staff staff) || !isFor(staff.member())) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    Outcome<SystemicIssue> opened =
        this.<SystemicIssue>refusal(wanted, staff.member(), now)
            .orElseGet(() -> open(wanted, cause, staff, now));
    return new ActList(office)
        .with(opened, SystemicIssue::reference, OtherAct.OPEN_ISSUE, actor, now);
  }

  public static boolean isFor(Member member) {
    return member.post().role() == Role.SUPERVISOR;
  }

  private Outcome<SystemicIssue> open(Wanted wanted, String cause, Actor.Staff staff, Instant now) {
    Subject subject = new Subject(wanted.matter(), 0);
    if (wanted.matter().isEmpty()) {
      String reference =
          SystemicIssue.reference(office.keys().reference("investigation/" + staff.code(), cause));
      SystemicIssue issue = issue(reference, Gathering.first(subject), wanted, staff, now);
      return opened(issue, staff, Decision.NOTHING);
    }
    Gathering gathering =
        office.store().systemic().gathering(subject).orElseGet(() -> Gathering.first(subject));
    String before = complainants.issueOf(gathering);
    if (gathering.open()) {
      if (office.store().systemic().issue(before).filter(SystemicIssue::isOpen).isPresent()) {
        return Outcome.refused(Refusal.ALREADY_OPEN, before);
      }
      gathering = rules.nextRound(gathering);
    }
    SystemicIssue issue = issue(complainants.issueOf(gathering), gathering, wanted, staff, now);
    return opened(
        issue, staff, Decision.of(new SystemicChange.PutGathering(rules.opened(gathering).next())));
  }

  /** Whoever opens it owns it, so nobody does who must not: not of what they complained of. */
  private Outcome<SystemicIssue> opened(SystemicIssue issue, Actor.Staff staff, Decision beside) {
    return new CaseAccess(office, staff.member())
        .refusal(issue)
        .<Outcome<SystemicIssue>>map(Outcome::refused)
        .orElseGet(() -> Outcome.done(SystemicDecision.opened(issue).and(beside), issue));
  }

  private SystemicIssue issue(
      String reference, Gathering of, Wanted wanted, Actor.Staff staff, Instant now) {
    return rules.byHand(
        reference,
        of,
        new SystemicRules.Place(wanted.units(), staff.member().post().area()),
        Stamp.of(staff, now).saying(wanted.words()),
        wanted.due());
  }

  private <T> Optional<Outcome<T>> refusal(Wanted wanted, Member member, Instant now) {
    CaseAccess access = new CaseAccess(office, member);
    if (wanted.units().isEmpty()) {
      return Optional.of(Outcome.refused(Refusal.NO_SUCH_UNIT, ""));
    }
    for (String id : wanted.units()) {
      Optional<Unit> unit = office.roster().unit(id);
      if (unit.isEmpty()) {
        return Optional.of(Outcome.refused(Refusal.NO_SUCH_UNIT, id));
      }
      if (!member.post().covers(id, unit.get().area())) {
        return Optional.of(Outcome.refused(Refusal.NOT_ALLOWED));
      }
      if (!access.mayRead(id, unit.get().area())) {
        return Optional.of(Outcome.refused(Refusal.OWN_UNIT));
      }
    }
    LocalDate first = rules.firstDue(now);
    LocalDate last = rules.lastDue(now);
    if (wanted.due().filter(day -> day.isBefore(first)).isPresent()) {
      return Optional.of(Outcome.refused(Refusal.DAY_TOO_EARLY, first.toString()));
    }
    if (wanted.due().filter(day -> day.isAfter(last)).isPresent()) {
      return Optional.of(Outcome.refused(Refusal.DAY_TOO_LATE, last.toString()));
    }
    Talk talk = office.books().inForce(now).talk();
    return WordsCheck.refusal(wanted.words(), WordsCheck.ofAct(talk));
  }
}
