package dev.pingyi.core.dialog;

import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Revision;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Button.Kind;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.keys.Keyring.Purpose;
import dev.pingyi.core.systemic.SystemicIssue;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Makes and reads buttons. Their data is signed and bound to the account that they were made for,
 * so nobody presses a button that was not offered, and it names the question or the revision that
 * it belongs to, so an old one is known. At most 64 bytes.
 */
public final class SignedButtons {
  private static final char QUESTION = 'q';
  private static final char SHOW = 's';
  private static final char ACTION = 'd';
  private static final char SHOW_FLAG = 'f';
  private static final char BUNDLE = 'b';
  private static final char SHOW_BREACH = 'v';
  private static final char FINDING = 'w';
  private static final char SHOW_ISSUE = 'y';
  private static final char TASKS = 't';
  private static final int TAG = 2;
  private static final int SHORT_REFERENCE = 12;

  /** What only shows, or is better thought over, stands back. */
  private static final Set<Action> BACK =
      EnumSet.of(
          Action.SHOW_NUMBER,
          Action.WRITE,
          Action.NOTE,
          Action.MERGE,
          Action.CLAIM,
          Action.GIVE_BACK,
          Action.PASS_ON,
          Action.MEMO,
          Action.CORRECT_ACCOUNTABILITY,
          Action.WITHDRAW,
          Action.ERASE);

  /** What a pressed button means. */
  public sealed interface Press {
    /** An answer to a question of the talk. */
    record Choice(int question, String choice) implements Press {}

    /** A complaint, a flag or a flood is to be shown. */
    record Show(String reference) implements Press {}

    /** What lies with the person is to be listed; {@code view} says which part of it. */
    record Tasks(String view) implements Press {}

    /** Something is to be done to all bad ratings of a flood. */
    record OnBundle(Action action, String reference) implements Press {}

    /**
     * Something is to be done to a flag, a breach or a systemic issue, or a breach of a kind is to
     * be reported: then the reference is empty.
     */
    record OnFinding(String what, String reference) implements Press {}

    /** Something is to be done to a rating or its complaint, as it was at a revision. */
    record OnComplaint(Action action, String reference, String revision) implements Press {}
  }

  private final Keyring keys;

  public SignedButtons(Keyring keys) {
    this.keys = keys;
  }

  public Button choice(String account, int question, String choice, String label, Kind kind) {
    return new Button(label, choiceToken(account, question, choice), kind, false);
  }

  public Button box(String account, int question, String choice, String label, boolean ticked) {
    return new Button(label, choiceToken(account, question, choice), Kind.BOX, ticked);
  }

  public Button show(String account, String reference, String label) {
    char kind =
        Flag.isReference(reference)
            ? SHOW_FLAG
            : Breach.isReference(reference)
                ? SHOW_BREACH
                : SystemicIssue.isReference(reference) ? SHOW_ISSUE : SHOW;
    return new Button(label, token(kind + shortened(reference), account), Kind.QUIET, false);
  }

  /** Lists all that lies with the person. */
  public Button tasks(String account, String label) {
    return tasks(account, "", label);
  }

  /** Lists a part of it. */
  public Button tasks(String account, String view, String label) {
    return new Button(label, token(TASKS + view, account), Kind.QUIET, false);
  }

  /** What is done to all bad ratings of a flood. */
  public Button bundle(String account, String reference, Action action, String label) {
    String data = token(BUNDLE + action.tag() + shortened(reference), account);
    return new Button(label, data, kind(action), false);
  }

  /**
   * What is done to a flag, a breach or a systemic issue, or reported as a breach.
   *
   * @param what a state's or a kind's code
   * @param reference empty for what is to be reported
   */
  public Button finding(String account, String what, String reference, String label) {
    String of = reference.isEmpty() ? "" : reference.charAt(0) + shortened(reference);
    return new Button(label, token(FINDING + what + "." + of, account), Kind.CHOICE, false);
  }

  public Button action(String account, Complaint complaint, Action action, Language language) {
    String revision = Revision.of(complaint, action);
    String label = Labels.of(action, complaint.file(), language);
    return action(account, complaint.reference(), action, revision, label);
  }

  /** For what is done to a rating, whatever its complaint does meanwhile. */
  public Button action(String account, String reference, Action action, String label) {
    return action(account, reference, action, "", label);
  }

  private Button action(
      String account, String reference, Action action, String revision, String label) {
    String data = token(ACTION + action.tag() + shortened(reference) + revision, account);
    return new Button(label, data, kind(action), false);
  }

  /** What the data means for this account; empty if we did not make it for it. */
  public Optional<Press> read(String data, String account) {
    return keys.read(Purpose.BUTTON, data, account).flatMap(SignedButtons::parse);
  }

  private String choiceToken(String account, int question, String choice) {
    return token(QUESTION + "" + question + "." + choice, account);
  }

  private String token(String content, String account) {
    return keys.token(Purpose.BUTTON, content, account);
  }

  private static Kind kind(Action action) {
    return BACK.contains(action) ? Kind.QUIET : Kind.CHOICE;
  }

  private static Optional<Press> parse(String content) {
    String rest = content.substring(1);
    return switch (content.charAt(0)) {
      case QUESTION -> Optional.of(choice(rest));
      case SHOW -> Optional.of(new Press.Show(reference(rest)));
      case SHOW_FLAG -> Optional.of(new Press.Show(Flag.reference(reference(rest))));
      case SHOW_BREACH -> Optional.of(new Press.Show(Breach.reference(reference(rest))));
      case SHOW_ISSUE -> Optional.of(new Press.Show(SystemicIssue.reference(reference(rest))));
      case FINDING -> Optional.of(onFinding(rest));
      case TASKS -> Optional.of(new Press.Tasks(rest));
      case BUNDLE ->
          Action.ofTag(rest.substring(0, TAG)).map(action -> onBundle(action, rest.substring(TAG)));
      case ACTION ->
          Action.ofTag(rest.substring(0, TAG))
              .map(action -> onComplaint(action, rest.substring(TAG)));
      default -> Optional.empty();
    };
  }

  private static Press choice(String rest) {
    int dot = rest.indexOf('.');
    return new Press.Choice(Integer.parseInt(rest.substring(0, dot)), rest.substring(dot + 1));
  }

  private static Press onBundle(Action action, String rest) {
    return new Press.OnBundle(action, Flag.reference(reference(rest)));
  }

  private static Press onFinding(String rest) {
    int dot = rest.indexOf('.');
    String of = rest.substring(dot + 1);
    return new Press.OnFinding(rest.substring(0, dot), of.isEmpty() ? "" : finding(of));
  }

  private static String finding(String of) {
    String reference = reference(of.substring(1));
    return switch (of.charAt(0)) {
      case 'B' -> Breach.reference(reference);
      case 'S' -> SystemicIssue.reference(reference);
      default -> Flag.reference(reference);
    };
  }

  private static Press onComplaint(Action action, String rest) {
    return new Press.OnComplaint(action, reference(rest), rest.substring(SHORT_REFERENCE));
  }

  private static String shortened(String reference) {
    return reference.substring(2).replace("-", "");
  }

  private static String reference(String short12) {
    return "PY-"
        + short12.substring(0, 4)
        + "-"
        + short12.substring(4, 8)
        + "-"
        + short12.substring(8, SHORT_REFERENCE);
  }
}
