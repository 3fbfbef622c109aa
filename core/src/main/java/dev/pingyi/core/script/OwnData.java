package dev.pingyi.core.script;

import dev.pingyi.core.complaint.Addition;
import dev.pingyi.core.complaint.AnswerRules;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Complaint.Closed;
import dev.pingyi.core.complaint.ComplaintRules;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.Move;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.script.Buttons.Press;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.talk.Button;
import dev.pingyi.core.talk.Phrase;
import dev.pingyi.core.talk.Recent;
import dev.pingyi.core.talk.Reply;
import dev.pingyi.core.talk.Step;
import dev.pingyi.events.CivicEvent;
import dev.pingyi.events.Recorded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A citizen asks how a rating stands, sees what is kept, takes it back or has it deleted. */
final class OwnData {
  private static final Pattern REFERENCE =
      Pattern.compile("PY[-\\s]?([2-9A-Z]{4})[-\\s]?([2-9A-Z]{4})[-\\s]?([2-9A-Z]{4})");

  private static final int ROWS = 5;

  private final Office office;
  private final Buttons buttons;

  OwnData(Office office, Buttons buttons) {
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
  Turn lookup(Scene scene, String reference) {
    Optional<Rating> rating = office.store().rating(reference);
    boolean mine = rating.filter(r -> r.account().equals(scene.account())).isPresent();
    if (mine) {
      return new Turn.Said(
          Reply.message(row(scene, rating.get()), List.of(deeds(scene, rating.get()))));
    }
    if (!scene.talk().isAtRest()) {
      return Turn.notice(say(scene, Phrase.TAP_FIRST));
    }
    LocalDate today = office.books().day(scene.now());
    int asked = today.equals(scene.talk().lookupDay()) ? scene.talk().lookups() : 0;
    if (asked >= office.books().inForce(scene.now()).talk().foreignLookupsPerDay()) {
      return Turn.notice(say(scene, Phrase.LOOKUP_LIMIT));
    }
    String answer =
        rating
            .map(r -> say(scene, Phrase.LOOKUP, reference, state(scene, r)))
            .orElse(say(scene, Phrase.LOOKUP_UNKNOWN, reference));
    return Turn.moved(scene.at(new Step.Told(answer)).lookedUp(today));
  }

  Turn show(Scene scene) {
    List<Rating> ratings = latest(scene);
    if (ratings.isEmpty()) {
      return new Turn.Said(Reply.message(say(scene, Phrase.MY_DATA_NONE)));
    }
    StringBuilder text = new StringBuilder(say(scene, Phrase.MY_DATA));
    List<List<Button>> rows = new ArrayList<>();
    for (Rating rating : ratings) {
      text.append("\n\n").append(row(scene, rating));
      looks(scene, rating.reference()).ifPresent(l -> text.append('\n').append(l));
      rows.add(deeds(scene, rating));
    }
    return new Turn.Said(Reply.message(text.toString(), rows));
  }

  Turn act(Scene scene, Press.Deed deed) {
    Optional<Rating> rating =
        office.store().rating(deed.reference()).filter(r -> r.account().equals(scene.account()));
    if (rating.isEmpty()) {
      return Turn.notice(say(scene, Phrase.OLD_BUTTON));
    }
    return deed.act() == Act.ERASE ? erase(scene, rating.get()) : withdraw(scene, rating.get());
  }

  /** Taken back: no longer counted, and its complaint ends unless a verdict has been reached. */
  private Turn withdraw(Scene scene, Rating rating) {
    Optional<Complaint> complaint = office.store().complaint(rating.reference());
    Optional<Move> move =
        complaint.flatMap(c -> new AnswerRules(office.books()).withdraw(c, scene.now()));
    if (rating.withdrawn() || (complaint.isPresent() && move.isEmpty())) {
      return Turn.notice(say(scene, Phrase.MY_DATA_TOO_LATE));
    }
    List<Change> changes = new ArrayList<>();
    List<Recorded> events = new ArrayList<>();
    move.map(m -> new CaseDecision(office).of(complaint.get(), m, scene.now()))
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
    Step told = new Step.Told(say(scene, Phrase.MY_DATA_WITHDRAWN, rating.reference()));
    return Turn.moved(scene.at(told), changes, events);
  }

  /** What is personal of a rating is deleted; the grades stay, without a person. */
  private Turn erase(Scene scene, Rating rating) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.EraseContact(rating.reference()));
    office
        .store()
        .complaint(rating.reference())
        .filter(c -> !(c instanceof Closed))
        .ifPresent(c -> changes.add(new Change.PutComplaint(withoutContact(c, scene))));
    CivicEvent event = new CivicEvent.ContactErased(rating.reference(), scene.now());
    String id = rating.reference() + "/erased/" + scene.inbound().cause();
    return Turn.moved(
        scene.at(new Step.Erased(rating.reference())), changes, List.of(new Recorded(id, event)));
  }

  private Complaint withoutContact(Complaint complaint, Scene scene) {
    Addition now = Addition.of(complaint.docket());
    return new ComplaintRules(office.books())
        .add(
            complaint,
            new Addition(now.matter(), now.reasons(), false, false, now.callTime()),
            scene.now());
  }

  private List<Rating> latest(Scene scene) {
    List<Recent> recent = scene.talk().recent();
    return recent.reversed().stream()
        .limit(ROWS)
        .flatMap(r -> office.store().rating(r.reference()).stream())
        .toList();
  }

  private List<Button> deeds(Scene scene, Rating rating) {
    List<Button> deeds = new ArrayList<>();
    if (!rating.withdrawn()) {
      deeds.add(deed(scene, rating, Act.WITHDRAW));
    }
    deeds.add(deed(scene, rating, Act.ERASE));
    return deeds;
  }

  private Button deed(Scene scene, Rating rating, Act act) {
    String tail = rating.reference().substring(rating.reference().length() - 4);
    String label = say(scene, act.label()) + " " + tail;
    return buttons.deed(scene.account(), rating.reference(), act, "", label);
  }

  private String row(Scene scene, Rating rating) {
    String counter =
        office
            .roster()
            .counter(rating.counter())
            .map(c -> new Names(office, scene.language()).place(c))
            .orElse(rating.counter());
    return say(
        scene,
        Phrase.MY_DATA_ROW,
        rating.reference(),
        office.books().day(rating.at()),
        counter,
        state(scene, rating));
  }

  private Optional<String> looks(Scene scene, String reference) {
    List<Contact.Look> looks =
        office.store().contact(reference).map(Contact::looks).orElse(List.of());
    if (looks.isEmpty()) {
      return Optional.empty();
    }
    String times =
        String.join(
            ", ",
            looks.stream().map(l -> Names.minute(l.at().atZone(office.books().zone()))).toList());
    return Optional.of(say(scene, Phrase.MY_DATA_LOOKS, looks.size(), times));
  }

  private String state(Scene scene, Rating rating) {
    String kept = rating.withdrawn() ? "withdrawn" : "rated";
    String state =
        office
            .store()
            .complaint(rating.reference())
            .filter(_ -> !rating.withdrawn())
            .map(Complaint::state)
            .orElse(kept);
    return office.texts().say(scene.language(), "STATE", state);
  }

  private String say(Scene scene, Phrase phrase, Object... places) {
    return office.texts().say(scene.language(), phrase, places);
  }
}
