package dev.pingyi.core.dialog;

import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Complaint.Closed;
import dev.pingyi.core.complaint.ComplaintRules;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.FollowUpRules;
import dev.pingyi.core.complaint.RatingDetails;
import dev.pingyi.core.complaint.Transition;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.Recent;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.dialog.SignedButtons.Press;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.store.Change;
import dev.pingyi.events.CivicEvent;
import dev.pingyi.events.EventEnvelope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A citizen asks how a rating stands, sees what is kept, takes it back or has it deleted. */
final class OwnDataDialog {
  private static final Pattern REFERENCE =
      Pattern.compile("PY[-\\s]?([2-9A-Z]{4})[-\\s]?([2-9A-Z]{4})[-\\s]?([2-9A-Z]{4})");

  private static final int ROWS = 5;

  private final Office office;
  private final SignedButtons buttons;

  OwnDataDialog(Office office, SignedButtons buttons) {
    this.office = office;
    this.buttons = buttons;
  }

  /** The reference in a text, written as we print it. */
  static Optional<String> reference(String text) {
    Matcher found = REFERENCE.matcher(text.toUpperCase(Locale.ROOT));
    return found.matches()
        ? Optional.of("PY-" + found.group(1) + "-" + found.group(2) + "-" + found.group(3))
        : Optional.empty();
  }

  /** How a rating stands. Another account learns the state only, and may not ask without end. */
  Turn lookup(DialogContext context, String reference) {
    Optional<Rating> rating = office.store().rating(reference);
    boolean mine = rating.filter(r -> r.account().equals(context.account())).isPresent();
    if (mine) {
      return new Turn.Said(
          Reply.message(row(context, rating.get()), List.of(deeds(context, rating.get()))));
    }
    if (!context.talk().isAtRest()) {
      return Turn.notice(say(context, Phrase.TAP_FIRST));
    }
    LocalDate today = office.books().day(context.now());
    int asked = today.equals(context.talk().lookupDay()) ? context.talk().lookups() : 0;
    if (asked >= office.books().inForce(context.now()).talk().foreignLookupsPerDay()) {
      return Turn.notice(say(context, Phrase.LOOKUP_LIMIT));
    }
    String answer =
        rating
            .map(r -> say(context, Phrase.LOOKUP, reference, state(context, r)))
            .orElse(say(context, Phrase.LOOKUP_UNKNOWN, reference));
    return Turn.moved(context.at(new Step.Told(answer)).lookedUp(today));
  }

  Turn show(DialogContext context) {
    List<Rating> ratings = latest(context);
    if (ratings.isEmpty()) {
      return new Turn.Said(Reply.message(say(context, Phrase.MY_DATA_NONE)));
    }
    StringBuilder text = new StringBuilder(say(context, Phrase.MY_DATA));
    List<List<Button>> rows = new ArrayList<>();
    for (Rating rating : ratings) {
      text.append("\n\n").append(row(context, rating));
      looks(context, rating.reference()).ifPresent(l -> text.append('\n').append(l));
      rows.add(deeds(context, rating));
    }
    return new Turn.Said(Reply.message(text.toString(), rows));
  }

  Turn act(DialogContext context, Press.Deed deed) {
    Optional<Rating> rating =
        office.store().rating(deed.reference()).filter(r -> r.account().equals(context.account()));
    if (rating.isEmpty()) {
      return Turn.notice(say(context, Phrase.OLD_BUTTON));
    }
    return deed.act() == Action.ERASE
        ? erase(context, rating.get())
        : withdraw(context, rating.get());
  }

