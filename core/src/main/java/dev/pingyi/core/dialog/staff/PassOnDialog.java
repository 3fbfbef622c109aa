package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.CaseColleagues;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Step.AwaitWords;
import dev.pingyi.core.dialog.ButtonPhrase;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.text.TypedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** To whom a complaint is passed on: a colleague of the post, by a button or by name. */
final class PassOnDialog {
  /** More fit no screen; the others are called by name. */
  private static final int LISTED = 8;

  private final Office office;
  private final SignedButtons buttons;

  PassOnDialog(Office office, SignedButtons buttons) {
    this.office = office;
    this.buttons = buttons;
  }

  static boolean isOf(AwaitWords await) {
    return await.action().equals(Action.PASS_ON.code());
  }

  Reply question(DialogContext context, AwaitWords await) {
    List<Member> colleagues = colleagues(context, await);
    List<List<Button>> rows = new ArrayList<>();
    colleagues.stream()
        .limit(LISTED)
        .map(m -> List.of(button(context, m.id(), m.name(), Button.Kind.CHOICE)))
        .forEach(rows::add);
    String back = context.say(ButtonPhrase.BACK);
    rows.add(List.of(button(context, DraftDialog.BACK, back, Button.Kind.QUIET)));
    StaffPhrase ask =
        colleagues.isEmpty() ? StaffPhrase.ASK_PASS_ON_NOBODY : StaffPhrase.ASK_PASS_ON;
    return Reply.message(context.say(ask, await.reference()), rows);
  }

  /** The colleague of that name; empty if there is none, or more than one. */
  Optional<String> named(DialogContext context, AwaitWords await, String name) {
    List<Member> called =
        colleagues(context, await).stream()
            .filter(m -> TypedText.label(m.name()).equals(TypedText.label(name)))
            .toList();
    return called.size() == 1 ? Optional.of(called.getFirst().id()) : Optional.empty();
  }

  private List<Member> colleagues(DialogContext context, AwaitWords await) {
    Optional<Member> asking =
        context.members().stream().filter(m -> m.post().role() == await.role()).findFirst();
    return office.store().complaint(await.reference()).stream()
        .flatMap(
            c ->
                asking.stream()
                    .flatMap(m -> new CaseColleagues(office).besides(m, c, context.now()).stream()))
        .toList();
  }

  private Button button(DialogContext context, String choice, String label, Button.Kind kind) {
    return buttons.choice(context.account(), context.talk().question(), choice, label, kind);
  }
}
