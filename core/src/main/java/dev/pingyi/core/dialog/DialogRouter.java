package dev.pingyi.core.dialog;

import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Step;

/** Where everybody comes in: sends staff's business to the desk and all else to the script. */
public final class DialogRouter {
  private final StaffDialog desk;
  private final CitizenDialog script;
  private final Prompts questions;

  public DialogRouter(Office office) {
    SignedButtons buttons = new SignedButtons(office.keys(), office.texts());
    this.questions = new Prompts(office, buttons);
    this.desk = new StaffDialog(office, buttons);
    this.script = new CitizenDialog(office, buttons, questions);
  }

  public Turn take(DialogContext context) {
    return desk.take(context).orElseGet(() -> script.take(context));
  }

  /** What is said where the talk stands. */
  public Reply say(DialogContext context) {
    return desk.show(context, context.talk().step(), context.now())
        .orElseGet(() -> questions.ask(context.talk()));
  }

  /** In which part somebody speaks: {@code staff} at the desk, else {@code citizen}. */
  public String speaker(DialogContext context) {
    boolean atDesk =
        context.talk().step() instanceof Step.Card
            || context.talk().step() instanceof Step.AwaitWords;
    return atDesk || (!context.members().isEmpty() && context.talk().recent().isEmpty())
        ? "staff"
        : "citizen";
  }
}
