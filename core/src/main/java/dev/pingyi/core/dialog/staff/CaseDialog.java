package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.ComplaintActions;
import dev.pingyi.core.action.ComplaintActions.Request;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.Release;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Revision;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.dialog.ButtonPhrase;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.dialog.SignedButtons.Press;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import java.util.Optional;
import java.util.function.Function;

/** A member over one complaint; what is asked for is done by {@link ComplaintActions}. */
final class CaseDialog {
  private final Office office;
  private final DraftDialog drafts;
  private final AccountabilityDialog forms;
  private final PassOnDialog passing;
  private final MergeDialog merging;
  private final ComplaintActions actions;

  CaseDialog(Office office, SignedButtons buttons) {
    this.office = office;
    this.drafts = new DraftDialog(office, buttons);
    this.forms = new AccountabilityDialog(office, buttons);
    this.passing = new PassOnDialog(office, buttons);
    this.merging = new MergeDialog(office, buttons);
    this.actions = new ComplaintActions(office);
  }

  /** The card is opened. */
  Turn shown(DialogContext context, String reference) {
    Optional<Complaint> complaint = office.store().complaint(reference);
    if (complaint.isEmpty()) {
      return Turn.notice(context.say(StaffPhrase.GONE));
    }
    return actions
        .postFor(context.members(), complaint.get(), context.now())
        .map(member -> Turn.moved(context.at(card(reference, "", member, false))))
        .orElseGet(() -> Turn.notice(context.say(StaffPhrase.NOT_ALLOWED)));
  }

  /** A button of the card was pressed. */
  Turn act(DialogContext context, Press.OnComplaint on) {
    Request request = new Request(on.reference(), on.action(), on.revision(), "");
    return asMember(
        context,
        request,
        member ->
            on.action().needsWords()
                    || on.action() == Action.RELEASE
                    || on.action() == Action.PASS_ON
                ? ask(context, request, member)
                : run(context, decided(request), member));
  }

  /** To withhold needs no text. */
  private static Request decided(Request request) {
    return request.action() == Action.WITHHOLD ? request.with(Release.withheld("")) : request;
  }

  /** Whether it is asked which colleague or which complaint is meant. */
  static boolean isPick(Step.AwaitWords await) {
    return PassOnDialog.isOf(await) || MergeDialog.isAsked(await);
  }

  /** The one that was meant; empty for going back. */
  Optional<Turn> picked(DialogContext context, Step.AwaitWords await, String choice) {
    if (MergeDialog.isAsked(await)) {
      return merging.next(context, await, choice).map(next -> Turn.moved(context.at(next)));
    }
    return Optional.of(choice)
        .filter(member -> !member.equals(DraftDialog.BACK))
        .map(member -> passedOn(context, await, member));
  }

  private Turn passedOn(DialogContext context, Step.AwaitWords await, String member) {
    return next(context, request(await, "").to(member), Optional.empty());
  }

  /** The words that an action waits for. */
  Turn words(DialogContext context, Step.AwaitWords await, String text) {
    if (PassOnDialog.isOf(await)) {
      return passing
          .named(context, await, text)
          .map(member -> passedOn(context, await, member))
          .orElseGet(() -> Turn.notice(context.say(StaffPhrase.NO_COLLEAGUE)));
    }
    if (MergeDialog.isAsked(await)) {
      return picked(context, await, text)
          .orElseGet(() -> Turn.notice(context.say(StaffPhrase.ASK_MERGE_WITH, await.reference())));
    }
    if (await.isOfRelease()) {
      Release release = Release.rewritten(text, await.draft().seen());
      return next(context, drafts.request(await, release), drafts.afterRewriting(await, text));
    }
    return next(context, request(await, text), drafts.afterWords(await, text));
  }

  /** What is asked between the words of an act and the act was answered by a choice. */
  Turn chosen(DialogContext context, Step.AwaitWords await, ButtonPhrase choice) {
    String seen = await.draft().seen();
    if (await.draft().ask() == Step.AwaitWords.Ask.SURE) {
      String words = drafts.words(await);
      return next(context, request(await, words), drafts.afterSure(await, words));
    }
    Release release =
        await.draft().ask() == Step.AwaitWords.Ask.SURE_OF_RELEASE
            ? Release.rewritten(drafts.text(await), seen)
            : choice == ButtonPhrase.WITHHOLD ? Release.withheld(seen) : Release.marked(seen);
    return next(context, drafts.request(await, release), Optional.empty());
  }

