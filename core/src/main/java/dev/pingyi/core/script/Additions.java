package dev.pingyi.core.script;

import dev.pingyi.core.complaint.Addition;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.ComplaintRules;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.Move;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.talk.Phrase;
import dev.pingyi.core.talk.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a citizen adds to a rating that is already kept: which matter, reasons, words, a phone
 * number and when to call. Each is written as it comes, so giving up at any point loses nothing.
 */
final class Additions {
  private final Office office;
  private final ComplaintRules rules;

  Additions(Office office) {
    this.office = office;
    this.rules = new ComplaintRules(office.books());
  }

  /** A button of the present question. */
  Turn chosen(Scene scene, String choice) {
    return switch (scene.talk().step()) {
      case Step.WhichMatter step -> matter(scene, step, choice);
      case Step.Reasons step -> reasons(scene, step, choice);
      case Step.Words step -> wordsButton(scene, step, choice);
      case Step.Phone step -> phoneButton(scene, step, choice);
      case Step.CallTime step -> callTime(scene, step, choice);
      case Step.Done step when choice.equals(Questions.ADD) && mayAdd(scene, step) ->
          add(scene, step);
      default -> Turn.notice(office.texts().say(scene.language(), Phrase.OLD_BUTTON));
    };
  }

  private Turn matter(Scene scene, Step.WhichMatter step, String choice) {
    Step next = reasons(step.reference(), step.counter(), step.grade());
    if (choice.equals(Questions.CANCEL)) {
      return finished(scene, step.reference(), step.grade(), false, Decision.NOTHING);
    }
    String matter = choice.substring(1);
    return Turn.moved(scene.at(next), added(scene, step.reference(), a -> a.withMatter(matter)));
  }

  private Turn reasons(Scene scene, Step.Reasons step, String choice) {
    return switch (choice) {
      case Questions.CANCEL ->
          finished(scene, step.reference(), step.grade(), false, Decision.NOTHING);
      case Questions.BACK ->
          Turn.moved(
              scene.at(new Step.WhichMatter(step.reference(), step.counter(), step.grade())));
      case Questions.DONE -> reasonsDone(scene, step);
      default -> ticked(scene, step, Integer.parseInt(choice.substring(1)));
    };
  }

  /** Reasons are required for the grades that the rule book names. */
  private Turn reasonsDone(Scene scene, Step.Reasons step) {
    if (book(scene, step.reference()).grades().needsReasons(step.grade())
        && step.chosen().isEmpty()) {
      return Turn.moved(
          scene.still(
              new Step.Reasons(
                  step.reference(), step.counter(), step.grade(), step.chosen(), true)));
    }
    return Turn.moved(scene.at(new Step.Words(step.reference(), step.counter(), step.grade())));
  }

  private Turn ticked(Scene scene, Step.Reasons step, int reason) {
    List<Integer> chosen = new ArrayList<>(step.chosen());
    if (!chosen.removeIf(r -> r == reason)) {
      chosen.add(reason);
    }
    chosen.sort(null);
    Step next = new Step.Reasons(step.reference(), step.counter(), step.grade(), chosen, false);
    return Turn.moved(
        scene.still(next), added(scene, step.reference(), a -> a.withReasons(chosen)));
  }

  private Turn wordsButton(Scene scene, Step.Words step, String choice) {
    return switch (choice) {
      case Questions.CANCEL ->
          finished(scene, step.reference(), step.grade(), false, Decision.NOTHING);
      case Questions.BACK ->
          Turn.moved(scene.at(reasons(step.reference(), step.counter(), step.grade())));
      default -> afterWords(scene, step, false, Decision.NOTHING);
    };
  }

  /** The question of the reasons, with those ticked that are kept already. */
  private Step reasons(String reference, String counter, Grade grade) {
    List<Integer> chosen = office.store().rating(reference).map(Rating::reasons).orElse(List.of());
    return new Step.Reasons(reference, counter, grade, chosen, false);
  }

  /** People's own words: kept as they are, at most as many characters as the rule book says. */
  Turn words(Scene scene, String text) {
    Step.Words step = (Step.Words) scene.talk().step();
    if (text.isEmpty()) {
      return Turn.notice(office.texts().say(scene.language(), Phrase.TAP_FIRST));
    }
    int most = book(scene, step.reference()).talk().wordsMax();
    boolean cut = text.codePointCount(0, text.length()) > most;
    String kept = cut ? text.substring(0, text.offsetByCodePoints(0, most)) : text;
    String sealed = office.keys().seal(kept, step.reference());
    List<Change> changes =
        new ArrayList<>(added(scene, step.reference(), Addition::withWords).changes());
    changes.add(putContact(scene, step.reference(), c -> c.withWords(sealed)));
    return afterWords(scene, step, cut, new Decision(changes, List.of()));
  }

  private Turn afterWords(Scene scene, Step.Words step, boolean cut, Decision decision) {
    return book(scene, step.reference()).grades().isBad(step.grade())
        ? Turn.moved(
            scene.at(new Step.Phone(step.reference(), step.counter(), step.grade(), cut, false)),
            decision)
        : finished(scene, step.reference(), step.grade(), cut, decision);
  }

