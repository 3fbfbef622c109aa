package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.action.GiveRating;
import dev.pingyi.core.action.NewRating;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.RefusedCodes;
import dev.pingyi.core.code.CodeIssue;
import dev.pingyi.core.code.CounterCode;
import dev.pingyi.core.code.CounterCodes;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Recent;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.conversation.Visit;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.store.Decision;
import java.util.List;
import java.util.Optional;

/** From a scanned code to a rating: the matter and the person are graded. */
final class RatingDialog {
  private final Office office;
  private final DetailsDialog details;
  private final GiveRating giveRating;
  private final RefusedCodes refusedCodes;

  RatingDialog(Office office, DetailsDialog details) {
    this.office = office;
    this.details = details;
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
    int issue = office.store().codeIssue(counter).map(CodeIssue::issue).orElse(1);
    if (code.get().issue() != issue) {
      return refused(context, counter, "revoked", CitizenPhrase.CODE_REVOKED);
    }
    return begin(context, counter, code.get().matter());
  }

  /** A code of ours that is no longer good gets a kind answer, and the office learns of it. */
  private Turn refused(DialogContext context, String counter, String why, CitizenPhrase answer) {
    return Turn.moved(
        context.at(new Step.Told(context.say(answer))),
        refusedCodes.dead(counter, why, context.now()));
  }

  /** Somebody is at a counter, for a matter or for none that is known yet. */
  Turn begin(DialogContext context, String counter, String matter) {
    Visit visit = new Visit(counter, matter, context.inbound().cause(), context.now());
    return Turn.moved(context.at(new Step.GradeMatter(visit)), details.leave(context));
  }

  Turn gradeMatter(DialogContext context, Step.GradeMatter step, String choice) {
    return choice.equals(Prompts.CANCEL)
        ? cancelled(context)
        : Turn.moved(context.at(new Step.GradePerson(step.visit(), grade(choice))));
  }

  Turn gradePerson(DialogContext context, Step.GradePerson step, String choice) {
    return switch (choice) {
      case Prompts.CANCEL -> cancelled(context);
      case Prompts.BACK -> Turn.moved(context.at(new Step.GradeMatter(step.visit())));
      default -> rated(context, step, grade(choice));
    };
  }

  private static Grade grade(String choice) {
    return Grade.of(Integer.parseInt(choice.substring(1)));
  }

  Turn cancelled(DialogContext context) {
    return Turn.moved(context.at(new Step.Told(context.say(CitizenPhrase.CANCELLED))));
  }

  private Turn rated(DialogContext context, Step.GradePerson step, Grade personGrade) {
    NewRating given =
        new NewRating(
            step.visit(),
            step.matterGrade(),
            personGrade,
            context.inbound().cause(),
            context.counted());
    return giveRating
        .run(given, context.citizen(), context.now())
        .either(
            done -> Turn.moved(remembering(context, step.visit(), done.result()), done.decision()),
            _ -> refused(context, step.visit().counter(), "unknown", CitizenPhrase.CODE_UNKNOWN));
  }

  private Conversation remembering(DialogContext context, Visit visit, Rating rating) {
    Recent recent = new Recent(rating.reference(), rating.counter(), visit.matter(), rating.at());
    return context.at(next(context, rating)).remembering(recent);
  }

  /** A bad rating is asked about. */
  private Step next(DialogContext context, Rating rating) {
    String reference = rating.reference();
    if (!office.grades(context.now()).isBad(rating.grade())) {
      return new Step.Done(reference, rating.grade(), false, false, rating.heldBack());
    }
    boolean several =
        office.roster().counter(rating.counter()).stream().anyMatch(c -> c.matters().size() > 1);
    return rating.matter().isEmpty() && several
        ? new Step.WhichMatter(reference, rating.counter(), rating.grade())
        : new Step.Reasons(reference, rating.counter(), rating.grade(), List.of(), false);
  }
}
