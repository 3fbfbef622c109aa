package dev.pingyi.core.action;

import dev.pingyi.core.complaint.ComplaintRules;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.complaint.Transition;
import dev.pingyi.core.conversation.Visit;
import dev.pingyi.core.keys.Keyring.Purpose;
import dev.pingyi.core.rating.Counted;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Counter;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.RatingEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The second grade makes the rating: it is written, counted and, if bad, opened as a complaint with
 * its promise, all in one decision.
 */
public final class GiveRating {
  private final Office office;
  private final ComplaintRules rules;

  public GiveRating(Office office) {
    this.office = office;
    this.rules = new ComplaintRules(office.books());
  }

  /** Refused if the counter has left the roster since the scan. */
  public Outcome<Rating> run(NewRating given, Actor.Citizen citizen, Instant now) {
    String id = given.visit().counter();
    Optional<Counter> counter = office.roster().counter(id);
    Optional<Unit> unit = counter.flatMap(c -> office.roster().unit(c.unit()));
    return unit.isPresent()
        ? rated(given, citizen, new Place(counter.get(), unit.get()), now)
        : Outcome.refused(Refusal.NO_SUCH_COUNTER, id);
  }

  /** Where it was. */
  private record Place(Counter counter, Unit unit) {}

  private Outcome<Rating> rated(NewRating given, Actor.Citizen citizen, Place place, Instant now) {
    Rating fresh = rating(given, citizen, place.counter(), now);
    Optional<Counted> standing = standing(given, fresh);
    boolean repeat = standing.filter(c -> c.holds(now) && isCounted(c)).isPresent();
    boolean own = Member.anyOver(given.members(), place.unit());
    boolean held = (repeat || own) && !isBad(fresh);
    Rating rating = held ? fresh.asHeldBack(office.grades(now)) : fresh;
    List<Change> changes = new ArrayList<>(List.of(new Change.PutRating(rating)));
    List<EventEnvelope> events = new ArrayList<>(List.of(event(rating)));
    Counts counts = Counts.of(rating);
    if (!repeat && !held) {
      changes.add(new Change.PutCounted(counted(standing, rating)));
    }
    if (isBad(rating)) {
      Transition opened =
          rules.open(rating, place.unit(), given.visit().at(), Stamp.of(citizen, now));
      Decision complaint = new ComplaintDecision(office).opened(opened, given.recent());
      changes.addAll(complaint.changes());
      changes.add(new Change.PutContact(contact(rating, citizen)));
      events.addAll(complaint.events());
      counts = counts.plus(Counts.complaintOpened());
    }
    changes.add(
        new Change.Count(place.unit().id(), office.books().month(now), counts, rating.reference()));
    return Outcome.done(new Decision(changes, events), rating);
  }

  private Rating rating(NewRating given, Actor.Citizen citizen, Counter counter, Instant now) {
    Visit visit = given.visit();
    String matter =
        visit.matter().isEmpty() && counter.matters().size() == 1
            ? counter.matters().getFirst()
            : visit.matter();
    String key = citizen.account() + "/" + visit.counter() + "/" + visit.cause();
    return new Rating(
        office.keys().reference(given.cause(), key),
        1,
        given.cause(),
        citizen.account(),
        counter.unit(),
        counter.id(),
        matter,
        given.matterGrade(),
        given.personGrade(),
        List.of(),
        1,
        false,
        false,
        List.of(),
        visit.at(),
        now);
  }

  private boolean isBad(Rating rating) {
    return office.grades(rating.at()).isBad(rating.grade());
  }

  /** What is kept of the rating that the account was counted for here last, over or not. */
  private Optional<Counted> standing(NewRating given, Rating rating) {
    return Counted.find(given.counted(), key(rating));
  }

  private String key(Rating rating) {
    return office.keys().id(Purpose.COUNTED, rating.counter() + "/" + rating.matter());
  }

  private Counted counted(Optional<Counted> before, Rating rating) {
    Instant until = rating.at().plus(office.books().inForce(rating.at()).talk().countedOncePer());
    long version = 1 + before.map(Counted::version).orElse(0L);
    return new Counted(rating.account(), key(rating), version, rating.reference(), until);
  }

  /**
   * Ratings that do not count themselves, repeats or taken back, stand in nobody's way. What waits
   * for a decision about a flag does: it may yet count.
   */
  private boolean isCounted(Counted counted) {
    return office.store().rating(counted.reference()).filter(r -> !r.neverCounts()).isPresent();
  }

  private Contact contact(Rating rating, Actor.Citizen citizen) {
    String address = office.keys().seal(citizen.address(), rating.reference());
    return Contact.of(rating.reference(), address, citizen.language());
  }

  private static EventEnvelope event(Rating r) {
    return new EventEnvelope(
        r.reference() + "/RatingGiven",
        new RatingEvent.RatingGiven(
            r.reference(),
            r.unit(),
            r.counter(),
            r.matterGrade().score(),
            r.personGrade().score(),
            r.heldBack(),
            r.at()));
  }
}
