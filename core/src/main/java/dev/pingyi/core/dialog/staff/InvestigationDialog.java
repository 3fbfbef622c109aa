package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.OpenInvestigation;
import dev.pingyi.core.action.Outcome;
import dev.pingyi.core.action.Refusal;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.systemic.SystemicIssue;
import dev.pingyi.core.text.TypedDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A supervisor has several units looked into. */
final class InvestigationDialog {
  /** Supervisors begin one by it. */
  static final Set<String> COMMAND = Set.of("专项调查", "/investigate", "investigate", "investigation");

  /** Stands where the reference of what is not yet opened would. */
  static final String NEW = "SI-";

  private static final String OPEN = "open";

  private final Office office;
  private final SignedButtons buttons;

  InvestigationDialog(Office office, SignedButtons buttons) {
    this.office = office;
    this.buttons = buttons;
  }

  /** Which units, and what for; empty for who is no supervisor. */
  Optional<Turn> begun(DialogContext context) {
    return supervisor(context, _ -> true)
        .map(m -> Turn.moved(context.at(new Step.AwaitWords(NEW, OPEN, m.post().role(), ""))));
  }

  Reply question(DialogContext context, Step.AwaitWords await) {
    int least = office.books().inForce(context.now()).talk().actWordsMin();
    String example =
        supervisor(context, _ -> true)
            .map(m -> m.post().area())
            .filter(area -> !area.equals(Post.CITY))
            .orElseGet(() -> office.roster().areas().iterator().next());
    String day =
        office
            .books()
            .day(context.now())
            .plusDays(office.books().inForce(context.now()).systemic().workingDays())
            .toString();
    return Reply.message(
        WordLimits.why(office, context, await)
            + context.say(
                SystemicPhrase.ASK_INVESTIGATION, least, example, matter(context, example), day),
        new DraftDialog(office, buttons).rows(context, await));
  }

  /** One that is done in the district. */
  private String matter(DialogContext context, String area) {
    return office.roster().counters().stream()
        .filter(c -> office.roster().unit(c.unit()).filter(u -> u.area().equals(area)).isPresent())
        .flatMap(counter -> office.roster().mattersOf(counter).stream())
        .findFirst()
        .map(new DisplayNames(office, context.language())::of)
        .orElse("");
  }

  /** A slip is put right by writing all of it once more. */
  Turn words(DialogContext context, String text) {
    Optional<Member> any = supervisor(context, _ -> true);
    if (any.isEmpty()) {
      return Turn.moved(context.at(new Step.Told(context.say(StaffPhrase.NOT_ALLOWED))));
    }
    TypedInvestigation typed =
        TypedInvestigation.in(text, office.roster(), unit -> isCovered(context, unit));
    if (!typed.unknown().isEmpty() || typed.units().isEmpty()) {
      return Turn.notice(context.say(SystemicPhrase.NO_UNIT, typed.unknown()));
    }
    Optional<TypedDate> noDay = typed.due().filter(due -> due.day().isEmpty());
    if (noDay.isPresent()) {
      return Turn.notice(context.say(SystemicPhrase.NO_SUCH_DUE, noDay.get().typed()));
    }
    Member member =
        supervisor(context, m -> typed.units().stream().allMatch(unit -> covers(m, unit)))
            .orElseGet(any::get);
    OpenInvestigation.Wanted wanted =
        new OpenInvestigation.Wanted(
            typed.words(), typed.matter(), typed.units(), typed.due().flatMap(TypedDate::day));
    return new OpenInvestigation(office)
        .run(wanted, context.inbound().cause(), new Actor.Staff(member), context.now())
        .either(
            done -> {
              SystemicIssue issue = done.result();
              String last =
                  new DisplayNames(office, context.language()).until(issue.deadline().dueAt());
              String did = context.say(SystemicPhrase.DID_INVESTIGATE, issue.units().size(), last);
              Step card = new Step.Card(issue.reference(), did, member.post().role(), false);
              return Turn.moved(context.at(card), done.decision());
            },
            refused -> Turn.notice(why(context, refused)));
  }

  /** Back with nothing written. */
  Turn back(DialogContext context) {
    return Turn.moved(context.at(new Step.Told(context.say(SystemicPhrase.NOT_OPENED))));
  }

  private boolean isCovered(DialogContext context, Unit unit) {
    return supervisor(context, m -> m.post().covers(unit.id(), unit.area())).isPresent();
  }

  private boolean covers(Member member, String unit) {
    return office
        .roster()
        .unit(unit)
        .filter(u -> member.post().covers(u.id(), u.area()))
        .isPresent();
  }

  private static Optional<Member> supervisor(DialogContext context, Predicate<Member> which) {
    return context.members().stream().filter(OpenInvestigation::isFor).filter(which).findFirst();
  }

  private static String why(DialogContext context, Outcome.Refused<?> refused) {
    if (refused.why() == Refusal.DAY_TOO_EARLY) {
      return context.say(SystemicPhrase.DUE_TOO_EARLY, refused.value());
    }
    return refused.why() == Refusal.DAY_TOO_LATE
        ? context.say(SystemicPhrase.DUE_TOO_LATE, refused.value())
        : ActionReport.of(refused, context.language());
  }
}
