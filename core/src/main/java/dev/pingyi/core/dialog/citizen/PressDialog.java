package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.dialog.SignedButtons.Press;
import dev.pingyi.core.dialog.Turn;
import java.util.Optional;

/** What a pressed button leads to, or a choice that was typed instead. */
final class PressDialog {
  private final SignedButtons buttons;
  private final DetailsDialog details;
  private final RatingDialog rating;
  private final ChangeDialog changes;
  private final CitizenResponses responses;
  private final OwnDataDialog ownData;

  /** The parts of the dialog that buttons lead to. */
  record Parts(
      DetailsDialog details,
      RatingDialog rating,
      ChangeDialog changes,
      CitizenResponses responses,
      OwnDataDialog ownData,
      ShortAnswers answers) {}

  PressDialog(SignedButtons buttons, Parts parts) {
    this.buttons = buttons;
    this.details = parts.details();
    this.rating = parts.rating();
    this.changes = parts.changes();
    this.responses = parts.responses();
    this.ownData = parts.ownData();
  }

  Turn tapped(DialogContext context, String data) {
    Optional<Press> press = buttons.read(data, context.account());
    if (press.isEmpty()) {
      return Turn.notice(context.say(CitizenPhrase.OLD_BUTTON));
    }
    return switch (press.get()) {
      case Press.Choice choice ->
          choice.question() == context.talk().question()
              ? chosen(context, choice.choice())
              : Turn.notice(context.say(CitizenPhrase.OLD_BUTTON));
      case Press.OnComplaint on -> onComplaint(context, on);
      // Only staff are shown cases, and they were asked first.
      case Press.Show _, Press.Tasks _, Press.OnFinding _, Press.OnBundle _ ->
          Turn.notice(context.say(CitizenPhrase.OLD_BUTTON));
    };
  }

  private Turn onComplaint(DialogContext context, Press.OnComplaint on) {
    return switch (on.action()) {
      case WITHDRAW, ERASE -> ownData.act(context, on);
      case CHANGE_GRADES -> changes.begin(context, on.reference());
      case CHANGE_CALL_TIME -> details.asksCallTime(context, on.reference());
      case REPLY -> responses.asksLetter(context, on.reference());
      case SHOW_NUMBER,
          WRITE,
          REACHED,
          NO_ANSWER,
          SETTLE,
          ASSIGN,
          REFER,
          MERGE,
          UPHOLD,
          RECORD_ACCOUNTABILITY,
          CORRECT_ACCOUNTABILITY,
          REVOKE,
          DISMISS_APPEAL,
          GRANT_APPEAL,
          RELEASE,
          REWRITE,
          WITHHOLD,
          PUT_RIGHT,
          APPEAL,
          CONFIRM_CALL,
          DENY_CALL,
          CONFIRM_SOLVED,
          DENY_SOLVED,
          ACCEPT_REMEDY,
          REJECT_REMEDY,
          REOPEN,
          SEPARATE,
          NOTE,
          SEND_BACK,
          CLOSE,
          CLAIM,
          GIVE_BACK,
          PASS_ON,
          MEMO,
          OPEN,
          ADD_DETAILS,
          READY,
          HAND_OVER,
          REMIND,
          RECOUNT,
          CLOSE_UNANSWERED ->
          responses.act(context, on);
    };
  }

  /** A choice of the question that is open. */
  Turn chosen(DialogContext context, String choice) {
    Optional<String> about = context.talk().aboutRating();
    if (about.isPresent() && choice.equals(Prompts.CHANGE)) {
      return changes.begin(context, about.get());
    }
    if (about.isPresent() && choice.equals(Prompts.WITHDRAW)) {
      return ownData.act(context, new Press.OnComplaint(Action.WITHDRAW, about.get(), ""));
    }
    return switch (context.talk().step()) {
      case Step.GradeMatter step -> rating.gradeMatter(context, step, choice);
      case Step.GradePerson step -> rating.gradePerson(context, step, choice);
      case Step.Returned step -> rating.again(context, step.visit());
      case Step.Letter _ -> Turn.moved(context.at(new Step.Idle()));
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
          Step.Tasks _,
          Step.AwaitWords _ ->
          details.chosen(context, choice);
    };
  }
}
