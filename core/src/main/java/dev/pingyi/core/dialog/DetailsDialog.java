package dev.pingyi.core.dialog;

import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.ComplaintRules;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.RatingDetails;
import dev.pingyi.core.complaint.Transition;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a citizen adds to a rating that is already kept: which matter, reasons, words, a phone
 * number and when to call. Each is written as it comes, so giving up at any point loses nothing.
 */
final class DetailsDialog {
  private final Office office;
  private final ComplaintRules rules;

  DetailsDialog(Office office) {
    this.office = office;
    this.rules = new ComplaintRules(office.books());
  }

  /** A button of the present question. */
  Turn chosen(DialogContext context, String choice) {
    return switch (context.talk().step()) {
      case Step.WhichMatter step -> matter(context, step, choice);
      case Step.Reasons step -> reasons(context, step, choice);
      case Step.Words step -> wordsButton(context, step, choice);
      case Step.Phone step -> phoneButton(context, step, choice);
      case Step.CallTime step -> callTime(context, step, choice);
      case Step.Done step when choice.equals(Prompts.ADD) && mayAdd(context, step) ->
          add(context, step);
      default -> Turn.notice(office.texts().say(context.language(), Phrase.OLD_BUTTON));
    };
  }

  private Turn matter(DialogContext context, Step.WhichMatter step, String choice) {
    Step next = reasons(step.reference(), step.counter(), step.grade());
    if (choice.equals(Prompts.CANCEL)) {
      return finished(context, step.reference(), step.grade(), false, Decision.NOTHING);
    }
    String matter = choice.substring(1);
    return Turn.moved(
        context.at(next), added(context, step.reference(), a -> a.withMatter(matter)));
  }

  private Turn reasons(DialogContext context, Step.Reasons step, String choice) {
    return switch (choice) {
      case Prompts.CANCEL ->
          finished(context, step.reference(), step.grade(), false, Decision.NOTHING);
      case Prompts.BACK ->
          Turn.moved(
              context.at(new Step.WhichMatter(step.reference(), step.counter(), step.grade())));
      case Prompts.DONE -> reasonsDone(context, step);
      default -> ticked(context, step, Integer.parseInt(choice.substring(1)));
    };
  }

  /** Reasons are required for the grades that the rule book names. */
  private Turn reasonsDone(DialogContext context, Step.Reasons step) {
    if (book(context, step.reference()).grades().needsReasons(step.grade())
        && step.chosen().isEmpty()) {
      return Turn.moved(
          context.still(
              new Step.Reasons(
                  step.reference(), step.counter(), step.grade(), step.chosen(), true)));
    }
    return Turn.moved(context.at(new Step.Words(step.reference(), step.counter(), step.grade())));
  }

  private Turn ticked(DialogContext context, Step.Reasons step, int reason) {
    List<Integer> chosen = new ArrayList<>(step.chosen());
    if (!chosen.removeIf(r -> r == reason)) {
      chosen.add(reason);
    }
    chosen.sort(null);
    Step next = new Step.Reasons(step.reference(), step.counter(), step.grade(), chosen, false);
    return Turn.moved(
        context.still(next), added(context, step.reference(), a -> a.withReasons(chosen)));
  }

  private Turn wordsButton(DialogContext context, Step.Words step, String choice) {
    return switch (choice) {
      case Prompts.CANCEL ->
          finished(context, step.reference(), step.grade(), false, Decision.NOTHING);
      case Prompts.BACK ->
          Turn.moved(context.at(reasons(step.reference(), step.counter(), step.grade())));
      default -> afterWords(context, step, false, Decision.NOTHING);
    };
  }

  /** The question of the reasons, with those ticked that are kept already. */
  private Step reasons(String reference, String counter, Grade grade) {
    List<Integer> chosen = office.store().rating(reference).map(Rating::reasons).orElse(List.of());
    return new Step.Reasons(reference, counter, grade, chosen, false);
  }

  /** People's own words: kept as they are, at most as many characters as the rule book says. */
  Turn words(DialogContext context, String text) {
    Step.Words step = (Step.Words) context.talk().step();
    if (text.isEmpty()) {
      return Turn.notice(office.texts().say(context.language(), Phrase.TAP_FIRST));
    }
    int most = book(context, step.reference()).talk().wordsMax();
    boolean cut = text.codePointCount(0, text.length()) > most;
    String kept = cut ? text.substring(0, text.offsetByCodePoints(0, most)) : text;
    String sealed = office.keys().seal(kept, step.reference());
    List<Change> changes =
        new ArrayList<>(added(context, step.reference(), RatingDetails::withWords).changes());
    changes.add(putContact(context, step.reference(), c -> c.withWords(sealed)));
    return afterWords(context, step, cut, new Decision(changes, List.of()));
  }

