package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.action.Addition;
import dev.pingyi.core.action.Addition.Detail;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.conversation.Recent;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.rating.Rating;
import java.util.ArrayList;
import java.util.List;

/**
 * What a citizen adds to a rating that is already kept: which matter, reasons and when to call; the
 * words and the number are taken by {@link WordsDialog}.
 */
final class DetailsDialog {
  private final Office office;
  private final KeptDetails kept;
  private final WordsDialog words;

  DetailsDialog(Office office, KeptDetails kept) {
    this.office = office;
    this.kept = kept;
    this.words = new WordsDialog(office, kept);
  }

  /** A button of the present question. */
  Turn chosen(DialogContext context, String choice) {
    return switch (context.talk().step()) {
      case Step.WhichMatter step -> matter(context, step, choice);
      case Step.Reasons step -> reasons(context, step, choice);
      case Step.Words step -> words.button(context, step, choice);
      case Step.Phone step -> words.button(context, step, choice);
      case Step.CallTime step -> callTime(context, step, choice);
      case Step.Done step ->
          choice.equals(Prompts.ADD) && mayAdd(context, step.reference())
              ? more(context, step)
              : old(context);
      case Step.Idle _,
          Step.GradeMatter _,
          Step.GradePerson _,
          Step.Returned _,
          Step.Letter _,
          Step.AskSolved _,
          Step.Told _,
          Step.Erased _,
          Step.Card _,
          Step.Tasks _,
          Step.AwaitWords _ ->
          old(context);
    };
  }

  /** Another time to be called, and from there another number: while a call is owed. */
  Turn asksCallTime(DialogContext context, String reference) {
    return office
        .store()
        .complaint(reference)
        .filter(c -> c instanceof Complaint.CallOwed && c.file().details().phone())
        .filter(c -> c.file().opening().account().equals(context.account()))
        .flatMap(c -> office.store().rating(reference))
        .map(rating -> new Step.CallTime(reference, rating.counter(), rating.grade()))
        .map(step -> Turn.moved(context.at(step), kept.leave(context)))
        .orElseGet(() -> old(context));
  }

  /** Words where they are asked for, or instead of the reasons. */
  WordsDialog words() {
    return words;
  }

  private static Turn old(DialogContext context) {
    return Turn.notice(context.say(CitizenPhrase.OLD_BUTTON));
  }

  private Turn matter(DialogContext context, Step.WhichMatter step, String choice) {
    if (choice.equals(Prompts.CANCEL)) {
      return kept.finished(context, step.reference(), step.grade());
    }
    Step next = kept.reasons(step.reference(), step.counter(), step.grade());
    Detail matter = new Detail.Matter(choice.substring(1));
    return kept.moved(
        context, context.at(next), step.grade(), Addition.of(step.reference(), matter));
  }

  private Turn reasons(DialogContext context, Step.Reasons step, String choice) {
    return switch (choice) {
      case Prompts.CANCEL -> kept.finished(context, step.reference(), step.grade());
      case Prompts.BACK ->
          Turn.moved(
              context.at(new Step.WhichMatter(step.reference(), step.counter(), step.grade())));
      case Prompts.DONE -> reasonsDone(context, step);
      case Prompts.OTHER -> asksWords(context, step, Step.Words.Why.OTHER);
      default -> ticked(context, step, choice);
    };
  }

  /** Reasons are required for the grades that the rule book names. */
  private Turn reasonsDone(DialogContext context, Step.Reasons step) {
    boolean needed = kept.book(context, step.reference()).grades().needsReasons(step.grade());
    return needed && step.chosen().isEmpty()
        ? Turn.moved(context.still(step).saying(CitizenPhrase.REASONS_NONE.name()))
        : asksWords(context, step, Step.Words.Why.OPTIONAL);
  }

  private static Turn asksWords(DialogContext context, Step.Reasons step, Step.Words.Why why) {
    return Turn.moved(
        context.at(
            new Step.Words(step.reference(), step.counter(), step.grade(), step.chosen(), why)));
  }

  /** One reason is tapped, and goes if it was chosen already; several are typed, and are added. */
  private Turn ticked(DialogContext context, Step.Reasons step, String choice) {
    List<Integer> chosen = new ArrayList<>(step.chosen());
    boolean typed = choice.startsWith(Prompts.ADDED);
    for (String one : choice.substring(typed ? Prompts.ADDED.length() : 0).split(" ", -1)) {
      int reason = Integer.parseInt(one.substring(1));
      boolean before = chosen.removeIf(r -> r == reason);
      if (typed || !before) {
        chosen.add(reason);
      }
    }
    chosen.sort(null);
    Step next = new Step.Reasons(step.reference(), step.counter(), step.grade(), chosen);
    return kept.moved(
        context,
        context.still(next),
        step.grade(),
        Addition.of(step.reference(), new Detail.Reasons(chosen)));
  }

  private Turn callTime(DialogContext context, Step.CallTime step, String choice) {
    if (choice.equals(Prompts.BACK)) {
      return Turn.moved(context.at(new Step.Phone(step.reference(), step.counter(), step.grade())));
    }
    List<Detail> details =
        choice.startsWith("w") ? List.of(new Detail.CallTime(choice.substring(1))) : List.of();
    Addition last = new Addition(step.reference(), details, true);
    return kept.finished(context, step.grade(), last, "");
  }

  private boolean mayAdd(DialogContext context, String reference) {
    int most = kept.book(context, reference).talk().submissionsMax();
    return context.talk().recent(reference).map(Recent::submissions).orElse(most) < most;
  }

  private Turn more(DialogContext context, Step.Done step) {
    String counter = office.store().rating(step.reference()).map(Rating::counter).orElseThrow();
    return Turn.moved(context.at(kept.reasons(step.reference(), counter, step.grade())));
  }
}
