package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.ComplaintActions;
import dev.pingyi.core.action.ComplaintActions.Request;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.Outcome;
import dev.pingyi.core.action.PryingReports;
import dev.pingyi.core.action.Refusal;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.Turn;
import java.util.Optional;

/** What somebody of the office asked for is not done: why, and what lies there now. */
final class NotDone {
  private final Office office;
  private final DraftDialog drafts;

  NotDone(Office office, DraftDialog drafts) {
    this.office = office;
    this.drafts = drafts;
  }

  /** With words already written the talk has to go on: back to the card, which says why. */
  Turn of(DialogContext context, Request request, Outcome.Refused<?> refused) {
    boolean written =
        !request.words().isEmpty() || request.release().isDecided() || !request.target().isEmpty();
    if (context.talk().step() instanceof Step.AwaitWords await && written) {
      if (refused.why() == Refusal.WORDS_CHANGED) {
        return Turn.moved(context.at(drafts.again(await)));
      }
      String why = why(context, request, refused, StaffPhrase.MOVED_ON);
      return Turn.moved(context.at(new Step.Card(await.reference(), why, await.role(), false)));
    }
    if (refused.why() == Refusal.STALE) {
      String why = why(context, request, refused, StaffPhrase.OLD_CARD);
      return office
          .store()
          .complaint(request.reference())
          .flatMap(c -> new ComplaintActions(office).postFor(context.members(), c, context.now()))
          .map(
              m ->
                  Turn.moved(
                      context.at(new Step.Card(request.reference(), why, m.post().role(), false))))
          .orElseGet(() -> Turn.notice(why));
    }
    return pried(context, request, refused)
        .orElseGet(() -> Turn.notice(ActionReport.of(refused, context.language())));
  }

  /** Of what is old: who was faster and with what, then what that means. */
  private String why(
      DialogContext context, Request request, Outcome.Refused<?> refused, StaffPhrase stale) {
    if (refused.why() != Refusal.STALE) {
      return ActionReport.of(refused, context.language());
    }
    String means = ActionReport.stale(stale, refused.value(), context.language());
    return office
        .store()
        .complaint(request.reference())
        .flatMap(
            c ->
                new Meanwhile(office, context.language())
                    .of(refused.last(), c, context.members(), context.now()))
        .map(who -> who + "\n" + means)
        .orElse(means);
  }

  /** Who works for the unit asks for the citizen's number by another post. */
  private Optional<Turn> pried(DialogContext context, Request request, Outcome.Refused<?> refused) {
    if (request.action() != Action.SHOW_NUMBER || refused.why() != Refusal.OWN_UNIT) {
      return Optional.empty();
    }
    return office
        .store()
        .complaint(request.reference())
        .flatMap(c -> PryingReports.ofUnit(context.posts(), c.file().opening().unit()))
        .map(m -> new PryingDialog(office).refused(context, m, request.reference()));
  }
}
