package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.BreachActions;
import dev.pingyi.core.action.BreachActions.Report;
import dev.pingyi.core.action.CaseAccess;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.Outcome;
import dev.pingyi.core.action.Refusal;
import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.breach.BreachKind;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.dialog.SignedButtons.Press;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** An inspector over breaches: one is reported, another is confirmed or rejected. */
final class BreachDialog implements FindingDialog {
  /** Inspectors begin a report by it. */
  static final Set<String> COMMAND = Set.of("违纪", "/breach", "breach");

  /** Stands where the reference of what is not yet reported would. */
  private static final String NEW = "BR-";

  private final Office office;
  private final SignedButtons buttons;
  private final BreachCard cards;
  private final BreachActions actions;

  BreachDialog(Office office, SignedButtons buttons) {
    this.office = office;
    this.buttons = buttons;
    this.cards = new BreachCard(office);
    this.actions = new BreachActions(office);
  }

  /** Which of the three kinds; empty for who is no inspector. */
  Optional<Turn> begun(DialogContext context) {
    List<List<Button>> rows =
        Arrays.stream(BreachKind.values())
            .map(
                kind ->
                    List.of(
                        buttons.finding(
                            context.account(),
                            kind.code(),
                            "",
                            Labels.of(kind, context.language()))))
            .toList();
    return inspector(context, _ -> true)
        .map(_ -> new Turn.Said(Reply.message(context.say(BreachPhrase.WHICH), rows)));
  }

  @Override
  public Turn shown(DialogContext context, String reference) {
    return inspector(context, reference)
        .map(member -> Turn.moved(context.at(card(reference, "", member))))
        .orElseGet(() -> Turn.notice(context.say(StaffPhrase.NOT_ALLOWED)));
  }

  @Override
  public Turn act(DialogContext context, Press.OnFinding on) {
    Optional<Member> member = inspector(context, on.reference());
    if (member.isEmpty()) {
      return Turn.notice(context.say(StaffPhrase.NOT_ALLOWED));
    }
    if (on.reference().isEmpty()) {
      return Turn.moved(context.at(awaiting(NEW, on.what(), member.get())));
    }
    return actions
        .check(on.reference(), new Actor.Staff(member.get()))
        .either(
            _ -> Turn.moved(context.at(awaiting(on.reference(), on.what(), member.get()))),
            refused -> Turn.notice(why(context, refused)));
  }

  /** The report, or the reason of a decision. */
  @Override
  public Turn words(DialogContext context, Step.AwaitWords await, String text) {
    return BreachKind.of(await.action())
        .map(kind -> reported(context, kind, text))
        .orElseGet(() -> decided(context, await, text));
  }

  /** Back with nothing written. */
  Turn back(DialogContext context, Step.AwaitWords await) {
    Step to =
        await.reference().equals(NEW)
            ? new Step.Told(context.say(BreachPhrase.NOT_REPORTED))
            : new Step.Card(await.reference(), "", await.role(), false);
    return Turn.moved(context.at(to));
  }

  private Turn reported(DialogContext context, BreachKind kind, String text) {
    TypedPlace typed = TypedPlace.in(text, office.roster());
    Optional<Unit> unit = actions.unit(typed.where());
    Optional<Member> member =
        inspector(context, m -> unit.filter(u -> m.post().covers(u.id(), u.area())).isPresent())
            .or(() -> inspector(context, _ -> true));
    if (member.isEmpty()) {
      return notAllowed(context);
    }
    Report report = new Report(kind, typed.where(), typed.rest());
    return actions
        .report(report, context.inbound().cause(), new Actor.Staff(member.get()), context.now())
        .either(
            done -> {
              String did = context.say(BreachPhrase.DID_REPORT, done.result().breach().reference());
              return Turn.moved(context.at(new Step.Told(did)), done.decision());
            },
            refused -> Turn.notice(why(context, refused)));
  }

