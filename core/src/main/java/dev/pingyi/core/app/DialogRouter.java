package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.SignedButtons;
import dev.pingyi.core.dialog.Turn;
import dev.pingyi.core.dialog.citizen.CitizenDialog;
import dev.pingyi.core.dialog.staff.StaffDialog;

/**
 * Where every message comes in: sends what is the business of staff to the dialog with staff and
 * all else to the one with citizens.
 */
final class DialogRouter {
  private final StaffDialog staff;
  private final CitizenDialog citizens;

  DialogRouter(Office office) {
    SignedButtons buttons = new SignedButtons(office.keys());
    this.staff = new StaffDialog(office, buttons);
    this.citizens = new CitizenDialog(office, buttons);
  }

  Turn take(DialogContext context) {
    return staff.take(context).orElseGet(() -> citizens.take(context));
  }

  /** What is said where the talk stands. */
  Reply show(DialogContext context) {
    return staff.show(context).orElseGet(() -> citizens.show(context.talk()));
  }

  /** In which part somebody speaks: {@code staff} over a case, else {@code citizen}. */
  String speaker(DialogContext context) {
    boolean overCase =
        context.talk().step() instanceof Step.Card
            || context.talk().step() instanceof Step.AwaitWords;
    return overCase || (!context.members().isEmpty() && context.talk().recent().isEmpty())
        ? "staff"
        : "citizen";
  }
}
