package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Said;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.dialog.ButtonPhrase;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.dialog.SignedButtons.Press;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.dialog.TypedLabels;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.systemic.SystemicIssue;
import dev.pingyi.core.text.TypedText;
import java.util.Optional;

/**
 * The talk with staff: they join by an invitation, ask what lies with them, press the buttons on a
 * complaint's card, and write where words are asked for.
 */
public final class StaffDialog {
  private final Office office;
  private final SignedButtons buttons;
  private final JoinDialog joining;
  private final String publicUrl;

  /** With the pages' address without a slash at its end; empty if nobody knows it. */
  public StaffDialog(Office office, SignedButtons buttons, String publicUrl) {
    this.office = office;
    this.publicUrl = publicUrl;
    this.buttons = buttons;
    this.joining = new JoinDialog(office);
  }

  /** The turn, if the message is the business of staff. */
  public Optional<Turn> take(DialogContext context) {
    return switch (context.inbound().said()) {
      case Said.Start start -> joining.take(context, start.token());
      case Said.Tap tap ->
          buttons.read(tap.data(), context.account()).flatMap(press -> pressed(context, press));
      case Said.Text text -> text(context, TypedText.kept(text.text()));
      case Said.Attachment _ -> text(context, "");
      case Said.Phone _ -> Optional.empty();
    };
  }

  /** What a member sees after a turn of this dialog; nothing of a case for who is none any more. */
  public Optional<Reply> show(DialogContext context) {
    return switch (context.talk().step()) {
      case Step.Card card ->
          Optional.of(
              SystemicIssue.isReference(card.reference())
                  ? issues().card(context, card)
                  : Breach.isReference(card.reference())
                      ? breaches().card(context, card)
                      : Flag.isReference(card.reference())
                          ? flags().card(context, card)
                          : cases().card(context, card));
      case Step.Tasks tasks ->
          Optional.of(new TaskList(office, buttons).draw(context, tasks.view()));
      case Step.AwaitWords await ->
          Optional.of(
              SystemicIssue.isReference(await.reference())
                  ? issues().question(context, await)
                  : Breach.isReference(await.reference())
                      ? breaches().question(context, await)
                      : Flag.isReference(await.reference())
                          ? flags().question(context, await)
                          : cases().question(context, await));
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
          Step.Erased _ ->
          Optional.empty();
    };
  }

  private Optional<Turn> pressed(DialogContext context, Press press) {
    return switch (press) {
      case Press.Choice choice when choice.choice().equals(TaskList.CALLS) ->
          new DeniedCallsDialog(office, buttons).show(context);
      case Press.Choice choice ->
          context.talk().step() instanceof Step.AwaitWords await
                  && choice.question() == context.talk().question()
              ? Optional.of(pressed(context, await, choice.choice()))
              : Optional.empty();
      case Press.Show show -> Optional.of(shown(context, show.reference()));
      case Press.Tasks(String view) ->
          context.members().isEmpty()
              ? Optional.empty()
              : Optional.of(new TaskList(office, buttons).list(context, view));
      case Press.OnBundle on ->
          context.members().isEmpty() ? Optional.empty() : Optional.of(flags().act(context, on));
      case Press.OnFinding on when context.members().isEmpty() -> Optional.empty();
      case Press.OnFinding on ->
          Optional.of(
              SystemicIssue.isReference(on.reference())
                  ? issues().act(context, on)
                  : Flag.isReference(on.reference())
                      ? flags().act(context, on)
                      : breaches().act(context, on));
      case Press.OnComplaint on ->
          Workflow.isForStaff(on.action())
              ? Optional.of(cases().act(context, on))
              : Optional.empty();
    };
  }

  private Turn shown(DialogContext context, String reference) {
    return SystemicIssue.isReference(reference)
        ? issues().shown(context, reference)
        : Breach.isReference(reference)
            ? breaches().shown(context, reference)
            : Flag.isReference(reference)
                ? flags().shown(context, reference)
                : cases().shown(context, reference);
  }

