package dev.pingyi.core.dialog;

import dev.pingyi.core.action.ComplaintActions.Result;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.Texts;

/** Tells staff what an action did and its effect, and asks for the words that it needs. */
final class ActionReport {
  private ActionReport() {}

  static String of(Office office, Result result, Language language) {
    int change = Math.abs(result.points().change());
    int left = result.points().left();
    return switch (result.action()) {
      case SHOW_NUMBER -> Texts.say(language, Phrase.DID_NUMBER);
      case WRITE -> Texts.say(language, Phrase.DID_WRITE);
      case REACHED -> Texts.say(language, Phrase.DID_REACHED);
      case NO_ANSWER ->
          Texts.say(
              language, Phrase.DID_NO_ANSWER, result.after().file().calls().attempts().size());
      case SETTLE -> Texts.say(language, Phrase.DID_SETTLED);
      case ASSIGN -> Texts.say(language, Phrase.DID_ASSIGNED, lastDay(office, result));
      case REFER -> Texts.say(language, Phrase.DID_REFERRED, lastDay(office, result));
      case UPHOLD -> Texts.say(language, Phrase.DID_UPHELD, change, left);
      case REVOKE -> Texts.say(language, Phrase.DID_REVOKED);
      case PUT_RIGHT -> Texts.say(language, Phrase.DID_PUT_RIGHT);
      case APPEAL -> Texts.say(language, Phrase.DID_APPEAL);
      case DISMISS_APPEAL -> Texts.say(language, Phrase.DID_STANDS);
      case GRANT_APPEAL -> Texts.say(language, Phrase.DID_OVERTURNED, change, left);
      case CONFIRM_CALL,
          DENY_CALL,
          CONFIRM_SOLVED,
          DENY_SOLVED,
          ACCEPT_REMEDY,
          REJECT_REMEDY,
          REPLY,
          WITHDRAW,
          ERASE,
          OPEN,
          ADD_DETAILS,
          ANNOUNCE,
          REMIND,
          CLOSE_UNANSWERED ->
          throw notForStaff(result.action());
    };
  }

  /** What is asked before an action that needs words. */
  static String asked(Action action, String reference, Language language) {
    Phrase ask =
        switch (action) {
          case UPHOLD -> Phrase.ASK_REASON_UPHELD;
          case REVOKE -> Phrase.ASK_REASON_REVOKED;
          case WRITE -> Phrase.ASK_LETTER;
          case SHOW_NUMBER,
              REACHED,
              NO_ANSWER,
              SETTLE,
              ASSIGN,
              REFER,
              DISMISS_APPEAL,
              GRANT_APPEAL,
              PUT_RIGHT,
              APPEAL,
              CONFIRM_CALL,
              DENY_CALL,
              CONFIRM_SOLVED,
              DENY_SOLVED,
              ACCEPT_REMEDY,
              REJECT_REMEDY,
              REPLY,
              WITHDRAW,
              ERASE,
              OPEN,
              ADD_DETAILS,
              ANNOUNCE,
              REMIND,
              CLOSE_UNANSWERED ->
              throw notForStaff(action);
        };
    return Texts.say(language, ask, reference);
  }

  private static IllegalArgumentException notForStaff(Action action) {
    return new IllegalArgumentException("staff do not do this: " + action.code());
  }

  /** The day on whose end a deadline falls. */
  private static String lastDay(Office office, Result result) {
    return result.after() instanceof Complaint.Owed owed
        ? office.books().day(owed.deadline().dueAt().minusSeconds(1)).toString()
        : "";
  }
}
