package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Said;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.text.TypedText;

/**
 * The talk with citizens: whatever they say finds the part that understands it. A scan begins anew
 * from anywhere; everything else is understood from where the talk stands.
 */
public final class CitizenDialog {
  private final Prompts prompts;
  private final DetailsDialog details;
  private final RatingDialog rating;
  private final PressDialog presses;
  private final WrittenDialog written;
  private final ShortAnswers answers;

  public CitizenDialog(Office office, SignedButtons buttons) {
    KeptDetails kept = new KeptDetails(office);
    ChangeDialog changes = new ChangeDialog(office, kept);
    OwnDataDialog ownData = new OwnDataDialog(office, buttons);
    CitizenResponses responses = new CitizenResponses(office, kept);
    this.prompts = new Prompts(office, buttons);
    this.details = new DetailsDialog(office, kept);
    this.rating = new RatingDialog(office, kept, changes);
    this.answers = new ShortAnswers(office, buttons, responses);
    PressDialog.Parts parts =
        new PressDialog.Parts(details, rating, changes, responses, ownData, answers);
    CitizenCommands commands = new CitizenCommands(office, parts);
    this.presses = new PressDialog(buttons, parts);
    this.written = new WrittenDialog(office, prompts, presses, commands, parts);
  }

  public Turn take(DialogContext context) {
    return switch (context.inbound().said()) {
      case Said.Start start ->
          start.token().isEmpty() ? greeted(context) : rating.scanned(context, start.token());
      case Said.Tap tap -> presses.tapped(context, tap.data());
      case Said.Phone phone -> phone(context, phone);
      case Said.Text text -> written.text(context, TypedText.kept(text.text()));
      case Said.Attachment attachment -> attached(context, TypedText.kept(attachment.caption()));
    };
  }

  /** What is said where the talk stands. */
  public Reply show(Conversation talk) {
    return prompts.ask(talk);
  }

  private Turn greeted(DialogContext context) {
    return answers.standing(context).orElseGet(() -> Turn.notice(context.say(CitizenPhrase.HELLO)));
  }

  private Turn phone(DialogContext context, Said.Phone phone) {
    if (!(context.talk().step() instanceof Step.Phone step)) {
      return written.asksOn(context, CitizenPhrase.PHONE_UNASKED);
    }
    return phone.own()
        ? details.words().phone(context, step, shared(phone.number()))
        : written.asksOn(context, CitizenPhrase.PHONE_OF_OTHER);
  }

  /** Chat services give international numbers, often without the plus. */
  private static String shared(String number) {
    return PhoneNumber.read(number).isPresent() ? number : "+" + number;
  }

  /** Only words are kept: those below a picture are taken, and that it was not kept is said. */
  private Turn attached(DialogContext context, String caption) {
    if (caption.isEmpty()) {
      return written.asksOn(context, CitizenPhrase.WORDS_ONLY);
    }
    String note = CitizenPhrase.CAPTION_ONLY.name();
    return switch (written.text(context, caption)) {
      case Turn.Moved moved when moved.after().note().isEmpty() ->
          Turn.moved(moved.after().saying(note), moved.withoutTalk());
      case Turn.Moved moved -> moved;
      case Turn.Several several -> several;
      case Turn.Said said -> said;
    };
  }
}