  /** Taken back: no longer counted, and its complaint ends unless a verdict has been reached. */
  private Turn withdraw(DialogContext context, Rating rating) {
    Optional<Complaint> complaint = office.store().complaint(rating.reference());
    Optional<Transition> move =
        complaint.flatMap(c -> new FollowUpRules(office.books()).withdraw(c, context.now()));
    if (rating.withdrawn() || (complaint.isPresent() && move.isEmpty())) {
      return Turn.notice(say(context, Phrase.MY_DATA_TOO_LATE));
    }
    List<Change> changes = new ArrayList<>();
    List<EventEnvelope> events = new ArrayList<>();
    move.map(m -> new CaseDecision(office).of(complaint.get(), m, context.now()))
        .ifPresent(
            decision -> {
              changes.addAll(decision.changes());
              events.addAll(decision.events());
            });
    changes.add(new Change.PutRating(rating.asWithdrawn()));
    changes.add(
        new Change.Count(
            rating.unit(),
            office.books().month(rating.at()),
            Counts.takenBack(rating),
            rating.reference()));
    Step told = new Step.Told(say(context, Phrase.MY_DATA_WITHDRAWN, rating.reference()));
    return Turn.moved(context.at(told), changes, events);
  }

  /** What is personal of a rating is deleted; the grades stay, without a person. */
  private Turn erase(DialogContext context, Rating rating) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.EraseContact(rating.reference()));
    office
        .store()
        .complaint(rating.reference())
        .filter(c -> !(c instanceof Closed))
        .ifPresent(c -> changes.add(new Change.PutComplaint(withoutContact(c, context))));
    CivicEvent event = new CivicEvent.ContactErased(rating.reference(), context.now());
    String id = rating.reference() + "/erased/" + context.inbound().cause();
    return Turn.moved(
        context.at(new Step.Erased(rating.reference())),
        changes,
        List.of(new EventEnvelope(id, event)));
  }

  private Complaint withoutContact(Complaint complaint, DialogContext context) {
    RatingDetails now = RatingDetails.of(complaint.file());
    return new ComplaintRules(office.books())
        .add(
            complaint,
            new RatingDetails(now.matter(), now.reasons(), false, false, now.callTime()),
            context.now());
  }

  private List<Rating> latest(DialogContext context) {
    List<Recent> recent = context.talk().recent();
    return recent.reversed().stream()
        .limit(ROWS)
        .flatMap(r -> office.store().rating(r.reference()).stream())
        .toList();
  }

  private List<Button> deeds(DialogContext context, Rating rating) {
    List<Button> deeds = new ArrayList<>();
    if (!rating.withdrawn()) {
      deeds.add(deed(context, rating, Action.WITHDRAW));
    }
    deeds.add(deed(context, rating, Action.ERASE));
    return deeds;
  }

  private Button deed(DialogContext context, Rating rating, Action act) {
    String tail = rating.reference().substring(rating.reference().length() - 4);
    String label = say(context, act.label()) + " " + tail;
    return buttons.deed(context.account(), rating.reference(), act, "", label);
  }

  private String row(DialogContext context, Rating rating) {
    String counter =
        office
            .roster()
            .counter(rating.counter())
            .map(c -> new DisplayNames(office, context.language()).place(c))
            .orElse(rating.counter());
    return say(
        context,
        Phrase.MY_DATA_ROW,
        rating.reference(),
        office.books().day(rating.at()),
        counter,
        state(context, rating));
  }

  private Optional<String> looks(DialogContext context, String reference) {
    List<Contact.Look> looks =
        office.store().contact(reference).map(Contact::looks).orElse(List.of());
    if (looks.isEmpty()) {
      return Optional.empty();
    }
    String times =
        String.join(
            ", ",
            looks.stream()
                .map(l -> DisplayNames.minute(l.at().atZone(office.books().zone())))
                .toList());
    return Optional.of(say(context, Phrase.MY_DATA_LOOKS, looks.size(), times));
  }

  private String state(DialogContext context, Rating rating) {
    String kept = rating.withdrawn() ? "withdrawn" : "rated";
    String state =
        office
            .store()
            .complaint(rating.reference())
            .filter(_ -> !rating.withdrawn())
            .map(Complaint::state)
            .orElse(kept);
    return office.texts().say(context.language(), "STATE", state);
  }

  private String say(DialogContext context, Phrase phrase, Object... places) {
    return office.texts().say(context.language(), phrase, places);
  }
}