  private Optional<Turn> text(DialogContext context, String text) {
    if (TypedLabels.TASKS.contains(TypedText.label(text)) && !context.members().isEmpty()) {
      return Optional.of(new TaskList(office, buttons).list(context, ""));
    }
    Optional<Turn> page = new PageDialog(office, publicUrl).take(context, TypedText.label(text));
    if (page.isPresent()) {
      return page;
    }
    if (TypedLabels.CALLS.contains(TypedText.label(text))) {
      Optional<Turn> shown = new DeniedCallsDialog(office, buttons).show(context);
      if (shown.isPresent()) {
        return shown;
      }
    }
    String label = TypedText.label(text);
    Optional<Turn> begun =
        BreachDialog.COMMAND.contains(label)
            ? breaches().begun(context)
            : InvestigationDialog.COMMAND.contains(label)
                ? new InvestigationDialog(office, buttons).begun(context)
                : Optional.empty();
    if (begun.isPresent()) {
      return begun;
    }
    if (context.talk().step() instanceof Step.AwaitWords await) {
      return words(context, await, text);
    }
    return context.posts().isEmpty()
        ? Optional.empty()
        : new PryingDialog(office).asked(context, text).or(() -> found(context, text));
  }

  /** A part of the list, or the case that a reference names. */
  private Optional<Turn> found(DialogContext context, String text) {
    boolean mayAsk = context.talk().isAtRest();
    return (mayAsk ? new TaskList(office, buttons).typed(context, text) : Optional.<Turn>empty())
        .or(() -> new QuotedReference(office).in(context, text).map(r -> shown(context, r)));
  }

  private Turn taken(DialogContext context, Step.AwaitWords await, String text) {
    if (SystemicIssue.isReference(await.reference())) {
      return issues().words(context, await, text);
    }
    if (Breach.isReference(await.reference())) {
      return breaches().words(context, await, text);
    }
    return Flag.isReference(await.reference())
        ? flags().words(context, await, text)
        : cases().words(context, await, text);
  }

  private Turn pressed(DialogContext context, Step.AwaitWords await, String choice) {
    Optional<Turn> taken =
        AccountabilityDialog.isForm(await)
            ? new AccountabilityDialog(office, buttons).pressed(context, await, choice)
            : CaseDialog.isPick(await)
                ? cases().picked(context, await, choice)
                : DraftDialog.pressed(await, choice).map(one -> chosen(context, await, one));
    return taken.orElseGet(() -> back(context, await));
  }

  private Turn chosen(DialogContext context, Step.AwaitWords await, ButtonPhrase choice) {
    return Flag.isReference(await.reference())
        ? flags().sure(context, await)
        : cases().chosen(context, await, choice);
  }

  /** A typed label is a button, never the reason of a verdict. */
  private Optional<Turn> words(DialogContext context, Step.AwaitWords await, String text) {
    if (TypedLabels.isBack(text)) {
      return Optional.of(back(context, await));
    }
    Optional<ButtonPhrase> choice = DraftDialog.typed(await, text);
    if (choice.isPresent()) {
      return Optional.of(chosen(context, await, choice.get()));
    }
    if (TypedText.saysNothing(text)) {
      return Optional.of(Turn.notice(context.say(StaffPhrase.WORDS_EMPTY)));
    }
    if (TypedLabels.isCommand(text)) {
      return Optional.empty();
    }
    if (AccountabilityDialog.isForm(await)) {
      return Optional.of(new AccountabilityDialog(office, buttons).typed(context, await, text));
    }
    return TypedLabels.isButton(text) || AccountabilityDialog.isLabel(await, text)
        ? Optional.of(Turn.notice(context.say(StaffPhrase.WORDS_ARE_LABEL, TypedText.plain(text))))
        : WordLimits.askedAgain(office, context, await, text)
            .or(() -> Optional.of(taken(context, await, text)));
  }

  private Turn back(DialogContext context, Step.AwaitWords await) {
    if (SystemicIssue.isReference(await.reference())) {
      return issues().back(context, await);
    }
    return Breach.isReference(await.reference())
        ? breaches().back(context, await)
        : cases().back(context, await);
  }

  // Made when they are needed: at a cold start it is a citizen who waits, and needs neither.

  private CaseDialog cases() {
    return new CaseDialog(office, buttons);
  }

  private BreachDialog breaches() {
    return new BreachDialog(office, buttons);
  }

  private SystemicDialog issues() {
    return new SystemicDialog(office, buttons);
  }

  private FlagDialog flags() {
    return new FlagDialog(office, buttons);
  }
}