  private static Request request(Step.AwaitWords await, String text) {
    return new Request(await.reference(), Action.of(await.action()), await.revision(), text)
        .with(AccountabilityDialog.said(await))
        .to(MergeDialog.with(await));
  }

  /** Asks on, if it will be of use, or does it. */
  private Turn next(DialogContext context, Request request, Optional<Step.AwaitWords> ask) {
    return asMember(
        context,
        request,
        member ->
            ask.isEmpty()
                ? run(context, request, member)
                : actions
                    .check(request, new Actor.Staff(member), context.now())
                    .either(
                        _ -> Turn.moved(context.at(ask.get())),
                        refused -> new NotDone(office, drafts).of(context, request, refused)));
  }

  /** Back to the card without having written. */
  Turn back(DialogContext context, Step.AwaitWords await) {
    if (AccountabilityDialog.isOf(await) && !AccountabilityDialog.isForm(await)) {
      return Turn.moved(context.at(AccountabilityDialog.again(await)));
    }
    return Turn.moved(context.at(new Step.Card(await.reference(), "", await.role(), false)));
  }

  /** Words are asked for only if they will be of use. */
  private Turn ask(DialogContext context, Request request, Member member) {
    return actions
        .check(request, new Actor.Staff(member), context.now())
        .either(
            allowed -> Turn.moved(context.at(awaiting(context, request, member, allowed.result()))),
            refused -> new NotDone(office, drafts).of(context, request, refused));
  }

  private Step awaiting(
      DialogContext context, Request request, Member member, Complaint complaint) {
    Action action = request.action();
    Step.AwaitWords await =
        new Step.AwaitWords(
            request.reference(),
            action.code(),
            member.post().role(),
            Revision.of(complaint, action));
    if (AccountabilityDialog.isOf(await)) {
      return AccountabilityDialog.begun(await, complaint);
    }
    if (action == Action.MERGE) {
      return merging.begun(context, await);
    }
    return action == Action.RELEASE ? drafts.alone(await) : await;
  }

  private Turn run(DialogContext context, Request request, Member member) {
    return actions
        .run(request, new Actor.Staff(member), context.now())
        .either(
            done -> {
              String told = ActionReport.of(office, done.result(), context.language());
              boolean number = request.action() == Action.SHOW_NUMBER;
              return Turn.moved(
                  context.at(card(request.reference(), told, member, number)), done.decision());
            },
            refused -> new NotDone(office, drafts).of(context, request, refused));
  }

  private Turn asMember(DialogContext context, Request request, Function<Member, Turn> then) {
    Optional<Complaint> complaint = office.store().complaint(request.reference());
    if (complaint.isEmpty()) {
      return Turn.notice(context.say(StaffPhrase.GONE));
    }
    return actions
        .postFor(context.members(), complaint.get(), request.action(), context.now())
        .map(then)
        .orElseGet(() -> noMember(context));
  }

  /** Also somebody whose post was taken while words were awaited. */
  private static Turn noMember(DialogContext context) {
    String why = context.say(StaffPhrase.NOT_ALLOWED);
    return context.talk().step() instanceof Step.AwaitWords
        ? Turn.moved(context.at(new Step.Told(why)))
        : Turn.notice(why);
  }

  private static Step card(String reference, String told, Member member, boolean number) {
    return new Step.Card(reference, told, member.post().role(), number);
  }

  /** The card as it lies open. */
  Reply card(DialogContext context, Step.Card card) {
    return new OpenCard(office).draw(context, card);
  }

  /** The question for words, or what is asked after them. */
  Reply question(DialogContext context, Step.AwaitWords await) {
    if (AccountabilityDialog.isForm(await)) {
      return forms.form(context, await);
    }
    if (PassOnDialog.isOf(await)) {
      return passing.question(context, await);
    }
    if (MergeDialog.isAsked(await)) {
      return merging.question(context, await);
    }
    String ask =
        drafts
            .question(context, await)
            .or(() -> forms.why(context, await))
            .orElseGet(() -> ActionReport.asked(office, context, await));
    String why = WordLimits.why(office, context, await);
    return Reply.message(why + ask, drafts.rows(context, await));
  }
}
