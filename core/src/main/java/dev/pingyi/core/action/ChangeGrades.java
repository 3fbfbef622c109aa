package dev.pingyi.core.action;

import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.ComplaintRules;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.FollowUpRules;
import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.complaint.Transition;
import dev.pingyi.core.conversation.Recent;
import dev.pingyi.core.keys.Keyring.Purpose;
import dev.pingyi.core.rating.Counted;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.rating.Grades;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.RatingEvent;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A citizen changes the grades of a rating, once: the one later change that the national rules
 * allow. What is counted follows in the same decision. Praise that becomes bad opens a complaint
 * whose promise begins now; a bad rating that becomes praise takes its complaint back. Once a
 * complaint is decided or closed its grades stand: points were, or were not, taken off for them.
 */
public final class ChangeGrades {
  /**
   * What is asked for.
   *
   * @param counted what is kept of the ratings that the account was counted for
   * @param recent the account's latest ratings
   */
  public record Wanted(
      String reference, Grade matter, Grade person, List<Counted> counted, List<Recent> recent) {
    public Wanted {
      counted = List.copyOf(counted);
      recent = List.copyOf(recent);
    }
  }

  private final Office office;
  private final ComplaintRules rules;
  private final FollowUpRules followUp;

  public ChangeGrades(Office office) {
    this.office = office;
    this.rules = new ComplaintRules(office.books());
    this.followUp = new FollowUpRules(office.books());
  }

  /** Whether the account may change this rating now: before somebody is asked for the grades. */
  public Outcome<Rating> check(String reference, Actor.Citizen citizen) {
    Optional<Rating> own =
        office.store().rating(reference).filter(r -> r.account().equals(citizen.account()));
    if (own.isEmpty()) {
      return Outcome.refused(Refusal.UNKNOWN);
    }
    Rating rating = own.get();
    if (rating.submissions() >= book(rating).talk().submissionsMax()) {
      return Outcome.refused(Refusal.CHANGED_BEFORE);
    }
    boolean ended =
        office.store().complaint(reference).stream()
            .anyMatch(c -> followUp.withdraw(c, Stamp.of(citizen, rating.at())).isEmpty());
    return rating.withdrawn() || ended
        ? Outcome.refused(Refusal.TOO_LATE)
        : Outcome.done(Decision.NOTHING, rating);
  }

  /** The same grades again change nothing, and are no change. */
  public Outcome<Rating> run(Wanted wanted, Actor.Citizen citizen, Instant now) {
    return check(wanted.reference(), citizen)
        .either(
            may -> {
              Rating before = may.result();
              boolean same =
                  before.matterGrade() == wanted.matter()
                      && before.personGrade() == wanted.person();
              return same ? may : changed(before, wanted, Stamp.of(citizen, now), citizen);
            },
            refused -> refused);
  }

  private Outcome<Rating> changed(
      Rating before, Wanted wanted, Stamp stamp, Actor.Citizen citizen) {
    Optional<Unit> unit = office.roster().unit(before.unit());
    if (unit.isEmpty()) {
      return Outcome.refused(Refusal.NO_SUCH_UNIT, before.unit());
    }
    Rating after = before.changed(wanted.matter(), wanted.person(), isHeld(before, wanted));
    Decision decision =
        new Decision(List.of(new Change.PutRating(after)), List.of(event(before, after, stamp)))
            .and(count(before, office.books().month(before.at()), Counts.changed(before, after)));
    Optional<Complaint> complaint = office.store().complaint(before.reference());
    Optional<Decision> ofComplaint =
        complaint.isPresent()
            ? ofComplaint(complaint.get(), after, stamp)
            : Optional.of(
                isBad(after)
                    ? opened(
                        rules.open(after, unit.get(), stamp.at(), stamp), after, wanted, citizen)
                    : Decision.NOTHING);
    return ofComplaint
        .map(more -> Outcome.done(decision.and(more), after))
        .orElseGet(() -> Outcome.refused(Refusal.TOO_LATE));
  }

  private Optional<Decision> ofComplaint(Complaint complaint, Rating after, Stamp stamp) {
    Optional<Transition> step =
        isBad(after)
            ? followUp.stillBad(complaint, after, stamp)
            : followUp.nowGood(complaint, stamp);
    return step.map(s -> new ComplaintDecision(office).of(complaint, s, stamp.at()));
  }

  private Decision opened(Transition opened, Rating rating, Wanted wanted, Actor.Citizen citizen) {
    String address = office.keys().seal(citizen.address(), rating.reference());
    Contact contact =
        office
            .store()
            .contact(rating.reference())
            .map(kept -> kept.reachableAt(address))
            .orElseGet(() -> Contact.of(rating.reference(), address, citizen.language()));
    return new ComplaintDecision(office)
        .opened(opened, wanted.recent())
        .and(new Change.PutContact(contact))
        .and(
            count(
                rating,
                office.books().month(opened.after().file().opening().at()),
                Counts.complaintOpened()));
  }

  /**
   * A bad rating is never held back. Praise stays as it was, and what only now becomes praise
   * counts unless other praise of the account for the same counter and matter counts already.
   */
  private boolean isHeld(Rating before, Wanted wanted) {
    if (grades(before).isBad(Grade.lower(wanted.matter(), wanted.person()))) {
      return false;
    }
    return isBad(before)
        ? isOneMore(before, wanted.counted()) || isOfOwnPost(before)
        : before.heldBack();
  }

  private boolean isOfOwnPost(Rating rating) {
    List<Member> posts = office.store().caller(rating.account()).posts();
    return office
        .roster()
        .unit(rating.unit())
        .filter(unit -> Member.anyOver(posts, unit))
        .isPresent();
  }

  /** Whether another rating was counted here when this one was given, and still is or may be. */
  private boolean isOneMore(Rating rating, List<Counted> counted) {
    return Stream.of("", rating.matter())
        .map(matter -> office.keys().id(Purpose.COUNTED, rating.counter() + "/" + matter))
        .flatMap(key -> Counted.find(counted, key).stream())
        .filter(c -> !c.reference().equals(rating.reference()) && c.holds(rating.at()))
        .flatMap(c -> office.store().rating(c.reference()).stream())
        .anyMatch(r -> !r.neverCounts());
  }

  private Change count(Rating rating, YearMonth month, Counts counts) {
    return new Change.Count(rating.unit(), month, counts, rating.reference());
  }

  private boolean isBad(Rating rating) {
    return grades(rating).isBad(rating.grade());
  }

  private Grades grades(Rating rating) {
    return book(rating).grades();
  }

  private RuleBook book(Rating rating) {
    return office.books().inForce(rating.at());
  }

  private static EventEnvelope event(Rating before, Rating after, Stamp stamp) {
    return new EventEnvelope(
        after.reference() + "/" + after.version() + "/RatingChanged",
        new RatingEvent.RatingChanged(
            after.reference(),
            after.unit(),
            after.counter(),
            before.matterGrade().score(),
            before.personGrade().score(),
            after.matterGrade().score(),
            after.personGrade().score(),
            after.heldBack(),
            stamp.by(),
            stamp.at()));
  }
}
