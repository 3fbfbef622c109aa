package dev.pingyi.core.dialog;

import dev.pingyi.core.complaint.ComplaintRules;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.Transition;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Recent;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.conversation.Visit;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.roster.Counter;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.store.Change;
import dev.pingyi.events.CivicEvent;
import dev.pingyi.events.EventEnvelope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The second grade makes the rating: it is written, counted and, if bad, opened as a complaint with
 * its promise, all in one decision.
 */
final class GiveRating {
  private final Office office;
  private final ComplaintRules rules;

  GiveRating(Office office) {
    this.office = office;
    this.rules = new ComplaintRules(office.books());
  }

  /** The rating; empty if its counter has left the roster since the scan. */
  Optional<Turn> take(DialogContext context, Step.GradePerson step, Grade personGrade) {
    return office
        .roster()
        .counter(step.visit().counter())
        .flatMap(
            counter ->
                office
                    .roster()
                    .unit(counter.unit())
                    .map(unit -> rated(context, step, personGrade, new Place(counter, unit))));
  }

  /** Where it was. */
  private record Place(Counter counter, Unit unit) {}

  private Turn rated(DialogContext context, Step.GradePerson step, Grade personGrade, Place place) {
    Counter counter = place.counter();
    Unit unit = place.unit();
    Rating rating = held(context, step.visit(), rating(context, step, personGrade, counter));
    List<Change> changes = new ArrayList<>(List.of(new Change.PutRating(rating)));
    List<EventEnvelope> events = new ArrayList<>(List.of(given(rating)));
    Counts counts = Counts.of(rating);
    if (isBad(context, rating)) {
      Transition opened = rules.open(rating, unit, step.visit().at(), context.now());
      changes.add(new Change.PutComplaint(opened.after()));
      changes.add(new Change.PutContact(contact(context, rating.reference())));
      events.addAll(CaseDecision.envelope(opened.after(), opened.events()));
      counts = counts.plus(Counts.complaintOpened());
    }
    changes.add(
        new Change.Count(
            unit.id(), office.books().month(context.now()), counts, rating.reference()));
    return Turn.moved(
        remembering(context, rating, next(context, rating, counter)), changes, events);
  }

  private Rating rating(
      DialogContext context, Step.GradePerson step, Grade personGrade, Counter counter) {
    Visit visit = step.visit();
    String matter =
        visit.matter().isEmpty() && counter.matters().size() == 1
            ? counter.matters().getFirst()
            : visit.matter();
    String key = context.account() + "/" + visit.counter() + "/" + visit.cause();
    return new Rating(
        office.keys().reference(context.inbound().cause(), key),
        1,
        context.inbound().cause(),
        context.account(),
        counter.unit(),
        counter.id(),
        matter,
        step.matterGrade(),
        personGrade,
        List.of(),
        false,
        false,
        context.now());
  }

  private Rating held(DialogContext context, Visit visit, Rating rating) {
    return !isBad(context, rating) && isRepeat(context, visit)
        ? rating.asHeldBack(office.grades(context.now()))
        : rating;
  }

  private boolean isBad(DialogContext context, Rating rating) {
    return office.grades(context.now()).isBad(rating.grade());
  }

  /**
   * Praise by the same account for the same counter and matter counts once in 24 hours. Ratings
   * that do not count themselves, held back or taken back, stand in nobody's way.
   */
  private boolean isRepeat(DialogContext context, Visit visit) {
    Duration once = office.books().inForce(context.now()).talk().countedOncePer();
    Instant since = context.now().minus(once);
    return context.talk().recent().stream()
        .anyMatch(
            r ->
                r.counter().equals(visit.counter())
                    && r.matter().equals(visit.matter())
                    && r.at().isAfter(since)
                    && isCounted(r));
  }

  private boolean isCounted(Recent recent) {
    return office
        .store()
        .rating(recent.reference())
        .filter(r -> !r.heldBack() && !r.withdrawn())
        .isPresent();
  }

  private Contact contact(DialogContext context, String reference) {
    String address = office.keys().seal(context.inbound().from().text(), reference);
    return Contact.of(reference, address, context.language().code());
  }

  private Step next(DialogContext context, Rating rating, Counter counter) {
    if (!isBad(context, rating)) {
      return new Step.Done(rating.reference(), rating.grade(), false, false, rating.heldBack());
    }
    return rating.matter().isEmpty() && counter.matters().size() > 1
        ? new Step.WhichMatter(rating.reference(), counter.id(), rating.grade())
        : new Step.Reasons(rating.reference(), counter.id(), rating.grade(), List.of(), false);
  }

  private static Conversation remembering(DialogContext context, Rating rating, Step next) {
    String asked =
        context.talk().step() instanceof Step.GradePerson step ? step.visit().matter() : "";
    return context
        .at(next)
        .remembering(new Recent(rating.reference(), rating.counter(), asked, rating.at()));
  }

  private static EventEnvelope given(Rating r) {
    CivicEvent event =
        new CivicEvent.RatingGiven(
            r.reference(),
            r.unit(),
            r.counter(),
            r.matterGrade().score(),
            r.personGrade().score(),
            r.heldBack(),
            r.at());
    return new EventEnvelope(r.reference() + "/RatingGiven", event);
  }
}
