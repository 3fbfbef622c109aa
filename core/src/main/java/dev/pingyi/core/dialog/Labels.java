package dev.pingyi.core.dialog;

import dev.pingyi.core.action.Outcome;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.roster.Role;
import java.util.Map;

/** How what has a fixed name inside is called in people's languages. */
public final class Labels {
  private static final Map<String, Phrase> WINDOWS =
      Map.of(
          "any", Phrase.WINDOW_ANY,
          "morning", Phrase.WINDOW_MORNING,
          "afternoon", Phrase.WINDOW_AFTERNOON,
          "evening", Phrase.WINDOW_EVENING);

  private Labels() {}

  /** The text on a button. */
  public static String of(Action action, Language language) {
    Phrase phrase =
        switch (action) {
          case SHOW_NUMBER -> Phrase.STAFF_NUMBER;
          case WRITE -> Phrase.STAFF_WRITE;
          case REACHED -> Phrase.STAFF_REACHED;
          case NO_ANSWER -> Phrase.STAFF_NO_ANSWER;
          case SETTLE -> Phrase.STAFF_SETTLED;
          case ASSIGN -> Phrase.STAFF_ASSIGN;
          case REFER -> Phrase.STAFF_REFER;
          case UPHOLD -> Phrase.STAFF_UPHOLD;
          case REVOKE -> Phrase.STAFF_REVOKE;
          case PUT_RIGHT -> Phrase.STAFF_PUT_RIGHT;
          case APPEAL -> Phrase.STAFF_APPEAL;
          case DISMISS_APPEAL -> Phrase.STAFF_STANDS;
          case GRANT_APPEAL -> Phrase.STAFF_OVERTURN;
          case CONFIRM_CALL -> Phrase.BUTTON_CALLED;
          case DENY_CALL -> Phrase.BUTTON_NOT_CALLED;
          case CONFIRM_SOLVED -> Phrase.BUTTON_SOLVED;
          case DENY_SOLVED -> Phrase.BUTTON_NOT_SOLVED;
          case ACCEPT_REMEDY -> Phrase.BUTTON_CONTENT;
          case REJECT_REMEDY -> Phrase.BUTTON_NOT_CONTENT;
          case WITHDRAW -> Phrase.BUTTON_WITHDRAW;
          case ERASE -> Phrase.BUTTON_ERASE;
          case REPLY, OPEN, ADD_DETAILS, ANNOUNCE, REMIND, CLOSE_UNANSWERED ->
              throw new IllegalArgumentException("no button does this: " + action.code());
        };
    return Texts.say(language, phrase);
  }

  public static String of(State state, Language language) {
    Phrase phrase =
        switch (state) {
          case RECEIVED -> Phrase.STATE_RECEIVED;
          case CALLING -> Phrase.STATE_CALLING;
          case SETTLED -> Phrase.STATE_SETTLED;
          case ASSIGNED -> Phrase.STATE_ASSIGNED;
          case REFERRED -> Phrase.STATE_REFERRED;
          case REMEDYING -> Phrase.STATE_REMEDYING;
          case CONFIRMING -> Phrase.STATE_CONFIRMING;
          case CLOSED -> Phrase.STATE_CLOSED;
        };
    return Texts.say(language, phrase);
  }

  public static String of(Role role, Language language) {
    Phrase phrase =
        switch (role) {
          case CALLBACK -> Phrase.ROLE_CALLBACK;
          case INSPECTOR -> Phrase.ROLE_INSPECTOR;
          case SUPERVISOR -> Phrase.ROLE_SUPERVISOR;
          case HEAD -> Phrase.ROLE_HEAD;
          case OPERATOR -> Phrase.ROLE_OPERATOR;
        };
    return Texts.say(language, phrase);
  }

  public static String of(Grade grade, Language language) {
    Phrase phrase =
        switch (grade) {
          case VERY_SATISFIED -> Phrase.GRADE_5;
          case SATISFIED -> Phrase.GRADE_4;
          case FAIRLY_SATISFIED -> Phrase.GRADE_3;
          case DISSATISFIED -> Phrase.GRADE_2;
          case VERY_DISSATISFIED -> Phrase.GRADE_1;
        };
    return Texts.say(language, phrase);
  }

  /** A call window of the rule book, by its code. */
  public static String window(String code, Language language) {
    Phrase phrase = WINDOWS.get(code);
    if (phrase == null) {
      throw new IllegalArgumentException("call window '" + code + "' has no name");
    }
    return Texts.say(language, phrase);
  }

  /** Why something was not done, in the reader's words. */
  public static String of(Outcome.Refused<?> refused, Language language) {
    return switch (refused.why()) {
      case UNKNOWN, TOO_LATE, CONTACT_ERASED -> Texts.say(language, Phrase.GONE);
      case NOT_ALLOWED, INVITATION_UNKNOWN -> Texts.say(language, Phrase.NOT_ALLOWED);
      case STALE -> Texts.say(language, Phrase.OLD_CARD, stateNamed(refused.value(), language));
      case WORDS_MISSING -> Texts.say(language, Phrase.WORDS_EMPTY);
      case NO_NUMBER -> Texts.say(language, Phrase.CARD_NO_PHONE);
      case ALREADY_SAID -> Texts.say(language, Phrase.ANSWER_NOTED);
      case LETTERS_FULL -> Texts.say(language, Phrase.HELP);
      case INVITATION_USED -> Texts.say(language, Phrase.INVITATION_USED);
      case INVITATION_EXPIRED -> Texts.say(language, Phrase.INVITATION_EXPIRED);
      case NO_SUCH_COUNTER, NO_SUCH_ISSUE -> Texts.say(language, Phrase.CODE_UNKNOWN);
      // Only commands are refused so.
      case NO_SUCH_UNIT, NO_SUCH_AREA, NAME_MISSING -> refused.sentence();
    };
  }

  private static String stateNamed(String code, Language language) {
    return State.of(code).map(state -> of(state, language)).orElse(code);
  }
}