  private Turn decided(DialogContext context, Step.AwaitWords await, String text) {
    Optional<Member> member = inspector(context, await.reference());
    if (member.isEmpty()) {
      return notAllowed(context);
    }
    return actions
        .decide(await.reference(), how(await), text, new Actor.Staff(member.get()), context.now())
        .either(
            done -> {
              int cost = -done.result().points().change();
              int left = done.result().points().left();
              String did =
                  how(await) == Breach.State.CONFIRMED
                      ? context.say(BreachPhrase.DID_CONFIRM, cost, left)
                      : context.say(BreachPhrase.DID_REJECT);
              return Turn.moved(
                  context.at(card(await.reference(), did, member.get())), done.decision());
            },
            refused -> {
              String why = why(context, refused);
              return Turn.moved(context.at(card(await.reference(), why, member.get())));
            });
  }

  /** Also somebody whose post was taken while words were awaited. */
  private static Turn notAllowed(DialogContext context) {
    return Turn.moved(context.at(new Step.Told(context.say(StaffPhrase.NOT_ALLOWED))));
  }

  @Override
  public Reply card(DialogContext context, Step.Card card) {
    Optional<Breach> breach = office.store().breaches().breach(card.reference());
    if (breach.isEmpty()) {
      return Reply.message(context.say(StaffPhrase.GONE));
    }
    Optional<CaseAccess> access =
        inspector(context, card.reference())
            .map(m -> new CaseAccess(office, m, context.posts()))
            .filter(a -> a.mayRead(breach.get().place().unit(), breach.get().area()));
    return access
        .map(
            a ->
                cards.draw(
                    context.account(),
                    context.language(),
                    card.told(),
                    breach.get(),
                    a.refusal(breach.get()).isEmpty()))
        .orElseGet(() -> Reply.message(context.say(StaffPhrase.NOT_ALLOWED)));
  }

  @Override
  public Reply question(DialogContext context, Step.AwaitWords await) {
    String why = WordLimits.why(office, context, await);
    return Reply.message(
        why + asked(context, await), new DraftDialog(office, buttons).rows(context, await));
  }

  private String asked(DialogContext context, Step.AwaitWords await) {
    int least = office.books().inForce(context.now()).talk().actWordsMin();
    int cost = office.books().inForce(context.now()).points().breach();
    return BreachKind.of(await.action())
        .map(
            kind ->
                context.say(BreachPhrase.ASK_REPORT, Labels.of(kind, context.language()), least))
        .orElseGet(
            () ->
                how(await) == Breach.State.CONFIRMED
                    ? context.say(BreachPhrase.ASK_CONFIRM, await.reference(), least, cost)
                    : context.say(BreachPhrase.ASK_REJECT, await.reference(), least));
  }

  /** Of the person's posts as inspector the one over that breach; any, for what is not there. */
  private Optional<Member> inspector(DialogContext context, String reference) {
    Optional<Breach> breach =
        Optional.of(reference).filter(r -> !r.isEmpty()).flatMap(office.store().breaches()::breach);
    return inspector(context, m -> breach.filter(b -> !BreachActions.isFor(m, b)).isEmpty());
  }

  private static Optional<Member> inspector(DialogContext context, Predicate<Member> which) {
    return context.members().stream().filter(BreachActions::isInspector).filter(which).findFirst();
  }

  private static Step card(String reference, String told, Member member) {
    return new Step.Card(reference, told, member.post().role(), false);
  }

  private static Step awaiting(String reference, String what, Member member) {
    return new Step.AwaitWords(reference, what, member.post().role(), "");
  }

  private static Breach.State how(Step.AwaitWords await) {
    return await.action().equals(Breach.State.CONFIRMED.code())
        ? Breach.State.CONFIRMED
        : Breach.State.REJECTED;
  }

  private static String why(DialogContext context, Outcome.Refused<?> refused) {
    if (refused.why() == Refusal.NO_SUCH_UNIT) {
      return context.say(BreachPhrase.NO_PLACE, refused.value());
    }
    return refused.why() == Refusal.STALE
        ? context.say(BreachPhrase.DECIDED)
        : ActionReport.of(refused, context.language());
  }
}
