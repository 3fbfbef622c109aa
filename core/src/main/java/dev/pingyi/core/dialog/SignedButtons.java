package dev.pingyi.core.dialog;

import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Button.Kind;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.keys.Keyring.Purpose;
import java.util.Optional;

/**
 * Makes and reads buttons. Their data is signed and bound to the account that they were made for,
 * so nobody presses a button that was not offered, and it names the question or the standing that
 * it belongs to, so an old one is known. At most 64 bytes.
 */
final class SignedButtons {
  /** What a pressed button means. */
  sealed interface Press {
    /** An answer to a question of the talk. */
    record Choice(int question, String choice) implements Press {}

    /** Something done to a complaint. */
    record Deed(Action act, String reference, String standing) implements Press {}
  }

  private final Keyring keys;
  private final Texts texts;

  SignedButtons(Keyring keys, Texts texts) {
    this.keys = keys;
    this.texts = texts;
  }

  Button choice(String account, int question, String choice, String label, Kind kind) {
    return new Button(label, token("q" + question + "." + choice, account), kind, false);
  }

  Button box(String account, int question, String choice, String label, boolean ticked) {
    return new Button(label, token("q" + question + "." + choice, account), Kind.BOX, ticked);
  }

  Button deed(String account, Complaint complaint, Action act, Language language) {
    return deed(
        account,
        complaint.reference(),
        act,
        Offers.standing(complaint, act),
        texts.say(language, act.label()));
  }

  Button deed(String account, String reference, Action act, String standing, String label) {
    String short12 = reference.substring(2).replace("-", "");
    Kind kind =
        switch (act) {
          case NUMBER, WRITE, SHOW, WITHDRAW, ERASE -> Kind.QUIET;
          default -> Kind.CHOICE;
        };
    return new Button(label, token("d" + act.code() + short12 + standing, account), kind, false);
  }

  /** What the data means for this account; empty if we did not make it for it. */
  Optional<Press> read(String data, String account) {
    return keys.read(Purpose.BUTTON, data, account).flatMap(SignedButtons::parse);
  }

  private String token(String content, String account) {
    return keys.token(Purpose.BUTTON, content, account);
  }

  private static Optional<Press> parse(String content) {
    if (content.startsWith("q")) {
      int dot = content.indexOf('.');
      return Optional.of(
          new Press.Choice(
              Integer.parseInt(content.substring(1, dot)), content.substring(dot + 1)));
    }
    String r = content.substring(2, 14);
    String reference = "PY-" + r.substring(0, 4) + "-" + r.substring(4, 8) + "-" + r.substring(8);
    return Action.of(content.substring(1, 2))
        .map(act -> new Press.Deed(act, reference, content.substring(14)));
  }
}
