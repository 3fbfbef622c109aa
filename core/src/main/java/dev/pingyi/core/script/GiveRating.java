package dev.pingyi.core.script;

import dev.pingyi.core.complaint.ComplaintRules;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.Move;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.roster.Counter;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.talk.Conversation;
import dev.pingyi.core.talk.Recent;
import dev.pingyi.core.talk.Step;
import dev.pingyi.core.talk.Visit;
import dev.pingyi.events.CivicEvent;
import dev.pingyi.events.Recorded;
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
  Optional<Turn> take(Scene scene, Step.GradePerson step, Grade personGrade) {
    return office
        .roster()
        .counter(step.visit().counter())
        .flatMap(
            counter ->
                office
                    .roster()
                    .unit(counter.unit())
                    .map(unit -> rated(scene, step, personGrade, new Place(counter, unit))));
  }

  /** Where it was. */
  private record Place(Counter counter, Unit unit) {}

  private Turn rated(Scene scene, Step.GradePerson step, Grade personGrade, Place place) {
    Counter counter = place.counter();
    Unit unit = place.unit();
    Rating rating = held(scene, step.visit(), rating(scene, step, personGrade, counter));
    List<Change> changes = new ArrayList<>(List.of(new Change.PutRating(rating)));
    List<Recorded> events = new ArrayList<>(List.of(given(rating)));
    Counts counts = Counts.of(rating);
    if (isBad(scene, rating)) {
      Move opened = rules.open(rating, unit, step.visit().at(), scene.now());
      changes.add(new Change.PutComplaint(opened.after()));
      changes.add(new Change.PutContact(contact(scene, rating.reference())));
      events.addAll(CaseDecision.recorded(opened.after(), opened.events()));
      counts = counts.plus(Counts.complaintOpened());
    }
    changes.add(
        new Change.Count(unit.id(), office.books().month(scene.now()), counts, rating.reference()));
    return Turn.moved(remembering(scene, rating, next(scene, rating, counter)), changes, events);
  }

  private Rating rating(Scene scene, Step.GradePerson step, Grade personGrade, Counter counter) {
    Visit visit = step.visit();
    String matter =
        visit.matter().isEmpty() && counter.matters().size() == 1
            ? counter.matters().getFirst()
            : visit.matter();
    String key = scene.account() + "/" + visit.counter() + "/" + visit.cause();
    return new Rating(
        office.keys().reference(scene.inbound().cause(), key),
        1,
        scene.inbound().cause(),
        scene.account(),
        counter.unit(),
        counter.id(),
        matter,
        step.matterGrade(),
        personGrade,
        List.of(),
        false,
        false,
        scene.now());
  }

  private Rating held(Scene scene, Visit visit, Rating rating) {
    return !isBad(scene, rating) && isRepeat(scene, visit)
        ? rating.asHeldBack(office.grades(scene.now()))
        : rating;
  }

  private boolean isBad(Scene scene, Rating rating) {
    return office.grades(scene.now()).isBad(rating.grade());
  }

  /**
   * Praise by the same account for the same counter and matter counts once in 24 hours. Ratings
   * that do not count themselves, held back or taken back, stand in nobody's way.
   */
  private boolean isRepeat(Scene scene, Visit visit) {
    Duration once = office.books().inForce(scene.now()).talk().countedOncePer();
    Instant since = scene.now().minus(once);
    return scene.talk().recent().stream()
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

  private Contact contact(Scene scene, String reference) {
    String address = office.keys().seal(scene.inbound().from().text(), reference);
    return Contact.of(reference, address, scene.language().code());
  }

  private Step next(Scene scene, Rating rating, Counter counter) {
    if (!isBad(scene, rating)) {
      return new Step.Done(rating.reference(), rating.grade(), false, false, rating.heldBack());
    }
    return rating.matter().isEmpty() && counter.matters().size() > 1
        ? new Step.WhichMatter(rating.reference(), counter.id(), rating.grade())
        : new Step.Reasons(rating.reference(), counter.id(), rating.grade(), List.of(), false);
  }

  private static Conversation remembering(Scene scene, Rating rating, Step next) {
    String asked =
        scene.talk().step() instanceof Step.GradePerson step ? step.visit().matter() : "";
    return scene
        .at(next)
        .remembering(new Recent(rating.reference(), rating.counter(), asked, rating.at()));
  }

  private static Recorded given(Rating r) {
    CivicEvent event =
        new CivicEvent.RatingGiven(
            r.reference(),
            r.unit(),
            r.counter(),
            r.matterGrade().score(),
            r.personGrade().score(),
            r.heldBack(),
            r.at());
    return new Recorded(r.reference() + "/RatingGiven", event);
  }
}
