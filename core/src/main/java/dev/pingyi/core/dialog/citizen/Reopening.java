package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.RemedyRules;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.dialog.SignedButtons.Press;
import dev.pingyi.core.dialog.Turn;
import java.util.List;
import java.util.Optional;

/** A typed 没解决 while nothing is open: it is meant for a complaint that has ended. */
final class Reopening {
  private final Office office;
  private final SignedButtons buttons;
  private final CitizenResponses responses;

  Reopening(Office office, SignedButtons buttons, CitizenResponses responses) {
    this.office = office;
    this.buttons = buttons;
    this.responses = responses;
  }

  /** Of several the citizen chooses; empty if none can be meant. */
  Optional<Turn> of(DialogContext context, List<Complaint> all) {
    RemedyRules rules = new RemedyRules(office.books());
    List<String> ended =
        all.stream()
            .filter(c -> rules.isReopenable(c, context.now()))
            .map(Complaint::reference)
            .toList();
    if (ended.isEmpty() || !all.stream().allMatch(Complaint.Closed.class::isInstance)) {
      return Optional.empty();
    }
    if (ended.size() == 1) {
      Press.OnComplaint press = new Press.OnComplaint(Action.REOPEN, ended.getFirst(), "");
      return Optional.of(responses.act(context, press));
    }
    List<List<Button>> rows =
        ended.stream()
            .map(r -> List.of(buttons.action(context.account(), r, Action.REOPEN, r)))
            .toList();
    return Optional.of(new Turn.Said(Reply.message(context.say(CitizenPhrase.REOPEN_WHICH), rows)));
  }
}
