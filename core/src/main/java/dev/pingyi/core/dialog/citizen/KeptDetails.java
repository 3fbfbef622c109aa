package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.action.AddDetails;
import dev.pingyi.core.action.Addition;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.store.Decision;
import java.util.List;

/** What a citizen says about a rating is written as it comes, so giving up loses nothing. */
final class KeptDetails {
  private final Office office;
  private final AddDetails addDetails;

  KeptDetails(Office office) {
    this.office = office;
    this.addDetails = new AddDetails(office);
  }

  /** The talk goes on at {@code after}, and this was said about the rating. */
  Turn moved(DialogContext context, Conversation after, Grade grade, Addition addition) {
    return Turn.moved(submitted(context, after, grade, addition), added(context, addition));
  }

  /** The talk about a rating ends: from now on the call-back staff may know. */
  Turn finished(DialogContext context, String reference, Grade grade) {
    return finished(context, grade, Addition.last(reference), "");
  }

  /** The same with a last word, and with what is said of it, by the code of a phrase. */
  Turn finished(DialogContext context, Grade grade, Addition last, String note) {
    Step done = new Step.Done(last.reference(), grade, true, false);
    return moved(context, context.at(done).saying(note), grade, last);
  }

  /** Somebody begins another talk: the one about a rating that was under way has ended. */
  Decision leave(DialogContext context) {
    return context
        .talk()
        .aboutRating()
        .map(reference -> added(context, Addition.last(reference)))
        .orElse(Decision.NOTHING);
  }

  RuleBook book(DialogContext context, String reference) {
    return context.bookOf(office.books(), reference);
  }

  boolean isBad(DialogContext context, String reference, Grade grade) {
    return book(context, reference).grades().isBad(grade);
  }

  /** The question of the reasons, with those ticked that are kept already. */
  Step reasons(String reference, String counter, Grade grade) {
    List<Integer> chosen = office.store().rating(reference).map(Rating::reasons).orElse(List.of());
    return new Step.Reasons(reference, counter, grade, chosen);
  }

  private Decision added(DialogContext context, Addition addition) {
    return addDetails
        .run(addition, context.citizen(), context.now())
        .either(
            done -> done.decision(),
            refused -> {
              // The talk is about a rating of the account's own; without it nothing can go on.
              throw new IllegalStateException(refused.sentence());
            });
  }

  /** What is added to praise is the one later addition, which {@link AddDetails} counts too. */
  private Conversation submitted(
      DialogContext context, Conversation after, Grade grade, Addition addition) {
    String reference = addition.reference();
    boolean first = after.recent(reference).filter(r -> r.submissions() == 1).isPresent();
    return first && !addition.details().isEmpty() && !isBad(context, reference, grade)
        ? after.resubmitted(reference)
        : after;
  }
}
