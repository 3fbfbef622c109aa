package dev.pingyi.core.complaint;

import dev.pingyi.events.Coded;
import java.util.Arrays;
import java.util.Optional;

/**
 * Everything that can be done to a complaint, by whomever. Who may do what in which state is in
 * {@link Workflow}.
 */
public enum Action implements Coded {
  // The office.
  SHOW_NUMBER("show-number", "nu", Needs.NUMBER),
  WRITE("write", "wr", Needs.CONTACT_AND_WORDS),
  REACHED("reached", "re", Needs.TOUCH),
  // Who left no number cannot have let it ring.
  NO_ANSWER("no-answer", "na", Needs.NUMBER),
  SETTLE("settle", "se", Needs.TOUCH),
  ASSIGN("assign", "as", Needs.NOTHING),
  REFER("refer", "rf", Needs.NOTHING),
  UPHOLD("uphold", "up", Needs.WORDS),
  REVOKE("revoke", "rv", Needs.WORDS),
  DISMISS_APPEAL("dismiss-appeal", "da", Needs.NOTHING),
  GRANT_APPEAL("grant-appeal", "ga", Needs.NOTHING),
  // The unit.
  PUT_RIGHT("put-right", "pr", Needs.NOTHING),
  APPEAL("appeal", "ap", Needs.NOTHING),
  // The citizen.
  CONFIRM_CALL("confirm-call", "cc", Needs.NOTHING),
  DENY_CALL("deny-call", "dc", Needs.NOTHING),
  CONFIRM_SOLVED("confirm-solved", "cs", Needs.NOTHING),
  DENY_SOLVED("deny-solved", "ds", Needs.NOTHING),
  ACCEPT_REMEDY("accept-remedy", "ac", Needs.NOTHING),
  REJECT_REMEDY("reject-remedy", "rj", Needs.NOTHING),
  REPLY("reply", "rp", Needs.WORDS),
  CHANGE_GRADES("change-grades", "cg", Needs.NOTHING),
  WITHDRAW("withdraw", "wd", Needs.NOTHING),
  ERASE("erase", "er", Needs.NOTHING),
  // What comes with the talk and with time.
  OPEN("open", "", Needs.NOTHING),
  ADD_DETAILS("add-details", "", Needs.NOTHING),
  READY("ready", "", Needs.NOTHING),
  REMIND("remind", "", Needs.NOTHING),
  CLOSE_UNANSWERED("close-unanswered", "", Needs.NOTHING);

  /** What has to be there, besides the right state, before something can be done. */
  private enum Needs {
    NOTHING(""),
    NUMBER("a number"),
    TOUCH("a number, or words written to the citizen"),
    WORDS("words"),
    CONTACT_AND_WORDS("words, and somebody to write to");

    private final String printed;

    Needs(String printed) {
      this.printed = printed;
    }
  }

  private final String code;
  private final String tag;
  private final Needs needs;

  Action(String code, String tag, Needs needs) {
    this.code = code;
    this.tag = tag;
    this.needs = needs;
  }

  @Override
  public String code() {
    return code;
  }

  /** Two letters for a button, whose data is short; empty for what has no button. */
  public String tag() {
    return tag;
  }

  /** What has to be there, in words for the printed table; empty for nothing. */
  public String needs() {
    return needs.printed;
  }

  /** Whether it is done only with words: a verdict's reason, a letter. */
  public boolean needsWords() {
    return switch (needs) {
      case WORDS, CONTACT_AND_WORDS -> true;
      case NOTHING, NUMBER, TOUCH -> false;
    };
  }

  /** Whether what it needs of the citizen is there. */
  boolean isPossible(CaseFile file) {
    return switch (needs) {
      case NUMBER -> file.details().phone();
      case TOUCH -> file.isTouched();
      case CONTACT_AND_WORDS -> file.details().reachable();
      case NOTHING, WORDS -> true;
    };
  }

  /** The action of a code that was kept. */
  public static Action of(String code) {
    return Arrays.stream(values())
        .filter(a -> a.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no action is called " + code));
  }

  public static Optional<Action> ofTag(String tag) {
    return Arrays.stream(values()).filter(a -> !tag.isEmpty() && a.tag.equals(tag)).findFirst();
  }
}
