package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.BreachActions;
import dev.pingyi.core.action.CaseAccess;
import dev.pingyi.core.action.FlagActions;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.Outcome;
import dev.pingyi.core.action.Refusal;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.dialog.SignedButtons.Press;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import java.util.Optional;
import java.util.function.Function;

/**
 * A member over one flag; what is asked for is done by {@link FlagActions}. That of a flood opens
 * what it bundles: {@link BundleDialog}.
 */
final class FlagDialog implements FindingDialog {
  /** What makes a report of a breach of what a flag shows. */
  static final String TO_BREACH = "breach";

  private final Office office;
  private final DraftDialog drafts;
  private final FlagCard cards;
  private final FlagActions actions;
  private final BundleDialog bundles;

  FlagDialog(Office office, SignedButtons buttons) {
    this.office = office;
    this.cards = new FlagCard(office);
    this.actions = new FlagActions(office);
    this.drafts = new DraftDialog(office, buttons);
    this.bundles = new BundleDialog(office, drafts);
  }

  /** The card is opened. */
  @Override
  public Turn shown(DialogContext context, String reference) {
    Optional<Flag> flood = flood(reference);
    if (flood.isPresent()) {
      return bundles.shown(context, flood.get());
    }
    return asMember(
        context, reference, member -> Turn.moved(context.at(card(reference, "", member))));
  }

  /** A button of the card was pressed: a reason is asked for, if it will be of use. */
  @Override
  public Turn act(DialogContext context, Press.OnFinding on) {
    boolean report = on.what().equals(TO_BREACH);
    return asMember(
        context,
        on.reference(),
        member ->
            (report
                    ? new BreachActions(office).checkFlag(on.reference(), new Actor.Staff(member))
                    : actions.check(on.reference(), new Actor.Staff(member)))
                .either(
                    _ -> Turn.moved(context.at(awaiting(on, member))),
                    refused -> Turn.notice(why(context, refused))));
  }

  /** The reason. */
  @Override
  public Turn words(DialogContext context, Step.AwaitWords await, String text) {
    Optional<Flag> flood = flood(await.reference());
    if (flood.isPresent()) {
      return bundles.words(context, await, flood.get(), text);
    }
    if (await.action().equals(TO_BREACH)) {
      return asMember(context, await.reference(), member -> reported(context, await, text, member));
    }
    return asMember(
        context,
        await.reference(),
        member ->
            actions
                .decide(await.reference(), how(await), text, new Actor.Staff(member), context.now())
                .either(
                    done -> {
                      String told = context.say(did(done.result()));
                      Step card = card(await.reference(), told, member);
                      return Turn.moved(context.at(card), done.decision());
                    },
                    refused -> {
                      String told = why(context, refused);
                      return Turn.moved(context.at(card(await.reference(), told, member)));
                    }));
  }

  /** The words for all of a flood are to stay, with what is doubtful in them. */
  Turn sure(DialogContext context, Step.AwaitWords await) {
    return flood(await.reference())
        .map(flag -> bundles.sure(context, await, flag))
        .orElseGet(() -> Turn.notice(context.say(StaffPhrase.GONE)));
  }

  /** What the flag shows is reported as a breach. */
  private Turn reported(DialogContext context, Step.AwaitWords await, String text, Member member) {
    return new BreachActions(office)
        .reportFlag(await.reference(), text, new Actor.Staff(member), context.now())
        .either(
            done -> {
              String did = context.say(BreachPhrase.DID_REPORT, done.result().breach().reference());
              Step card = card(await.reference(), did, member);
              return Turn.moved(context.at(card), done.decision());
            },
            refused -> {
              String told = why(context, refused);
              return Turn.moved(context.at(card(await.reference(), told, member)));
            });
  }

