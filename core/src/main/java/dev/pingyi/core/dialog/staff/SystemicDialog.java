package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.CaseAccess;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.Outcome;
import dev.pingyi.core.action.Refusal;
import dev.pingyi.core.action.SystemicActions;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.dialog.SignedButtons.Press;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.systemic.SystemicIssue;
import dev.pingyi.core.systemic.SystemicIssue.Rule;
import java.time.LocalDate;
import java.util.Optional;

/** A supervisor over a systemic issue that is theirs, and heads who say what their unit found. */
final class SystemicDialog implements FindingDialog {
  private final Office office;
  private final SignedButtons buttons;
  private final SystemicCard cards;
  private final SystemicActions actions;

  SystemicDialog(Office office, SignedButtons buttons) {
    this.office = office;
    this.buttons = buttons;
    this.cards = new SystemicCard(office);
    this.actions = new SystemicActions(office);
  }

  @Override
  public Turn shown(DialogContext context, String reference) {
    return reader(context, reference)
        .map(member -> Turn.moved(context.at(card(reference, "", member))))
        .orElseGet(() -> Turn.notice(context.say(StaffPhrase.NOT_ALLOWED)));
  }

  /** A button of the card was pressed: words are asked for, if they will be of use. */
  @Override
  public Turn act(DialogContext context, Press.OnFinding on) {
    if (on.what().startsWith(SystemicCard.OF_UNIT)) {
      return report(context, on);
    }
    Optional<Member> member = actor(context, on.reference(), on.what());
    if (member.isEmpty()) {
      return Turn.notice(context.say(StaffPhrase.NOT_ALLOWED));
    }
    return check(on.reference(), on.what(), member.get())
        .either(
            ok ->
                on.what().equals(SystemicCard.ASK) && ok.result().selfChecks().isAsked()
                    ? Turn.notice(context.say(SystemicPhrase.ASKED_BEFORE))
                    : Turn.moved(context.at(awaiting(on, member.get()))),
            refused -> Turn.notice(why(context, refused)));
  }

  /** What one unit reported, for which there was no room on the card. */
  private Turn report(DialogContext context, Press.OnFinding on) {
    String unit = on.what().substring(SystemicCard.OF_UNIT.length());
    return reader(context, on.reference())
        .filter(member -> member.post().role() == Role.SUPERVISOR)
        .flatMap(_ -> office.store().systemic().issue(on.reference()))
        .flatMap(issue -> issue.selfChecks().of(unit))
        .map(check -> Turn.notice(cards.check(check, context.language())))
        .orElseGet(() -> Turn.notice(context.say(StaffPhrase.GONE)));
  }

  /** What was asked for. */
  @Override
  public Turn words(DialogContext context, Step.AwaitWords await, String text) {
    if (isNew(await)) {
      return new InvestigationDialog(office, buttons).words(context, text);
    }
    Optional<Member> member = actor(context, await.reference(), await.action());
    if (member.isEmpty()) {
      // Also somebody whose post was taken while words were awaited.
      return Turn.moved(context.at(new Step.Told(context.say(StaffPhrase.NOT_ALLOWED))));
    }
    if (await.action().equals(SystemicCard.RULE)) {
      return rule(context, await, text, member.get());
    }
    return done(context, await, member.get(), taken(context, await, text, member.get()));
  }

  private Outcome<SystemicIssue> taken(
      DialogContext context, Step.AwaitWords await, String text, Member member) {
    Actor actor = new Actor.Staff(member);
    return switch (await.action()) {
      case SystemicCard.CLOSE -> actions.close(await.reference(), text, actor, context.now());
      case SystemicCard.ASK -> actions.askUnits(await.reference(), text, actor, context.now());
      default -> actions.selfCheck(await.reference(), text, actor, context.now());
    };
  }

  /** A slip in the day or the title is put right by writing both once more. */
  private Turn rule(DialogContext context, Step.AwaitWords await, String text, Member member) {
    TypedRule typed = TypedRule.in(text);
    if (typed.day().isEmpty()) {
      return Turn.notice(context.say(SystemicPhrase.NO_DAY));
    }
    Optional<LocalDate> day = typed.day().get().day();
    if (day.isEmpty()) {
      return Turn.notice(context.say(SystemicPhrase.NO_SUCH_DAY, typed.day().get().typed()));
    }
    Outcome<SystemicIssue> outcome =
        actions.rule(
            await.reference(),
            new Rule(typed.title(), day.get()),
            new Actor.Staff(member),
            context.now());
    return outcome instanceof Outcome.Refused<SystemicIssue> refused
            && refused.why() != Refusal.STALE
        ? Turn.notice(why(context, refused))
        : done(context, await, member, outcome);
  }

