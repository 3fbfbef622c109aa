package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.OnPage;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.text.TypedText;
import java.util.List;
import java.util.Optional;

/** What is written: a command, a label, a choice in other words, an answer, or words to be kept. */
final class WrittenDialog {
  private final Office office;
  private final Prompts prompts;
  private final PressDialog presses;
  private final CitizenCommands commands;
  private final DetailsDialog details;
  private final RatingDialog rating;
  private final CitizenResponses responses;
  private final ShortAnswers answers;

  WrittenDialog(
      Office office,
      Prompts prompts,
      PressDialog presses,
      CitizenCommands commands,
      PressDialog.Parts parts) {
    this.office = office;
    this.prompts = prompts;
    this.presses = presses;
    this.commands = commands;
    this.details = parts.details();
    this.rating = parts.rating();
    this.responses = parts.responses();
    this.answers = parts.answers();
  }

  Turn text(DialogContext context, String text) {
    String plain = TypedText.plain(text);
    Optional<Turn> command = commands.take(context, plain);
    if (command.isPresent()) {
      return command.get();
    }
    Optional<String> button = named(context, plain);
    if (button.isPresent()) {
      return presses.tapped(context, button.get());
    }
    Optional<String> choice = new TypedChoices(office).of(context.talk(), plain);
    if (choice.isPresent()) {
      return presses.chosen(context, choice.get());
    }
    if (TypedPhrase.HUMAN.isMeantBy(plain)) {
      return beforeQuestion(context, answers.human(context));
    }
    return switch (context.talk().step()) {
      case Step.Words step when !text.isEmpty() -> details.words().words(context, step, text);
      case Step.Phone step when !text.isEmpty() -> details.words().phone(context, step, text);
      case Step.Letter step when !text.isEmpty() ->
          responses.letter(context, step.reference(), text);
      case Step.Idle _,
          Step.GradeMatter _,
          Step.GradePerson _,
          Step.WhichMatter _,
          Step.Reasons _,
          Step.Words _,
          Step.Phone _,
          Step.CallTime _,
          Step.Done _,
          Step.Returned _,
          Step.Letter _,
          Step.AskSolved _,
          Step.Told _,
          Step.Erased _,
          Step.Card _,
          Step.Tasks _,
          Step.AwaitWords _ ->
          unasked(context, text, plain);
    };
  }

  /** A typed code begins a talk; other words that nothing asks for go to the office. */
  private Turn unasked(DialogContext context, String text, String plain) {
    Optional<Turn> code = rating.typed(context, plain);
    if (code.isPresent()) {
      return code.get();
    }
    if (!context.talk().isAtRest()) {
      return notUnderstood(context, text, plain);
    }
    return answers
        .typed(context, plain)
        .or(() -> text.isEmpty() ? Optional.empty() : responses.letter(context, text))
        .orElseGet(() -> Turn.notice(context.say(CitizenPhrase.HELP)));
  }

  /** Whoever tells what happened instead of choosing reasons has told it. */
  private Turn notUnderstood(DialogContext context, String text, String plain) {
    Optional<String> answer = answers.shortAnswer(context, plain);
    if (answer.isPresent()) {
      return beforeQuestion(context, Reply.message(answer.get()));
    }
    if (context.talk().step() instanceof Step.Reasons step && details.words().isTelling(text)) {
      return details.words().instead(context, step, text);
    }
    boolean grade =
        context.talk().step() instanceof Step.GradeMatter
            || context.talk().step() instanceof Step.GradePerson;
    return asksOn(context, grade ? CitizenPhrase.GRADE_UNCLEAR : CitizenPhrase.CHOICE_UNCLEAR);
  }

  /** Says it, and asks again what is open. */
  Turn asksOn(DialogContext context, CitizenPhrase sentence) {
    return beforeQuestion(context, Reply.message(context.say(sentence)));
  }

  /**
   * An answer, and below it the question that is open, with its buttons; at rest what can be done.
   */
  private Turn beforeQuestion(DialogContext context, Reply answer) {
    if (context.talk().isAtRest()) {
      return new Turn.Said(answer);
    }
    Reply open = prompts.ask(context.talk());
    Reply both = Reply.message(answer.text() + "\n\n" + open.text(), open.rows());
    return new Turn.Said(both.on(OnPage.inWords(open.onPage().longest())));
  }

  /** The button whose label was typed instead of tapped. */
  private Optional<String> named(DialogContext context, String text) {
    String label = TypedText.label(text);
    return prompts.ask(context.talk()).rows().stream()
        .flatMap(List::stream)
        .filter(b -> TypedText.label(b.label()).equals(label))
        .findFirst()
        .map(Button::data);
  }
}
