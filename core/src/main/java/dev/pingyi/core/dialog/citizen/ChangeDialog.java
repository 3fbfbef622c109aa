package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.action.Addition;
import dev.pingyi.core.action.ChangeGrades;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.Refusal;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.conversation.Visit;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.rating.Rating;

/** A citizen changes the grades of a rating, once. */
final class ChangeDialog {
  private final Office office;
  private final KeptDetails kept;
  private final ChangeGrades changes;

  ChangeDialog(Office office, KeptDetails kept) {
    this.office = office;
    this.kept = kept;
    this.changes = new ChangeGrades(office);
  }

  /** Asks for the new grades, if they may be changed. */
  Turn begin(DialogContext context, String reference) {
    return changes
        .check(reference, context.citizen())
        .either(
            may -> {
              Rating rating = may.result();
              Visit visit =
                  new Visit(
                      rating.counter(), rating.matter(), context.inbound().cause(), context.now());
              return Turn.moved(context.at(new Step.GradeMatter(visit, reference)));
            },
            refused -> Turn.notice(context.say(why(refused.why()))));
  }

  /** The rating stays as it was, and its talk ends. */
  Turn left(DialogContext context, String reference) {
    Rating rating = office.store().rating(reference).orElseThrow();
    return finished(context, rating, CitizenPhrase.NOT_CHANGED);
  }

  /** Both grades were given. */
  Turn graded(DialogContext context, Step.GradePerson step, Grade person) {
    ChangeGrades.Wanted wanted =
        new ChangeGrades.Wanted(
            step.changes(), step.matterGrade(), person, context.counted(), context.talk().recent());
    return changes
        .run(wanted, context.citizen(), context.now())
        .either(
            done ->
                done.decision().changes().isEmpty()
                    ? finished(context, done.result(), CitizenPhrase.NOT_CHANGED)
                    : Turn.moved(changed(context, done.result()), done.decision()),
            refused -> Turn.moved(context.at(new Step.Told(context.say(why(refused.why()))))));
  }

  private Conversation changed(DialogContext context, Rating rating) {
    return context
        .at(next(context, rating))
        .saying(CitizenPhrase.CHANGED.name())
        .resubmitted(rating.reference());
  }

  /** What is bad now is asked about; praise has nothing more to say. */
  private Step next(DialogContext context, Rating rating) {
    return kept.isBad(context, rating.reference(), rating.grade())
        ? new AfterBadGrades(office).about(rating)
        : new Step.Done(rating.reference(), rating.grade(), true, rating.heldBack());
  }

  private Turn finished(DialogContext context, Rating rating, CitizenPhrase note) {
    return kept.finished(context, rating.grade(), Addition.last(rating.reference()), note.name());
  }

  private static CitizenPhrase why(Refusal why) {
    return switch (why) {
      case CHANGED_BEFORE -> CitizenPhrase.CHANGED_BEFORE;
      case TOO_LATE -> CitizenPhrase.CHANGE_TOO_LATE;
      case UNKNOWN,
          NOT_ALLOWED,
          OWN_COMPLAINT,
          OWN_UNIT,
          OTHER_ROLE,
          OWN_REPORT,
          TOOK_PART,
          STALE,
          WORDS_MISSING,
          WORDS_TOO_SHORT,
          WORDS_SAY_LITTLE,
          WORDS_TOO_LONG,
          RECORDED_MEANWHILE,
          NOTHING_CORRECTED,
          TOO_MANY_PEOPLE,
          RELEASE_MISSING,
          WORDS_CHANGED,
          WORDS_DOUBTFUL,
          NO_SUCH_NOTICE,
          NO_SUCH_INTERVIEW,
          TITLE_MISSING,
          DAY_TOO_EARLY,
          DAY_TOO_LATE,
          ALREADY_OPEN,
          NO_COLLEAGUE,
          NO_REPEAT,
          NO_NUMBER,
          CONTACT_ERASED,
          ALREADY_SAID,
          LETTERS_FULL,
          NO_SUCH_COUNTER,
          NO_SUCH_UNIT,
          NO_SUCH_AREA,
          NO_SUCH_ISSUE,
          NAME_MISSING,
          INVITATION_UNKNOWN,
          INVITATION_USED,
          INVITATION_EXPIRED,
          INVITATION_CANCELLED,
          NO_SUCH_INVITATION,
          NO_SUCH_MEMBER,
          NOT_YOURSELF,
          LAST_SUPERVISOR,
          NO_SUCH_ABSENCE,
          DAYS_BACKWARDS,
          DAYS_OVER,
          DAYS_TOO_MANY,
          AWAY_ALREADY,
          STANDS_IN_THEN,
          STAND_IN_ONESELF,
          STAND_IN_AWAY,
          PAGE_LINK_OVER ->
          CitizenPhrase.OLD_BUTTON;
    };
  }
}
