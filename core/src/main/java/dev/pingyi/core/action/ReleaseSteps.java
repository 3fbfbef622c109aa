package dev.pingyi.core.action;

import dev.pingyi.core.action.ComplaintActions.Result;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.PointsEffect;
import dev.pingyi.core.complaint.ReleaseRules;
import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.complaint.Transition;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.text.DoubtfulText;
import java.util.Optional;

/**
 * What the unit gets to read of the citizen's words: decided in the same write as the act that
 * brings the complaint to the unit, or later by itself. The text is kept with what is personal, and
 * goes with it; who decided how, and when, is in the history.
 */
final class ReleaseSteps {
  private final Office office;
  private final ComplaintDecision decisions;

  ReleaseSteps(Office office) {
    this.office = office;
    this.decisions = new ComplaintDecision(office);
  }

  /** An act that brings the complaint on its way to the unit: words are never left undecided. */
  Outcome<Result> with(Steps.Context context, Transition act) {
    Optional<Contact> contact = words(context);
    if (contact.isEmpty()) {
      return done(context, act, Decision.NOTHING);
    }
    return refusal(context, contact.get())
        .orElseGet(
            () -> {
              Transition decided =
                  ReleaseRules.decide(act.after(), context.release().how(), unsaid(context));
              return done(context, decided.inOneWriteWith(act), kept(context, contact.get()));
            });
  }

  /** The decision by itself. */
  Outcome<Result> alone(Steps.Context context) {
    Optional<Contact> contact = words(context);
    if (contact.isEmpty()) {
      return Outcome.refused(Refusal.CONTACT_ERASED);
    }
    return refusal(context, contact.get())
        .orElseGet(
            () ->
                done(
                    context,
                    ReleaseRules.decide(
                        context.complaint(), context.release().how(), unsaid(context)),
                    kept(context, contact.get())));
  }

  private Optional<Contact> words(Steps.Context context) {
    return office
        .store()
        .contact(context.complaint().reference())
        .filter(c -> !c.words().isEmpty());
  }

  private Optional<Outcome<Result>> refusal(Steps.Context context, Contact contact) {
    Release release = context.release();
    if (!release.isDecided()) {
      return Optional.of(Outcome.refused(Refusal.RELEASE_MISSING));
    }
    if (!release.seen().isEmpty() && !release.seen().equals(contact.wordsRevision())) {
      return Optional.of(Outcome.refused(Refusal.WORDS_CHANGED));
    }
    int most = office.books().inForce(context.now()).talk().officeWordsMax();
    return release.how() == Action.REWRITE
        ? WordsCheck.refusal(release.text(), new WordsCheck.Limits(1, 0, most))
        : Optional.empty();
  }

  /** The words of the act are those of its own line. */
  private static Stamp unsaid(Steps.Context context) {
    return Stamp.of(context.actor(), context.now());
  }

  private Decision kept(Steps.Context context, Contact contact) {
    String reference = contact.reference();
    // Of what is put in other words that is the text; of what is withheld there is none.
    String text =
        context.release().how() == Action.RELEASE
            ? DoubtfulText.of(office.keys().open(contact.words(), reference)).masked()
            : context.release().text();
    String sealed = text.isEmpty() ? "" : office.keys().seal(text, reference);
    return Decision.NOTHING.and(new Change.PutContact(contact.releasing(sealed)));
  }

  private Outcome<Result> done(Steps.Context context, Transition step, Decision besides) {
    return Outcome.done(
        decisions.of(context.complaint(), step, context.now()).and(besides),
        new Result(context.action(), step.after(), PointsEffect.NONE));
  }
}