  private Turn afterWords(DialogContext context, Step.Words step, boolean cut, Decision decision) {
    return book(context, step.reference()).grades().isBad(step.grade())
        ? Turn.moved(
            context.at(new Step.Phone(step.reference(), step.counter(), step.grade(), cut, false)),
            decision)
        : finished(context, step.reference(), step.grade(), cut, decision);
  }

  private Turn phoneButton(DialogContext context, Step.Phone step, String choice) {
    return choice.equals(Prompts.BACK)
        ? Turn.moved(context.at(new Step.Words(step.reference(), step.counter(), step.grade())))
        : finished(context, step.reference(), step.grade(), false, Decision.NOTHING);
  }

  Turn phone(DialogContext context, String typed) {
    Step.Phone step = (Step.Phone) context.talk().step();
    Optional<String> number = PhoneNumber.read(typed);
    if (number.isEmpty()) {
      return Turn.moved(
          context.still(
              new Step.Phone(step.reference(), step.counter(), step.grade(), false, true)));
    }
    String sealed = office.keys().seal(number.get(), step.reference());
    List<Change> changes =
        new ArrayList<>(added(context, step.reference(), a -> a.withPhone(true)).changes());
    changes.add(putContact(context, step.reference(), c -> c.withPhone(sealed)));
    return Turn.moved(
        context.at(new Step.CallTime(step.reference(), step.counter(), step.grade())),
        changes,
        List.of());
  }

  private Turn callTime(DialogContext context, Step.CallTime step, String choice) {
    if (choice.equals(Prompts.BACK)) {
      return Turn.moved(
          context.at(new Step.Phone(step.reference(), step.counter(), step.grade(), false, false)));
    }
    boolean chosen = choice.startsWith("w");
    UnaryOperator<RatingDetails> addition = a -> chosen ? a.withCallTime(choice.substring(1)) : a;
    Decision decision = added(context, step.reference(), addition);
    return finished(context, step.reference(), step.grade(), false, decision);
  }

  private boolean mayAdd(DialogContext context, Step.Done step) {
    return book(context, step.reference()).talk().submissionsMax() > 1;
  }

  private Turn add(DialogContext context, Step.Done step) {
    String counter = office.store().rating(step.reference()).map(Rating::counter).orElseThrow();
    return Turn.moved(context.at(reasons(step.reference(), counter, step.grade())));
  }

  /** The talk about a rating ends: from now on the call-back staff may know. */
  private Turn finished(
      DialogContext context, String reference, Grade grade, boolean cut, Decision decision) {
    Step done = new Step.Done(reference, grade, cut, true, false);
    if (!book(context, reference).grades().isBad(grade)) {
      return Turn.moved(context.at(done), decision);
    }
    return Turn.moved(context.at(done), told(decision, reference, context));
  }

  /** Somebody begins another talk: the one about a rating that was under way has ended. */
  Decision leave(DialogContext context) {
    Decision nothing = Decision.NOTHING;
    return context.talk().aboutRating().map(r -> told(nothing, r, context)).orElse(nothing);
  }

  /** The decision, with the complaint in it told to staff if it was not before. */
  private Decision told(Decision decision, String reference, DialogContext context) {
    Optional<Complaint> complaint =
        decision.changes().stream()
            .filter(Change.PutComplaint.class::isInstance)
            .map(c -> ((Change.PutComplaint) c).complaint())
            .findFirst()
            .or(() -> office.store().complaint(reference));
    Optional<Transition> move = complaint.flatMap(c -> rules.tell(c, context.now()));
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
        .and(new Decision(List.of(), CaseDecision.envelope(after, move.get().events())));
  }

  /** Writes an addition into the rating and, if there is one, its complaint. */
  private Decision added(
      DialogContext context, String reference, UnaryOperator<RatingDetails> addition) {
    List<Change> changes = new ArrayList<>();
    Rating rating = office.store().rating(reference).orElseThrow();
    Optional<Complaint> complaint = office.store().complaint(reference);
    RatingDetails before =
        complaint
            .map(c -> RatingDetails.of(c.file()))
            .orElse(new RatingDetails(rating.matter(), rating.reasons(), false, false, "any"));
    RatingDetails after = addition.apply(before);
    changes.add(new Change.PutRating(rating.with(after.matter(), after.reasons())));
    complaint.ifPresent(
        c -> changes.add(new Change.PutComplaint(rules.add(c, after, context.now()))));
    return new Decision(changes, List.of());
  }

  private Change putContact(
      DialogContext context, String reference, UnaryOperator<Contact> change) {
    int days = book(context, reference).talk().contactDaysKept();
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
                    context.language().code(),
                    List.of(),
                    List.of(),
                    context.now().plus(Duration.ofDays(days))));
    return new Change.PutContact(change.apply(before));
  }

  private RuleBook book(DialogContext context, String reference) {
    return office.bookOf(context.talk(), reference);
  }
}
