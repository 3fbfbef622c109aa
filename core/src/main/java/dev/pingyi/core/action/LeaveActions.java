package dev.pingyi.core.action;

import dev.pingyi.core.keys.Keyring.Purpose;
import dev.pingyi.core.roster.Absence;
import dev.pingyi.core.roster.Absence.Stage;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Leave;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.StaffChange;
import dev.pingyi.core.store.StaffStore.Place;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.MemberEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody is away on some days, and a colleague has the post meanwhile: entered, set anew, ended
 * early. Who works where is then seen by the clock alone ({@code Member.isThere}).
 */
public final class LeaveActions {
  /**
   * From which day to which, both included, and who is to have the post meanwhile.
   *
   * @param standIn where the colleague has a post of the own; empty if nobody is named
   */
  public record Days(LocalDate first, LocalDate last, Optional<Place> standIn) {}

  private final Office office;
  private final LeaveChecks checks;

  public LeaveActions(Office office) {
    this.office = office;
    this.checks = new LeaveChecks(office);
  }

  /** The member is to be away. */
  public Outcome<Absence> enter(Place place, Days days, Actor by, Instant now) {
    Optional<Member> member = office.enrolled(place);
    if (member.isEmpty()) {
      return Outcome.refused(Refusal.NO_SUCH_MEMBER, place.member());
    }
    String cause = "absence/" + member.get().id() + "/" + member.get().version();
    String reference = Absence.reference(office.keys().id(Purpose.CAUSE, cause));
    return set(member.get(), reference, days, by, now);
  }

  /** An absence that is not over is set anew: on other days, by somebody else, or by nobody. */
  public Outcome<Absence> change(String reference, Days days, Actor by, Instant now) {
    Optional<Member> member = away(reference, now);
    return member.isEmpty()
        ? Outcome.refused(Refusal.NO_SUCH_ABSENCE, reference)
        : set(member.get(), reference, days, by, now);
  }

  /** Sets the absence of that reference anew, or, without one, enters another. */
  public Outcome<Absence> enterOrChange(
      Place place, String reference, Days days, Actor by, Instant now) {
    return Absence.isReference(reference)
        ? change(reference, days, by, now)
        : enter(place, days, by, now);
  }

  private Outcome<Absence> set(Member member, String reference, Days days, Actor by, Instant now) {
    if (!MemberScope.of(office, by).covers(member.post())) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    Optional<Absence> before = office.store().staff().absence(reference);
    Optional<Member> standIn = days.standIn().flatMap(office::enrolled);
    if (days.standIn().isPresent() && standIn.isEmpty()) {
      return Outcome.refused(Refusal.NO_SUCH_MEMBER, days.standIn().get().member());
    }
    Absence absence =
        new Absence(
            reference,
            before.map(Absence::version).orElse(0L) + 1,
            member.id(),
            member.post().key(),
            start(days.first()),
            start(days.last().plusDays(1)),
            standIn.map(Member::id).orElse(""),
            standIn.map(m -> m.post().key()).orElse(""),
            Stage.ENTERED,
            start(days.first()));
    Optional<Outcome<Absence>> refused = checks.refusal(member, absence, standIn, now);
    return refused.orElseGet(
        () -> {
          Absence placed = placed(absence, now);
          List<Change> changes = new ArrayList<>();
          changes.add(new StaffChange.PutAbsence(placed));
          changes.add(
              new StaffChange.PutMember(member.away(reference, Optional.of(placed.leave()))));
          Optional<Member> then = standIn.map(m -> m.standingIn(member.post(), placed.term()));
          before
              .flatMap(office::standIn)
              .filter(m -> then.filter(t -> t.id().equals(m.id())).isEmpty())
              .map(StaffChange.EndStandIn::new)
              .ifPresent(changes::add);
          then.map(StaffChange.StandIn::new).ifPresent(changes::add);
          return listed(done(changes, placed, before, by, now), OtherAct.ENTER_LEAVE, by, now);
        });
  }