  private Turn phoneButton(Scene scene, Step.Phone step, String choice) {
    return choice.equals(Questions.BACK)
        ? Turn.moved(scene.at(new Step.Words(step.reference(), step.counter(), step.grade())))
        : finished(scene, step.reference(), step.grade(), false, Decision.NOTHING);
  }

  Turn phone(Scene scene, String typed) {
    Step.Phone step = (Step.Phone) scene.talk().step();
    Optional<String> number = PhoneNumber.read(typed);
    if (number.isEmpty()) {
      return Turn.moved(
          scene.still(new Step.Phone(step.reference(), step.counter(), step.grade(), false, true)));
    }
    String sealed = office.keys().seal(number.get(), step.reference());
    List<Change> changes =
        new ArrayList<>(added(scene, step.reference(), a -> a.withPhone(true)).changes());
    changes.add(putContact(scene, step.reference(), c -> c.withPhone(sealed)));
    return Turn.moved(
        scene.at(new Step.CallTime(step.reference(), step.counter(), step.grade())),
        changes,
        List.of());
  }

  private Turn callTime(Scene scene, Step.CallTime step, String choice) {
    if (choice.equals(Questions.BACK)) {
      return Turn.moved(
          scene.at(new Step.Phone(step.reference(), step.counter(), step.grade(), false, false)));
    }
    boolean chosen = choice.startsWith("w");
    UnaryOperator<Addition> addition = a -> chosen ? a.withCallTime(choice.substring(1)) : a;
    Decision decision = added(scene, step.reference(), addition);
    return finished(scene, step.reference(), step.grade(), false, decision);
  }

  private boolean mayAdd(Scene scene, Step.Done step) {
    return book(scene, step.reference()).talk().submissionsMax() > 1;
  }

  private Turn add(Scene scene, Step.Done step) {
    String counter = office.store().rating(step.reference()).map(Rating::counter).orElseThrow();
    return Turn.moved(scene.at(reasons(step.reference(), counter, step.grade())));
  }

  /** The talk about a rating ends: from now on the call-back staff may know. */
  private Turn finished(
      Scene scene, String reference, Grade grade, boolean cut, Decision decision) {
    Step done = new Step.Done(reference, grade, cut, true, false);
    if (!book(scene, reference).grades().isBad(grade)) {
      return Turn.moved(scene.at(done), decision);
    }
    return Turn.moved(scene.at(done), told(decision, reference, scene));
  }

  /** Somebody begins another talk: the one about a rating that was under way has ended. */
  Decision leave(Scene scene) {
    Decision nothing = Decision.NOTHING;
    return scene.talk().aboutRating().map(r -> told(nothing, r, scene)).orElse(nothing);
  }

  /** The decision, with the complaint in it told to staff if it was not before. */
  private Decision told(Decision decision, String reference, Scene scene) {
    Optional<Complaint> complaint =
        decision.changes().stream()
            .filter(Change.PutComplaint.class::isInstance)
            .map(c -> ((Change.PutComplaint) c).complaint())
            .findFirst()
            .or(() -> office.store().complaint(reference));
    Optional<Move> move = complaint.flatMap(c -> rules.tell(c, scene.now()));
    if (move.isEmpty()) {
      return decision;
    }
    List<Change> changes = new ArrayList<>(decision.changes());
    boolean wasInIt = changes.removeIf(Change.PutComplaint.class::isInstance);
    Complaint after =
        wasInIt
            ? ComplaintRules.inOneWrite(move.get().after(), complaint.get())
            : move.get().after();
    changes.add(new Change.PutComplaint(after));
    return new Decision(changes, decision.events())
        .and(new Decision(List.of(), CaseDecision.recorded(after, move.get().events())));
  }

  /** Writes an addition into the rating and, if there is one, its complaint. */
  private Decision added(Scene scene, String reference, UnaryOperator<Addition> addition) {
    List<Change> changes = new ArrayList<>();
    Rating rating = office.store().rating(reference).orElseThrow();
    Optional<Complaint> complaint = office.store().complaint(reference);
    Addition before =
        complaint
            .map(c -> Addition.of(c.docket()))
            .orElse(new Addition(rating.matter(), rating.reasons(), false, false, "any"));
    Addition after = addition.apply(before);
    changes.add(new Change.PutRating(rating.with(after.matter(), after.reasons())));
    complaint.ifPresent(
        c -> changes.add(new Change.PutComplaint(rules.add(c, after, scene.now()))));
    return new Decision(changes, List.of());
  }

  private Change putContact(Scene scene, String reference, UnaryOperator<Contact> change) {
    int days = book(scene, reference).talk().contactDaysKept();
    Optional<Contact> contact = office.store().contact(reference);
    Contact before =
        contact.orElseGet(
            () ->
                // Praise needs no answer, so no address is kept with its words.
                new Contact(
                    reference,
                    0,
                    "",
                    "",
                    "",
                    scene.language().code(),
                    List.of(),
                    List.of(),
                    scene.now().plus(Duration.ofDays(days))));
    return new Change.PutContact(change.apply(before));
  }

  private RuleBook book(Scene scene, String reference) {
    return office.bookOf(scene.talk(), reference);
  }
}