  private Turn done(
      DialogContext context, Step.AwaitWords await, Member member, Outcome<SystemicIssue> outcome) {
    return outcome.either(
        done -> {
          String did = did(context, await, done.result());
          return Turn.moved(context.at(card(await.reference(), did, member)), done.decision());
        },
        refused -> {
          String why = why(context, refused);
          return Turn.moved(context.at(card(await.reference(), why, member)));
        });
  }

  private static String did(DialogContext context, Step.AwaitWords await, SystemicIssue issue) {
    return switch (await.action()) {
      case SystemicCard.RULE ->
          context.say(SystemicPhrase.DID_RULE, issue.rule().title(), issue.rule().day());
      case SystemicCard.CLOSE -> context.say(SystemicPhrase.DID_CLOSE);
      case SystemicCard.ASK -> context.say(SystemicPhrase.DID_ASK, issue.units().size());
      default -> context.say(SystemicPhrase.DID_SELF_CHECK);
    };
  }

  /** Back with nothing written. */
  Turn back(DialogContext context, Step.AwaitWords await) {
    if (isNew(await)) {
      return new InvestigationDialog(office, buttons).back(context);
    }
    return Turn.moved(context.at(new Step.Card(await.reference(), "", await.role(), false)));
  }

  @Override
  public Reply card(DialogContext context, Step.Card card) {
    Optional<SystemicIssue> issue = office.store().systemic().issue(card.reference());
    if (issue.isEmpty()) {
      return Reply.message(context.say(StaffPhrase.GONE));
    }
    return reader(context, card.reference())
        .map(member -> cards.draw(member, context.language(), card.told(), issue.get()))
        .orElseGet(() -> Reply.message(context.say(StaffPhrase.NOT_ALLOWED)));
  }

  @Override
  public Reply question(DialogContext context, Step.AwaitWords await) {
    if (isNew(await)) {
      return new InvestigationDialog(office, buttons).question(context, await);
    }
    int least = office.books().inForce(context.now()).talk().actWordsMin();
    int units =
        office.store().systemic().issue(await.reference()).map(i -> i.units().size()).orElse(0);
    String ask =
        switch (await.action()) {
          case SystemicCard.RULE -> context.say(SystemicPhrase.ASK_RULE, await.reference());
          case SystemicCard.CLOSE ->
              context.say(SystemicPhrase.ASK_CLOSE, await.reference(), least);
          case SystemicCard.ASK ->
              context.say(SystemicPhrase.ASK_ASK, await.reference(), least, units);
          default -> context.say(SystemicPhrase.ASK_SELF_CHECK, await.reference(), least);
        };
    return Reply.message(
        WordLimits.why(office, context, await) + ask,
        new DraftDialog(office, buttons).rows(context, await));
  }

  /** One that is yet to be opened. */
  private static boolean isNew(Step.AwaitWords await) {
    return await.reference().equals(InvestigationDialog.NEW);
  }

  private Outcome<SystemicIssue> check(String reference, String what, Member member) {
    Actor actor = new Actor.Staff(member);
    return what.equals(SystemicCard.CHECK)
        ? actions.checkUnit(reference, actor)
        : actions.check(reference, actor);
  }

  /** Of the person's posts the one that does it; the head's says what a unit found. */
  private Optional<Member> actor(DialogContext context, String reference, String what) {
    Role role = what.equals(SystemicCard.CHECK) ? Role.HEAD : Role.SUPERVISOR;
    Optional<SystemicIssue> issue = office.store().systemic().issue(reference);
    return context.members().stream()
        .filter(member -> member.post().role() == role)
        .filter(
            member ->
                issue
                    .filter(
                        i ->
                            role == Role.HEAD
                                ? !SystemicActions.isAsked(member, i)
                                : !owns(context, member, i))
                    .isEmpty())
        .findFirst();
  }

  private boolean owns(DialogContext context, Member member, SystemicIssue issue) {
    return new CaseAccess(office, member, context.posts()).owns(issue);
  }

  private Optional<Member> reader(DialogContext context, String reference) {
    Optional<SystemicIssue> issue = office.store().systemic().issue(reference);
    return issue.flatMap(
        i ->
            context.members().stream()
                .filter(m -> new CaseAccess(office, m, context.posts()).mayRead(i))
                .findFirst());
  }

  private static Step card(String reference, String told, Member member) {
    return new Step.Card(reference, told, member.post().role(), false);
  }

  private static Step awaiting(Press.OnFinding on, Member member) {
    return new Step.AwaitWords(on.reference(), on.what(), member.post().role(), "");
  }

  private static String why(DialogContext context, Outcome.Refused<?> refused) {
    if (refused.why() == Refusal.ALREADY_SAID) {
      return context.say(SystemicPhrase.ASKED_BEFORE);
    }
    return refused.why() == Refusal.STALE
        ? context.say(SystemicPhrase.OVER)
        : ActionReport.of(refused, context.language());
  }
}
