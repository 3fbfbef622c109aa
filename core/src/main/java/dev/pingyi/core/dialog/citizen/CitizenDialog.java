package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Said;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.dialog.SignedButtons.Press;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.text.TypedText;
import java.util.List;
import java.util.Optional;

/**
 * The talk with citizens: whatever they say finds the part that understands it. A scan begins anew
 * from anywhere; everything else is understood from where the talk stands.
 */
public final class CitizenDialog {
  private final SignedButtons buttons;
  private final Prompts prompts;
  private final DetailsDialog details;
  private final RatingDialog rating;
  private final CitizenResponses responses;
  private final OwnDataDialog ownData;
  private final CitizenCommands commands;

  public CitizenDialog(Office office, SignedButtons buttons) {
    this.buttons = buttons;
    this.prompts = new Prompts(office, buttons);
    this.details = new DetailsDialog(office);
    this.rating = new RatingDialog(office, details);
    this.responses = new CitizenResponses(office, details);
    this.ownData = new OwnDataDialog(office, buttons);
    this.commands = new CitizenCommands(rating, details, ownData);
  }

  public Turn take(DialogContext context) {
    return switch (context.inbound().said()) {
      case Said.Start start -> rating.scanned(context, start.token());
      case Said.Tap tap -> tapped(context, tap.data());
      case Said.Phone phone -> phone(context, phone);
      case Said.Text text -> text(context, TypedText.kept(text.text()));
      // Nothing we can read was said, and the talk says so where it asks for something.
      case Said.Attachment _ -> text(context, "");
    };
  }

  /** What is said where the talk stands. */
  public Reply show(Conversation talk) {
    return prompts.ask(talk);
  }

  private Turn tapped(DialogContext context, String data) {
    Optional<Press> press = buttons.read(data, context.account());
    if (press.isEmpty()) {
      return Turn.notice(context.say(CitizenPhrase.OLD_BUTTON));
    }
    return switch (press.get()) {
      case Press.Choice choice ->
          choice.question() == context.talk().question()
              ? chosen(context, choice.choice())
              : Turn.notice(context.say(CitizenPhrase.OLD_BUTTON));
      case Press.OnComplaint on ->
          on.action() == Action.WITHDRAW || on.action() == Action.ERASE
              ? ownData.act(context, on)
              : responses.act(context, on);
      // Only staff are shown cases, and they were asked first.
      case Press.Show _, Press.OnFlag _ -> Turn.notice(context.say(CitizenPhrase.OLD_BUTTON));
    };
  }

  private Turn chosen(DialogContext context, String choice) {
    return switch (context.talk().step()) {
      case Step.GradeMatter step -> rating.gradeMatter(context, step, choice);
      case Step.GradePerson step -> rating.gradePerson(context, step, choice);
      case Step.Idle _,
          Step.WhichMatter _,
          Step.Reasons _,
          Step.Words _,
          Step.Phone _,
          Step.CallTime _,
          Step.Done _,
          Step.AskSolved _,
          Step.Told _,
          Step.Erased _,
          Step.Card _,
          Step.AwaitWords _ ->
          details.chosen(context, choice);
    };
  }

  private Turn phone(DialogContext context, Said.Phone phone) {
    return context.talk().step() instanceof Step.Phone step && phone.own()
        ? details.phone(context, step, shared(phone.number()))
        : Turn.notice(context.say(CitizenPhrase.TAP_FIRST));
  }

  /** Chat services give international numbers, often without the plus. */
  private static String shared(String number) {
    return PhoneNumber.read(number).isPresent() ? number : "+" + number;
  }

  private Turn text(DialogContext context, String text) {
    String plain = TypedText.plain(text);
    Optional<Turn> command = commands.take(context, plain);
    if (command.isPresent()) {
      return command.get();
    }
    Optional<String> button = named(context, plain);
    if (button.isPresent()) {
      return tapped(context, button.get());
    }
    return switch (context.talk().step()) {
      case Step.Words step -> details.words(context, step, text);
      case Step.Phone step -> details.phone(context, step, plain);
      case Step.Idle _,
          Step.GradeMatter _,
          Step.GradePerson _,
          Step.WhichMatter _,
          Step.Reasons _,
          Step.CallTime _,
          Step.Done _,
          Step.AskSolved _,
          Step.Told _,
          Step.Erased _,
          Step.Card _,
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
      return Turn.notice(context.say(CitizenPhrase.TAP_FIRST));
    }
    Optional<Turn> letter = text.isEmpty() ? Optional.empty() : responses.letter(context, text);
    return letter.orElseGet(() -> Turn.notice(context.say(CitizenPhrase.HELP)));
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
