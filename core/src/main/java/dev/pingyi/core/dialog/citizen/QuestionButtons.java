package dev.pingyi.core.dialog.citizen;

import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Button.Kind;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.ButtonPhrase;
import dev.pingyi.core.dialog.SignedButtons;
import java.util.ArrayList;
import java.util.List;

/** The buttons of the question at which a talk stands; they are old once it moves on. */
final class QuestionButtons {
  private final SignedButtons buttons;
  private final Conversation talk;

  QuestionButtons(SignedButtons buttons, Conversation talk) {
    this.buttons = buttons;
    this.talk = talk;
  }

  Button choice(String choice, String label) {
    return button(choice, label, Kind.CHOICE);
  }

  Button box(String choice, String label, boolean ticked) {
    return buttons.box(talk.account(), talk.question(), choice, label, ticked);
  }

  Button main(String choice, Phrase label) {
    return button(choice, say(label), Kind.MAIN);
  }

  Button quiet(String choice, Phrase label) {
    return button(choice, say(label), Kind.QUIET);
  }

  /** Before the second grade nothing is kept, and the talk can be dropped. */
  List<List<Button>> whileDraft(boolean back) {
    return List.of(withBack(back, quiet(Prompts.CANCEL, ButtonPhrase.CANCEL)));
  }

  /** After it the rating is kept: the talk can be left, the rating changed or taken back. */
  List<List<Button>> whileKept(boolean back, boolean change) {
    List<Button> rating = new ArrayList<>();
    if (change) {
      rating.add(quiet(Prompts.CHANGE, ButtonPhrase.CHANGE_GRADES));
    }
    rating.add(quiet(Prompts.WITHDRAW, ButtonPhrase.WITHDRAW));
    return List.of(withBack(back, quiet(Prompts.CANCEL, ButtonPhrase.ENOUGH)), rating);
  }

  private List<Button> withBack(boolean back, Button last) {
    return back ? List.of(quiet(Prompts.BACK, ButtonPhrase.BACK), last) : List.of(last);
  }

  private Button button(String choice, String label, Kind kind) {
    return buttons.choice(talk.account(), talk.question(), choice, label, kind);
  }

  private String say(Phrase phrase) {
    return Texts.say(talk.language(), phrase);
  }
}
