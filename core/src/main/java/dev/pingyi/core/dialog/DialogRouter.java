package dev.pingyi.core.dialog;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Step;

/**
 * Where everybody comes in: sends what is the business of staff to the dialog with staff and all
 * else to the one with citizens.
 */
public final class DialogRouter {
  private final StaffDialog staff;
  private final CitizenDialog citizens;
  private final Prompts prompts;

  public DialogRouter(Office office) {
    SignedButtons buttons = new SignedButtons(office.keys());
    this.prompts = new Prompts(office, buttons);
    this.staff = new StaffDialog(office, buttons);
    this.citizens = new CitizenDialog(office, buttons, prompts);
  }

  public Turn take(DialogContext context) {
    return staff.take(context).orElseGet(() -> citizens.take(context));
  }

  /** What is said where the talk stands. */
  public Reply say(DialogContext context) {
    return staff.show(context, context.now()).orElseGet(() -> prompts.ask(context.talk()));
  }

  /** In which part somebody speaks: {@code staff} over a case, else {@code citizen}. */
  public String speaker(DialogContext context) {
    boolean overCase =
        context.talk().step() instanceof Step.Card
            || context.talk().step() instanceof Step.AwaitWords;
    return overCase || (!context.members().isEmpty() && context.talk().recent().isEmpty())
        ? "staff"
        : "citizen";
  }
}
