package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.action.GiveRating;
import dev.pingyi.core.action.NewRating;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.RefusedCodes;
import dev.pingyi.core.action.TypedCodes;
import dev.pingyi.core.action.TypedCodes.Reading;
import dev.pingyi.core.code.CodeIssue;
import dev.pingyi.core.code.CounterCode;
import dev.pingyi.core.code.CounterCodes;
import dev.pingyi.core.code.TypedCode;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Recent;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.conversation.Visit;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** From a scanned code to a rating: the matter and the person are graded. */
final class RatingDialog {
  private final Office office;
  private final KeptDetails kept;
  private final ChangeDialog changes;
  private final GiveRating giveRating;
  private final RefusedCodes refusedCodes;

  RatingDialog(Office office, KeptDetails kept, ChangeDialog changes) {
    this.office = office;
    this.kept = kept;
    this.changes = changes;
    this.giveRating = new GiveRating(office);
    this.refusedCodes = new RefusedCodes(office);
  }

  Turn scanned(DialogContext context, String token) {
    if (token.isEmpty()) {
      return Turn.notice(context.say(CitizenPhrase.HELLO));
    }
    Optional<CounterCode> code = new CounterCodes(office.keys()).read(token);
    if (code.isEmpty()) {
      Decision counted = refusedCodes.forged(context.inbound().cause(), context.now());
      return new Turn.Said(Reply.notice(context.say(CitizenPhrase.CODE_UNKNOWN)), counted);
    }
    String counter = code.get().counter();
    if (office.roster().counter(counter).isEmpty()) {
      return refused(context, counter, "unknown", CitizenPhrase.CODE_UNKNOWN);
    }
    CodeIssue issue = office.store().codeIssue(counter).orElseGet(() -> CodeIssue.first(counter));
    if (code.get().issue() != issue.issue()) {
      return refused(context, counter, "revoked", CitizenPhrase.CODE_REVOKED);
    }
    return noted(context, issue, begin(context, counter, code.get().matter()));
  }

  /** That a code is scanned at all is kept with the first scan of a day. */
  private Turn noted(DialogContext context, CodeIssue before, Turn turn) {
    CodeIssue after = before.scannedOn(office.books().day(context.now()));
    return turn instanceof Turn.Moved moved && !after.equals(before)
        ? new Turn.Moved(
            moved.after(), moved.decision(), Decision.of(new Change.PutCodeIssue(after)))
        : turn;
  }

  /** Somebody typed a short code; empty if the text does not look like one. */
  Optional<Turn> typed(DialogContext context, String text) {
    return TypedCode.read(text, office.roster()).map(code -> typed(context, code));
  }

  private Turn typed(DialogContext context, TypedCode code) {
    String cause = context.inbound().cause();
    return switch (new TypedCodes(office).read(code, context.account(), cause, context.now())) {
      case Reading.Good good -> noted(context, good.issue(), begin(context, code.counter(), ""));
      case Reading.Revoked _ ->
          refused(context, code.counter(), "revoked", CitizenPhrase.CODE_REVOKED);
      case Reading.Wrong wrong ->
          counted(context, context.say(CitizenPhrase.TYPED_WRONG), wrong.counted());
      case Reading.Resting rest -> counted(context, resting(context, rest), rest.counted());
    };
  }

  private String resting(DialogContext context, Reading.Resting rest) {
    // What is said to be over at a minute is over then.
    Instant end = rest.until().plusSeconds(59).truncatedTo(ChronoUnit.MINUTES);
    return context.say(
        CitizenPhrase.TYPED_REST, DisplayNames.minute(end.atZone(office.books().zone())));
  }

  /** The question stays; that the message was taken is kept with what it counts. */
  private static Turn counted(DialogContext context, String answer, Decision counted) {
    Decision kept =
        counted.equals(Decision.NOTHING)
            ? counted
            : counted.and(new Change.PutConversation(context.still(context.talk().step())));
    return new Turn.Said(Reply.notice(answer), kept);
  }

  /** A code of ours that is no longer good gets a kind answer, and the office learns of it. */
  private Turn refused(DialogContext context, String counter, String why, CitizenPhrase answer) {
    return Turn.moved(
        context.at(new Step.Told(context.say(answer))),
        refusedCodes.dead(counter, why, context.now()));
  }

  /** Somebody is at a counter, for a matter or for none that is known yet, perhaps once more. */
  Turn begin(DialogContext context, String counter, String matter) {
    Visit visit = new Visit(counter, matter, context.inbound().cause(), context.now());
    return new Returning(office, kept).to(context, visit).orElseGet(() -> anew(context, visit));
  }

  /** Another rating of the same counter. */
  Turn again(DialogContext context, Visit before) {
    return anew(
        context,
        new Visit(before.counter(), before.matter(), context.inbound().cause(), context.now()));
  }

  private Turn anew(DialogContext context, Visit visit) {
    return Turn.moved(context.at(new Step.GradeMatter(visit)), kept.leave(context));
  }

  Turn gradeMatter(DialogContext context, Step.GradeMatter step, String choice) {
    return choice.equals(Prompts.CANCEL)
        ? left(context, step.changes())
        : Turn.moved(context.at(new Step.GradePerson(step.visit(), grade(choice), step.changes())));
  }

  Turn gradePerson(DialogContext context, Step.GradePerson step, String choice) {
    return switch (choice) {
      case Prompts.CANCEL -> left(context, step.changes());
      case Prompts.BACK ->
          Turn.moved(context.at(new Step.GradeMatter(step.visit(), step.changes())));
      default ->
          step.changes().isEmpty()
              ? rated(context, step, grade(choice))
              : changes.graded(context, step, grade(choice));
    };
  }

  /** Who leaves before the second grade has given no rating, or has changed none. */
  Turn left(DialogContext context, String changes) {
    return changes.isEmpty() ? cancelled(context) : this.changes.left(context, changes);
  }

  private static Grade grade(String choice) {
    return Grade.of(Integer.parseInt(choice.substring(1)));
  }

  private Turn cancelled(DialogContext context) {
    return Turn.moved(context.at(new Step.Told(context.say(CitizenPhrase.CANCELLED))));
  }

  private Turn rated(DialogContext context, Step.GradePerson step, Grade personGrade) {
    NewRating given =
        new NewRating(
            step.visit(),
            step.matterGrade(),
            personGrade,
            context.inbound().cause(),
            context.counted(),
            context.posts(),
            context.talk().recent());
    return giveRating
        .run(given, context.citizen(), context.now())
        .either(
            done -> Turn.moved(remembering(context, step.visit(), done.result()), done.decision()),
            _ -> refused(context, step.visit().counter(), "unknown", CitizenPhrase.CODE_UNKNOWN));
  }

  private Conversation remembering(DialogContext context, Visit visit, Rating rating) {
    Recent recent =
        new Recent(
            rating.reference(),
            rating.counter(),
            visit.matter(),
            rating.submissions(),
            rating.at());
    return context.at(next(context, rating)).remembering(recent);
  }

  /** A bad rating is asked about. */
  private Step next(DialogContext context, Rating rating) {
    return office.grades(context.now()).isBad(rating.grade())
        ? new AfterBadGrades(office).about(rating)
        : new Step.Done(rating.reference(), rating.grade(), false, rating.heldBack());
  }
}
