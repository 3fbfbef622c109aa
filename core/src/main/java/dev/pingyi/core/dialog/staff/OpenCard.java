package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.CaseAccess;
import dev.pingyi.core.action.NumberInSight;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.dialog.DialogContext;
import java.util.List;
import java.util.Optional;

/** A complaint's card as it lies open in a talk. */
final class OpenCard {
  private final Office office;

  OpenCard(Office office) {
    this.office = office;
  }

  Reply draw(DialogContext context, Step.Card card) {
    Optional<Complaint> complaint = office.store().complaint(card.reference());
    if (complaint.isEmpty()) {
      return Reply.message(context.say(StaffPhrase.GONE));
    }
    Optional<CaseAccess> access =
        context.members().stream()
            .filter(m -> m.post().role() == card.role())
            .map(m -> new CaseAccess(office, m, context.posts()))
            .filter(a -> a.mayRead(complaint.get()))
            .findFirst();
    if (access.isEmpty()) {
      return Reply.message(context.say(StaffPhrase.NOT_ALLOWED));
    }
    List<Action> offered = access.get().buttons(complaint.get(), context.now());
    var reader = new CaseCard.Reader(context.account(), card.role(), context.language(), offered);
    Optional<String> number =
        new NumberInSight(office)
            .of(complaint.get(), context.members(), context.now()).stream()
                .reduce((one, other) -> one + " / " + other);
    return new CaseCard(office).draw(reader, card.told(), complaint.get(), number, context.now());
  }
}