  /** The card as it lies open. */
  @Override
  public Reply card(DialogContext context, Step.Card card) {
    Optional<Flag> flag = office.store().flags().flag(card.reference());
    if (flag.isEmpty()) {
      return Reply.message(context.say(StaffPhrase.GONE));
    }
    if (flag.get().kind().isFlood()) {
      return bundles.card(context, card, flag.get());
    }
    return member(context, flag.get()).filter(m -> !isTooNear(context, m, flag.get())).isEmpty()
        ? Reply.message(context.say(StaffPhrase.NOT_ALLOWED))
        : cards.draw(context.account(), context.language(), card.told(), flag.get());
  }

  /** The question for the reason. */
  @Override
  public Reply question(DialogContext context, Step.AwaitWords await) {
    String ask =
        flood(await.reference()).isPresent()
            ? bundles.question(context, await)
            : context.say(asked(await), await.reference(), least(context));
    String why = WordLimits.why(office, context, await);
    return Reply.message(why + ask, drafts.rows(context, await));
  }

  /** All of a flood: a button of its card was pressed. */
  Turn act(DialogContext context, Press.OnBundle on) {
    return flood(on.reference())
        .map(flag -> bundles.act(context, on, flag))
        .orElseGet(() -> Turn.notice(context.say(StaffPhrase.GONE)));
  }

  private Optional<Flag> flood(String reference) {
    return office.store().flags().flag(reference).filter(flag -> flag.kind().isFlood());
  }

  private int least(DialogContext context) {
    return office.books().inForce(context.now()).talk().actWordsMin();
  }

  private static FlagPhrase asked(Step.AwaitWords await) {
    if (await.action().equals(TO_BREACH)) {
      return FlagPhrase.ASK_BREACH;
    }
    return how(await) == Flag.State.RELEASED ? FlagPhrase.ASK_RELEASE : FlagPhrase.ASK_CONFIRM;
  }

  private Turn asMember(DialogContext context, String reference, Function<Member, Turn> then) {
    Optional<Flag> flag = office.store().flags().flag(reference);
    if (flag.isEmpty()) {
      return Turn.notice(context.say(StaffPhrase.GONE));
    }
    Optional<Member> member = member(context, flag.get());
    if (member.filter(m -> isTooNear(context, m, flag.get())).isPresent()) {
      return refused(context, context.say(StaffPhrase.OWN_UNIT));
    }
    return member.map(then).orElseGet(() -> refused(context, context.say(StaffPhrase.NOT_ALLOWED)));
  }

  private boolean isTooNear(DialogContext context, Member member, Flag flag) {
    return !new CaseAccess(office, member, context.posts()).mayRead(flag);
  }

  /** Also somebody whose post was taken while words were awaited. */
  private static Turn refused(DialogContext context, String why) {
    return context.talk().step() instanceof Step.AwaitWords
        ? Turn.moved(context.at(new Step.Told(why)))
        : Turn.notice(why);
  }

  private static Optional<Member> member(DialogContext context, Flag flag) {
    return context.members().stream().filter(m -> FlagActions.isFor(m, flag)).findFirst();
  }

  private static Step card(String reference, String told, Member member) {
    return new Step.Card(reference, told, member.post().role(), false);
  }

  private static Step awaiting(Press.OnFinding on, Member member) {
    // It is decided once, so only an open one was looked at, and only such a one is decided.
    return new Step.AwaitWords(
        on.reference(), on.what(), member.post().role(), Flag.State.OPEN.code());
  }

  private static Flag.State how(Step.AwaitWords await) {
    return await.action().equals(Flag.State.RELEASED.code())
        ? Flag.State.RELEASED
        : Flag.State.CONFIRMED;
  }

  private static FlagPhrase did(Flag flag) {
    return flag.state() == Flag.State.RELEASED ? FlagPhrase.DID_RELEASE : FlagPhrase.DID_CONFIRM;
  }

  private static String why(DialogContext context, Outcome.Refused<?> refused) {
    return refused.why() == Refusal.STALE
        ? context.say(FlagPhrase.DECIDED)
        : ActionReport.of(refused, context.language());
  }
}
