package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.action.AddDetails;
import dev.pingyi.core.action.Addition;
import dev.pingyi.core.action.Addition.Detail;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.text.TypedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a citizen adds to a rating that is already kept: which matter, reasons, words, a phone
 * number and when to call. Each is written as it comes, so giving up at any point loses nothing.
 */
final class DetailsDialog {
  private final Office office;
  private final AddDetails addDetails;

  DetailsDialog(Office office) {
    this.office = office;
    this.addDetails = new AddDetails(office);
  }

  /** A button of the present question. */
  Turn chosen(DialogContext context, String choice) {
    return switch (context.talk().step()) {
      case Step.WhichMatter step -> matter(context, step, choice);
      case Step.Reasons step -> reasons(context, step, choice);
      case Step.Words step -> wordsButton(context, step, choice);
      case Step.Phone step -> phoneButton(context, step, choice);
      case Step.CallTime step -> callTime(context, step, choice);
      case Step.Done step ->
          choice.equals(Prompts.ADD) && mayAdd(context, step) ? more(context, step) : old(context);
      case Step.Idle _,
          Step.GradeMatter _,
          Step.GradePerson _,
          Step.AskSolved _,
          Step.Told _,
          Step.Erased _,
          Step.Card _,
          Step.AwaitWords _ ->
          old(context);
    };
  }

  private static Turn old(DialogContext context) {
    return Turn.notice(context.say(CitizenPhrase.OLD_BUTTON));
  }

  private Turn matter(DialogContext context, Step.WhichMatter step, String choice) {
    if (choice.equals(Prompts.CANCEL)) {
      return finished(context, step.reference(), step.grade());
    }
    Step next = reasons(step.reference(), step.counter(), step.grade());
    Detail matter = new Detail.Matter(choice.substring(1));
    return Turn.moved(context.at(next), added(context, Addition.of(step.reference(), matter)));
  }

  private Turn reasons(DialogContext context, Step.Reasons step, String choice) {
    return switch (choice) {
      case Prompts.CANCEL -> finished(context, step.reference(), step.grade());
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
        context.still(next),
        added(context, Addition.of(step.reference(), new Detail.Reasons(chosen))));
  }

  private Turn wordsButton(DialogContext context, Step.Words step, String choice) {
    return switch (choice) {
      case Prompts.CANCEL -> finished(context, step.reference(), step.grade());
      case Prompts.BACK ->
          Turn.moved(context.at(reasons(step.reference(), step.counter(), step.grade())));
      default -> afterWords(context, step, false, List.of());
    };
  }

  /** The question of the reasons, with those ticked that are kept already. */
  private Step reasons(String reference, String counter, Grade grade) {
    List<Integer> chosen = office.store().rating(reference).map(Rating::reasons).orElse(List.of());
    return new Step.Reasons(reference, counter, grade, chosen, false);
  }

  /** People's own words: kept as they are, at most as many characters as the rule book says. */
  Turn words(DialogContext context, Step.Words step, String text) {
    if (text.isEmpty()) {
      return Turn.notice(context.say(CitizenPhrase.TAP_FIRST));
    }
    int most = book(context, step.reference()).talk().wordsMax();
    Detail kept = new Detail.Words(TypedText.cut(text, most));
    return afterWords(context, step, TypedText.isLonger(text, most), List.of(kept));
  }

  private Turn afterWords(
      DialogContext context, Step.Words step, boolean cut, List<Detail> details) {
    String reference = step.reference();
    if (book(context, reference).grades().isBad(step.grade())) {
      Step next = new Step.Phone(reference, step.counter(), step.grade(), cut, false);
      return Turn.moved(context.at(next), added(context, new Addition(reference, details, false)));
    }
    return finished(context, step.grade(), cut, new Addition(reference, details, true));
  }

  private Turn phoneButton(DialogContext context, Step.Phone step, String choice) {
    return choice.equals(Prompts.BACK)
        ? Turn.moved(context.at(new Step.Words(step.reference(), step.counter(), step.grade())))
        : finished(context, step.reference(), step.grade());
  }

  Turn phone(DialogContext context, Step.Phone step, String typed) {
    Optional<String> number = PhoneNumber.read(typed);
    if (number.isEmpty()) {
      return Turn.moved(
          context.still(
              new Step.Phone(step.reference(), step.counter(), step.grade(), false, true)));
    }
    return Turn.moved(
        context.at(new Step.CallTime(step.reference(), step.counter(), step.grade())),
        added(context, Addition.of(step.reference(), new Detail.Phone(number.get()))));
  }

  private Turn callTime(DialogContext context, Step.CallTime step, String choice) {
    if (choice.equals(Prompts.BACK)) {
      return Turn.moved(
          context.at(new Step.Phone(step.reference(), step.counter(), step.grade(), false, false)));
    }
    List<Detail> details =
        choice.startsWith("w") ? List.of(new Detail.CallTime(choice.substring(1))) : List.of();
    return finished(context, step.grade(), false, new Addition(step.reference(), details, true));
  }

  private boolean mayAdd(DialogContext context, Step.Done step) {
    return book(context, step.reference()).talk().submissionsMax() > 1;
  }

  private Turn more(DialogContext context, Step.Done step) {
    String counter = office.store().rating(step.reference()).map(Rating::counter).orElseThrow();
    return Turn.moved(context.at(reasons(step.reference(), counter, step.grade())));
  }

  private Turn finished(DialogContext context, String reference, Grade grade) {
    return finished(context, grade, false, Addition.last(reference));
  }

  /** The talk about a rating ends: from now on the call-back staff may know. */
  private Turn finished(DialogContext context, Grade grade, boolean cut, Addition last) {
    Step done = new Step.Done(last.reference(), grade, cut, true, false);
    return Turn.moved(context.at(done), added(context, last));
  }

  /** Somebody begins another talk: the one about a rating that was under way has ended. */
  Decision leave(DialogContext context) {
    return context
        .talk()
        .aboutRating()
        .map(reference -> added(context, Addition.last(reference)))
        .orElse(Decision.NOTHING);
  }

  private Decision added(DialogContext context, Addition addition) {
    return addDetails
        .run(addition, context.citizen(), context.now())
        .either(
            done -> done.decision(),
            refused -> {
              // The talk is about a rating of the account's own; without it nothing can go on.
              throw new IllegalStateException(refused.sentence());
            });
  }

  private RuleBook book(DialogContext context, String reference) {
    return context.bookOf(office.books(), reference);
  }
}