  /** The member is back now, or the absence that has not begun is off. */
  public Outcome<Absence> end(String reference, Actor by, Instant now) {
    Optional<Member> member = away(reference, now);
    Optional<Absence> before = office.store().staff().absence(reference);
    if (member.isEmpty() || before.isEmpty()) {
      return Outcome.refused(Refusal.NO_SUCH_ABSENCE, reference);
    }
    if (!MemberScope.of(office, by).covers(member.get().post())) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    Instant from = before.get().from();
    Absence over = before.get().on(from, now.isBefore(from) ? from : now);
    // The version was raised by the days; the stage goes with the same write.
    Absence ended = over.finished();
    List<Change> changes = new ArrayList<>();
    changes.add(new StaffChange.PutAbsence(ended));
    changes.add(new StaffChange.PutMember(member.get().away(reference, Optional.empty())));
    office.standIn(before.get()).map(StaffChange.EndStandIn::new).ifPresent(changes::add);
    return listed(done(changes, ended, before, by, now), OtherAct.END_LEAVE, by, now);
  }

  private Outcome<Absence> listed(Outcome<Absence> set, OtherAct what, Actor by, Instant now) {
    return new ActList(office).with(set, Absence::member, what, by, now);
  }

  /** How the clock moves it on; empty if it is not due. */
  public Optional<Decision> tick(Absence before, Instant now) {
    return before
        .nextDueAt()
        .filter(due -> !due.isAfter(now))
        .map(
            _ -> {
              Absence after = moved(before);
              List<Change> changes = new ArrayList<>();
              changes.add(new StaffChange.PutAbsence(after));
              if (after.stage() == Stage.OVER) {
                office
                    .enrolled(new Place(before.post(), before.member()))
                    .map(m -> m.away(before.reference(), Optional.empty()))
                    .map(StaffChange.PutMember::new)
                    .ifPresent(changes::add);
                office.standIn(before).map(StaffChange.EndStandIn::new).ifPresent(changes::add);
              }
              return new Decision(changes, List.of(event(after, now)));
            });
  }

  private static EventEnvelope event(Absence after, Instant now) {
    return new EventEnvelope(
        "absence/" + after.reference() + "/" + after.version(),
        new MemberEvent.AbsenceMoved(
            after.member(),
            after.post(),
            after.reference(),
            after.standIn(),
            after.standInPost(),
            after.stage().code(),
            now));
  }

  private Absence moved(Absence before) {
    return switch (before.stage()) {
      case ENTERED -> before.at(Stage.BEGUN, morning(before.from()));
      case BEGUN -> before.at(Stage.RUNNING, before.until());
      case RUNNING -> before.at(Stage.OVER, morning(before.until()));
      case OVER, DONE -> before.at(Stage.DONE, Instant.EPOCH);
    };
  }

  /** Where it stands when it is set: whoever is told so now is not told again this morning. */
  private Absence placed(Absence set, Instant now) {
    if (now.isBefore(set.from())) {
      return set;
    }
    return now.isBefore(morning(set.from()))
        ? set.placed(Stage.BEGUN, morning(set.from()))
        : set.placed(Stage.RUNNING, set.until());
  }

  private static Outcome<Absence> done(
      List<Change> changes, Absence set, Optional<Absence> before, Actor by, Instant now) {
    Optional<Absence> released =
        before.filter(b -> b.hasStandIn() && !b.standIn().equals(set.standIn()));
    EventEnvelope event =
        new EventEnvelope(
            "absence/" + set.reference() + "/" + set.version(),
            new MemberEvent.AbsenceSet(
                set.member(),
                set.post(),
                set.reference(),
                set.from(),
                set.until(),
                set.standIn(),
                set.standInPost(),
                released.map(Absence::standIn).orElse(""),
                released.map(Absence::standInPost).orElse(""),
                by.code(),
                now));
    return Outcome.done(new Decision(changes, List.of(event)), set);
  }

  /** Whoever has this leave, if it is not over. */
  private Optional<Member> away(String reference, Instant now) {
    return office
        .store()
        .staff()
        .absence(reference)
        .filter(a -> a.stage() != Stage.DONE && now.isBefore(a.until()))
        .flatMap(a -> office.enrolled(new Place(a.post(), a.member())))
        .filter(m -> m.leaves().stream().map(Leave::reference).anyMatch(reference::equals));
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(office.books().zone()).toInstant();
  }

  private Instant morning(Instant at) {
    return office.books().opening(office.books().day(at));
  }
}
