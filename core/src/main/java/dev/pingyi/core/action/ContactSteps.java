package dev.pingyi.core.action;

import dev.pingyi.core.action.ComplaintActions.Result;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.ClaimRules;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.FollowUpRules;
import dev.pingyi.core.complaint.MergeRules;
import dev.pingyi.core.complaint.PointsEffect;
import dev.pingyi.core.complaint.RatingDetails;
import dev.pingyi.core.complaint.RemedyRules;
import dev.pingyi.core.complaint.Sender;
import dev.pingyi.core.complaint.Transition;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.events.ContactEvent;
import dev.pingyi.events.EventEnvelope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What touches the personal part of a complaint: looks at the number, and letters both ways. */
final class ContactSteps {
  private final Office office;
  private final FollowUpRules rules;
  private final RemedyRules remedies;
  private final MergeRules merges;
  private final ComplaintDecision decisions;

  ContactSteps(Office office) {
    this.office = office;
    this.rules = new FollowUpRules(office.books());
    this.remedies = new RemedyRules(office.books());
    this.merges = new MergeRules(office.books());
    this.decisions = new ComplaintDecision(office);
  }

  /**
   * Every look at a number is kept, and the citizen can see it. It lasts a while: to look again
   * meanwhile is the same look. Whoever looks has the case in hand.
   */
  Outcome<Result> showNumber(Steps.Context context) {
    String reference = context.complaint().reference();
    Optional<Contact> contact = office.store().contact(reference).filter(c -> !c.phone().isEmpty());
    if (contact.isEmpty()) {
      return Outcome.refused(Refusal.NO_NUMBER);
    }
    String member =
        context.actor() instanceof Actor.Staff staff ? staff.member().id() : context.actor().code();
    boolean over = ClaimRules.isLookOver(context.complaint(), contact.get(), member);
    if (!over && contact.get().isOpenFor(member, context.now(), lookLasts(context))) {
      return Outcome.done(
          Decision.NOTHING, new Result(context.action(), context.complaint(), PointsEffect.NONE));
    }
    Contact seen = contact.get().seenBy(member, context.now());
    EventEnvelope event =
        Transition.envelope(
            reference + "/c",
            seen.version(),
            new ContactEvent.ContactSeen(reference, member, context.actor().code(), context.now()));
    Optional<Complaint> taken = ClaimRules.taken(context.complaint(), context.stamp());
    Decision look = new Decision(List.of(new Change.PutContact(seen)), List.of(event));
    return Outcome.done(
        taken.map(c -> look.and(new Change.PutComplaint(c))).orElse(look),
        new Result(context.action(), taken.orElseGet(context::complaint), PointsEffect.NONE));
  }

  private Duration lookLasts(Steps.Context context) {
    return office.books().inForce(context.now()).checks().lookLasts();
  }

  /** From the office. */
  Outcome<Result> write(Steps.Context context) {
    Optional<Contact> contact = office.store().contact(context.complaint().reference());
    return contact
        .map(c -> letter(context, c, Sender.OFFICE))
        .orElseGet(() -> Outcome.refused(Refusal.CONTACT_ERASED));
  }

  /** From the citizen. */
  Outcome<Result> reply(Steps.Context context) {
    Complaint complaint = context.complaint();
    Optional<Contact> contact = office.store().contact(complaint.reference());
    return switch (context.actor()) {
      case Actor.Citizen citizen ->
          letter(
              context,
              contact.orElseGet(() -> reachableAgain(complaint.reference(), citizen)),
              Sender.CITIZEN);
      case Actor.Staff _, Actor.Clock _, Actor.Operator _, Actor.Product _ ->
          Outcome.refused(Refusal.NOT_ALLOWED);
    };
  }

  /**
   * From its end; the citizen can be answered again, and what is kept is kept until the next end.
   */
  Outcome<Result> reopen(Steps.Context context) {
    Complaint complaint = context.complaint();
    Optional<Contact> kept = office.store().contact(complaint.reference());
    RatingDetails details = complaint.file().details();
    return switch (context.actor()) {
      case Actor.Citizen citizen ->
          reopened(context, kept.isPresent() ? details : details.erased().reachableAgain())
              .map(step -> reopened(context, step, kept, citizen))
              .orElseGet(() -> Outcome.refused(Refusal.TOO_LATE));
      case Actor.Staff _, Actor.Clock _, Actor.Operator _, Actor.Product _ ->
          Outcome.refused(Refusal.NOT_ALLOWED);
    };
  }

  /** Not solved, or another matter than that with which it was merged. */
  private Optional<Transition> reopened(Steps.Context context, RatingDetails details) {
    if (context.action() == Action.REOPEN) {
      return remedies.reopen(context.complaint(), details, context.stamp());
    }
    return context.complaint() instanceof Complaint.Closed merged
        ? new Repeats(office)
            .into(merged)
            .flatMap(into -> merges.separableUntil(merged, into))
            .filter(context.now()::isBefore)
            .map(_ -> merges.separate(merged, details, context.stamp()))
        : Optional.empty();
  }

  private Outcome<Result> reopened(
      Steps.Context context, Transition step, Optional<Contact> kept, Actor.Citizen citizen) {
    String reference = context.complaint().reference();
    Contact contact = kept.orElseGet(() -> reachableAgain(reference, citizen));
    return Outcome.done(
        decisions
            .of(context.complaint(), step, context.now())
            .and(new Change.PutContact(contact.eraseAt(Contact.NOT_YET))),
        new Result(context.action(), step.after(), PointsEffect.NONE));
  }

  /** Who had everything deleted and writes again can be answered again, and only that. */
  private Contact reachableAgain(String reference, Actor.Citizen citizen) {
    String address = office.keys().seal(citizen.address(), reference);
    return Contact.notYetWritten(reference, address, citizen.language(), Contact.NOT_YET);
  }

  private Outcome<Result> letter(Steps.Context context, Contact contact, Sender from) {
    Transition step = rules.letter(context.complaint(), from, context.stamp());
    Contact.Letter letter =
        new Contact.Letter(
            step.after().file().calls().letters(),
            from,
            office.keys().seal(context.words(), contact.reference()),
            context.now());
    return Outcome.done(
        decisions
            .of(context.complaint(), step, context.now())
            .and(new Change.PutContact(contact.with(letter))),
        new Result(context.action(), step.after(), PointsEffect.NONE));
  }
}
