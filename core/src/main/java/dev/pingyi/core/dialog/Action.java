package dev.pingyi.core.dialog;

import dev.pingyi.core.conversation.Phrase;
import java.util.Arrays;
import java.util.Optional;

/** What can be done to a complaint by a button; the code is what the button carries. */
public enum Action {
  NUMBER("n", Phrase.STAFF_NUMBER),
  WRITE("w", Phrase.STAFF_WRITE),
  REACHED("r", Phrase.STAFF_REACHED),
  NO_ANSWER("a", Phrase.STAFF_NO_ANSWER),
  SETTLED("s", Phrase.STAFF_SETTLED),
  ASSIGN("g", Phrase.STAFF_ASSIGN),
  REFER("f", Phrase.STAFF_REFER),
  UPHOLD("u", Phrase.STAFF_UPHOLD),
  REVOKE("v", Phrase.STAFF_REVOKE),
  PUT_RIGHT("p", Phrase.STAFF_PUT_RIGHT),
  APPEAL("l", Phrase.STAFF_APPEAL),
  STANDS("t", Phrase.STAFF_STANDS),
  OVERTURN("o", Phrase.STAFF_OVERTURN),
  SHOW("h", Phrase.STAFF_SHOW),
  CALLED("c", Phrase.BUTTON_CALLED),
  NOT_CALLED("d", Phrase.BUTTON_NOT_CALLED),
  SOLVED("y", Phrase.BUTTON_SOLVED),
  NOT_SOLVED("z", Phrase.BUTTON_NOT_SOLVED),
  CONTENT("i", Phrase.BUTTON_CONTENT),
  NOT_CONTENT("j", Phrase.BUTTON_NOT_CONTENT),
  WITHDRAW("x", Phrase.BUTTON_WITHDRAW),
  ERASE("e", Phrase.BUTTON_ERASE);

  private final String code;
  private final Phrase label;

  Action(String code, Phrase label) {
    this.code = code;
    this.label = label;
  }

  String code() {
    return code;
  }

  Phrase label() {
    return label;
  }

  static Optional<Action> of(String code) {
    return Arrays.stream(values()).filter(a -> a.code.equals(code)).findFirst();
  }
}
