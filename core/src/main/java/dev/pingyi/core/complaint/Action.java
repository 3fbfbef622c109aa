package dev.pingyi.core.complaint;

import dev.pingyi.events.Coded;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that can be done to a complaint, by whomever. Who may do what in which state is in
 * {@link Workflow}.
 */
public enum Action implements Coded {
  // The office.
  SHOW_NUMBER("show-number", "nu", Needs.NUMBER),
  WRITE("write", "wr", Needs.CONTACT, Words.LETTER),
  REACHED("reached", "re", Needs.TOUCH),
  // Who left no number cannot have let it ring.
  NO_ANSWER("no-answer", "na", Needs.NUMBER),
  NOTE("note", "no", Needs.ATTEMPT, Words.NOTE),
  SETTLE("settle", "se", Needs.TOUCH, Words.ACT),
  ASSIGN("assign", "as", Needs.NOTHING, Words.ACT),
  REFER("refer", "rf", Needs.NOTHING, Words.ACT),
  // It goes on in another complaint of the same person, which takes it in by the same act.
  MERGE("merge", "mg", Needs.REPEAT, Words.ACT),
  UPHOLD("uphold", "up", Needs.NOTHING, Words.ACT),
  REVOKE("revoke", "rv", Needs.NOTHING, Words.ACT),
  RECORD_ACCOUNTABILITY("record-accountability", "ra", Needs.NOTHING, Words.ACT),
  CORRECT_ACCOUNTABILITY("correct-accountability", "cr", Needs.NOTHING, Words.ACT),
  DISMISS_APPEAL("dismiss-appeal", "da", Needs.NOTHING, Words.ACT),
  GRANT_APPEAL("grant-appeal", "ga", Needs.NOTHING, Words.ACT),
  SEND_BACK("send-back", "sb", Needs.NOTHING, Words.ACT),
  CLOSE("close", "cl", Needs.NOTHING, Words.ACT),
  // Who of the office has it in hand, and what they leave for colleagues.
  CLAIM("claim", "cm", Needs.NOTHING),
  GIVE_BACK("give-back", "gb", Needs.NOTHING),
  PASS_ON("pass-on", "po", Needs.COLLEAGUE),
  MEMO("memo", "me", Needs.NOTHING, Words.NOTE),
  // What the unit gets to read of the citizen's words: as marked, in other words, nothing.
  RELEASE("release", "rs", Needs.NOTHING),
  REWRITE("rewrite", "", Needs.NOTHING),
  WITHHOLD("withhold", "wh", Needs.NOTHING),
  // The unit.
  PUT_RIGHT("put-right", "pr", Needs.NOTHING, Words.ACT),
  APPEAL("appeal", "ap", Needs.NOTHING, Words.ACT),
  // The citizen.
  CONFIRM_CALL("confirm-call", "cc", Needs.NOTHING),
  DENY_CALL("deny-call", "dc", Needs.NOTHING),
  CONFIRM_SOLVED("confirm-solved", "cs", Needs.NOTHING),
  DENY_SOLVED("deny-solved", "ds", Needs.NOTHING),
  ACCEPT_REMEDY("accept-remedy", "ac", Needs.NOTHING),
  REJECT_REMEDY("reject-remedy", "rj", Needs.NOTHING),
  REOPEN("reopen", "ro", Needs.NOTHING),
  // It is another matter than that with which it was merged.
  SEPARATE("separate", "sp", Needs.NOTHING),
  REPLY("reply", "rp", Needs.NOTHING, Words.LETTER),
  CHANGE_GRADES("change-grades", "cg", Needs.NOTHING),
  CHANGE_CALL_TIME("change-call-time", "ct", Needs.NUMBER),
  WITHDRAW("withdraw", "wd", Needs.NOTHING),
  ERASE("erase", "er", Needs.NOTHING),
  // What comes with the talk and with time.
  OPEN("open", "", Needs.NOTHING),
  ADD_DETAILS("add-details", "", Needs.NOTHING),
  READY("ready", "", Needs.NOTHING),
  // The unit is told of what it owes.
  HAND_OVER("hand-over", "", Needs.NOTHING),
  REMIND("remind", "", Needs.NOTHING),
  RECOUNT("recount", "", Needs.NOTHING),
  CLOSE_UNANSWERED("close-unanswered", "", Needs.NOTHING);

  /** What has to be there, besides the right state, before something can be done. */
  private enum Needs {
    NOTHING(""),
    NUMBER("a number"),
    TOUCH("a number, or words written to the citizen"),
    CONTACT("somebody to write to"),
    ATTEMPT("a call without a note"),
    REPEAT("an earlier complaint of the same person about the unit"),
    COLLEAGUE("a colleague");

    private final String printed;

    Needs(String printed) {
      this.printed = printed;
    }
  }

  /** Which words something is done with. */
  public enum Words {
    NONE(""),
    /** Passed on as they are, of whatever length: kept sealed with what is personal. */
    LETTER("a letter"),
    /** Of whatever length, for the office alone: kept in the history. */
    NOTE("a note"),
    /**
     * What was said, done, found or asked for, long enough to say something: kept in the history,
     * for those who have to know.
     */
    ACT("words");

    private final String printed;

    Words(String printed) {
      this.printed = printed;
    }

    /** Whether it stays in the history. */
    public boolean isKept() {
      return this == ACT || this == NOTE;
    }
  }

  private final String code;
  private final String tag;
  private final Needs needs;
  private final Words words;

  Action(String code, String tag, Needs needs) {
    this(code, tag, needs, Words.NONE);
  }

  Action(String code, String tag, Needs needs, Words words) {
    this.code = code;
    this.tag = tag;
    this.needs = needs;
    this.words = words;
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
    return Stream.of(words.printed, needs.printed)
        .filter(printed -> !printed.isEmpty())
        .collect(Collectors.joining(", and "));
  }

  public Words words() {
    return words;
  }

  /** Whether it is asked for words before it is done. */
  public boolean needsWords() {
    return words != Words.NONE;
  }

  /** Whether what it needs of the citizen is there. */
  boolean isPossible(CaseFile file) {
    return switch (needs) {
      case NUMBER -> file.details().phone();
      case TOUCH -> file.isTouched();
      case CONTACT -> file.details().reachable();
      case ATTEMPT -> file.calls().calls() > file.history().count(NOTE);
      case REPEAT -> file.links().repeated();
      case NOTHING, COLLEAGUE -> true;
    };
  }

  /** The action of a code that was kept. */
  public static Action of(String code) {
    return ofCode(code)
        .orElseThrow(() -> new IllegalArgumentException("no action is called " + code));
  }

  public static Optional<Action> ofCode(String code) {
    return Arrays.stream(values()).filter(a -> a.code.equals(code)).findFirst();
  }

  public static Optional<Action> ofTag(String tag) {
    return Arrays.stream(values()).filter(a -> !tag.isEmpty() && a.tag.equals(tag)).findFirst();
  }
}
