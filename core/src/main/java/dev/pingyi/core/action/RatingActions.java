package dev.pingyi.core.action;

import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Complaint.Closed;
import dev.pingyi.core.complaint.ComplaintRules;
import dev.pingyi.core.complaint.FollowUpRules;
import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.complaint.Transition;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.events.ContactEvent;
import dev.pingyi.events.EventEnvelope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What citizens do to ratings that they have given ({@link GiveRating}): take back, have what is
 * personal deleted. They add to them by {@link AddDetails}.
 */
public final class RatingActions {
  private final Office office;

  public RatingActions(Office office) {
    this.office = office;
  }

  /** Taken back: no longer counted, and its complaint ends unless a verdict has been reached. */
  public Outcome<Rating> withdraw(String reference, Actor.Citizen citizen, Instant now) {
    return own(reference, citizen)
        .map(rating -> withdraw(rating, Stamp.of(citizen, now)))
        .orElseGet(() -> Outcome.refused(Refusal.UNKNOWN));
  }

  /**
   * What is personal of a rating is deleted; the grades stay, without a person.
   *
   * @param cause what asked for it, such as the id of a message: the same twice is once
   */
  public Outcome<Rating> erase(String reference, String cause, Actor.Citizen citizen, Instant now) {
    return own(reference, citizen)
        .map(rating -> erase(rating, cause, Stamp.of(citizen, now)))
        .orElseGet(() -> Outcome.refused(Refusal.UNKNOWN));
  }

  private Optional<Rating> own(String reference, Actor.Citizen citizen) {
    return office.store().rating(reference).filter(r -> r.account().equals(citizen.account()));
  }

  private Outcome<Rating> withdraw(Rating rating, Stamp stamp) {
    Optional<Complaint> complaint = office.store().complaint(rating.reference());
    Optional<Transition> step =
        complaint.flatMap(c -> new FollowUpRules(office.books()).withdraw(c, stamp));
    if (rating.withdrawn() || (complaint.isPresent() && step.isEmpty())) {
      return Outcome.refused(Refusal.TOO_LATE);
    }
    Decision ended =
        step.map(s -> new ComplaintDecision(office).of(complaint.orElseThrow(), s, stamp.at()))
            .orElse(Decision.NOTHING);
    Rating withdrawn = rating.asWithdrawn();
    Change count =
        new Change.Count(
            rating.unit(),
            office.books().month(rating.at()),
            Counts.takenBack(rating),
            rating.reference());
    return Outcome.done(ended.and(Decision.of(new Change.PutRating(withdrawn), count)), withdrawn);
  }

  private Outcome<Rating> erase(Rating rating, String cause, Stamp stamp) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.EraseContact(rating.reference()));
    ComplaintRules rules = new ComplaintRules(office.books());
    ComplaintDecision decisions = new ComplaintDecision(office);
    Optional<Complaint> complaint = office.store().complaint(rating.reference());
    complaint
        .map(c -> new LinkedCases(office, decisions).erased(c, stamp))
        .ifPresent(decision -> changes.addAll(decision.changes()));
    complaint
        .filter(c -> !(c instanceof Closed) || c.file().links().isMerged())
        .map(
            c ->
                decisions.of(
                    c,
                    rules.change(c, c.file().details().erased(), Action.ERASE, stamp),
                    stamp.at()))
        .ifPresent(decision -> changes.addAll(decision.changes()));
    EventEnvelope erased =
        new EventEnvelope(
            rating.reference() + "/erased/" + cause,
            new ContactEvent.ContactErased(rating.reference(), stamp.by(), stamp.at()));
    return Outcome.done(new Decision(changes, List.of(erased)), rating);
  }
}
