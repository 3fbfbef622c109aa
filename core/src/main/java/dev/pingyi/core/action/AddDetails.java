package dev.pingyi.core.action;

import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.ComplaintRules;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.RatingDetails;
import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.complaint.Transition;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A citizen adds to a rating that is already kept. Each is written as it comes, into the rating
 * and, if there is one, its complaint, so giving up at any point loses nothing.
 */
public final class AddDetails {
  private final Office office;
  private final ComplaintRules rules;

  public AddDetails(Office office) {
    this.office = office;
    this.rules = new ComplaintRules(office.books());
  }

  /** Refused if the account has given no such rating; what comes last wins. */
  public Outcome<Rating> run(Addition addition, Actor.Citizen citizen, Instant now) {
    return office
        .store()
        .rating(addition.reference())
        .filter(rating -> rating.account().equals(citizen.account()))
        .map(rating -> added(rating, addition, citizen, now))
        .orElseGet(() -> Outcome.refused(Refusal.UNKNOWN));
  }

  private Outcome<Rating> added(
      Rating rating, Addition addition, Actor.Citizen citizen, Instant now) {
    Stamp stamp = Stamp.of(citizen, now);
    Optional<Complaint> complaint = office.store().complaint(rating.reference());
    RatingDetails before =
        complaint
            .map(c -> c.file().details())
            .orElseGet(() -> RatingDetails.of(rating.matter(), rating.reasons()));
    RatingDetails after = before;
    for (Addition.Detail detail : addition.details()) {
      after = detail.in(after);
    }
    List<Change> changes = new ArrayList<>();
    Rating added = rating;
    if (!addition.details().isEmpty()) {
      added = again(rating).with(after.matter(), after.reasons());
      changes.add(new Change.PutRating(added));
      personal(rating, addition, citizen, now)
          .ifPresent(c -> changes.add(new Change.PutContact(c)));
    }
    Decision decision = new Decision(changes, List.of());
    Optional<Transition> step = complaint.flatMap(step(addition, after, stamp));
    return Outcome.done(
        step.map(s -> new ComplaintDecision(office).of(complaint.orElseThrow(), s, now))
            .map(decision::and)
            .orElse(decision),
        added);
  }

  /** A bad rating is asked about at once; what is added to praise is the one later addition. */
  private Rating again(Rating rating) {
    boolean bad = office.books().inForce(rating.at()).grades().isBad(rating.grade());
    return !bad && rating.submissions() == 1 ? rating.resubmitted() : rating;
  }

  /** With the end of the talk the complaint is ready for staff: {@code ComplaintReady}, once. */
  private Function<Complaint, Optional<Transition>> step(
      Addition addition, RatingDetails after, Stamp stamp) {
    return complaint -> {
      if (addition.details().isEmpty()) {
        return addition.finished() ? rules.ready(complaint, stamp) : Optional.empty();
      }
      Transition added =
          isContact(addition, complaint)
              ? rules.changeContact(complaint, after, stamp)
              : rules.change(complaint, after, Action.ADD_DETAILS, stamp);
      return addition.finished()
          ? rules
              .ready(added.after(), stamp)
              .map(told -> told.inOneWriteWith(added))
              .or(() -> Optional.of(added))
          : Optional.of(added);
    };
  }

  /** Whether it says how or when to call, other than before. */
  private static boolean isContact(Addition addition, Complaint complaint) {
    String before = complaint.file().details().callTime();
    return addition.details().stream()
        .anyMatch(
            detail ->
                detail instanceof Addition.Detail.Phone
                    || (detail instanceof Addition.Detail.CallTime time
                        && !time.window().equals(before)));
  }

  /** The personal part, if something of the addition belongs there. */
  private Optional<Contact> personal(
      Rating rating, Addition addition, Actor.Citizen citizen, Instant now) {
    Optional<Contact> result = Optional.empty();
    for (Addition.Detail detail : addition.details()) {
      Optional<Contact> before = result;
      result =
          switch (detail) {
            case Addition.Detail.Words words ->
                Optional.of(
                    before
                        .orElseGet(() -> contact(rating, citizen, now))
                        .withWords(seal(words.text(), rating)));
            case Addition.Detail.MoreWords more -> {
              Contact kept = before.orElseGet(() -> contact(rating, citizen, now));
              yield Optional.of(kept.withWords(seal(longer(kept, more.text()), rating)));
            }
            case Addition.Detail.Phone phone ->
                Optional.of(
                    before
                        .orElseGet(() -> contact(rating, citizen, now))
                        .withPhone(seal(phone.number(), rating)));
            case Addition.Detail.Matter _, Addition.Detail.Reasons _, Addition.Detail.CallTime _ ->
                before;
          };
    }
    return result;
  }

  private String longer(Contact kept, String more) {
    return kept.words().isEmpty()
        ? more
        : office.keys().open(kept.words(), kept.reference()) + "\n" + more;
  }

  private String seal(String text, Rating rating) {
    return office.keys().seal(text, rating.reference());
  }

  /** Praise needs no answer, so no address is kept with its words. */
  private Contact contact(Rating rating, Actor.Citizen citizen, Instant now) {
    int days = office.books().inForce(rating.at()).talk().contactDaysKept();
    return office
        .store()
        .contact(rating.reference())
        .orElseGet(
            () ->
                Contact.notYetWritten(
                    rating.reference(), "", citizen.language(), now.plus(Duration.ofDays(days))));
  }
}
