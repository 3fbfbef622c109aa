package dev.pingyi.core.script;

import dev.pingyi.core.talk.Reply;
import dev.pingyi.core.talk.Step;

/** Where everybody comes in: sends staff's business to the desk and all else to the script. */
public final class Frontdesk {
  private final Desk desk;
  private final Script script;
  private final Questions questions;

  public Frontdesk(Office office) {
    Buttons buttons = new Buttons(office.keys(), office.texts());
    this.questions = new Questions(office, buttons);
    this.desk = new Desk(office, buttons);
    this.script = new Script(office, buttons, questions);
  }

  public Turn take(Scene scene) {
    return desk.take(scene).orElseGet(() -> script.take(scene));
  }

  /** What is said where the talk stands. */
  public Reply say(Scene scene) {
    return desk.show(scene, scene.talk().step(), scene.now())
        .orElseGet(() -> questions.ask(scene.talk()));
  }

  /** In which part somebody speaks: {@code staff} at the desk, else {@code citizen}. */
  public String speaker(Scene scene) {
    boolean atDesk =
        scene.talk().step() instanceof Step.Card || scene.talk().step() instanceof Step.AwaitWords;
    return atDesk || (!scene.members().isEmpty() && scene.talk().recent().isEmpty())
        ? "staff"
        : "citizen";
  }
}
