package dev.pingyi.core.dialog;

import dev.pingyi.core.action.OtherAct;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;

/** How something is called once it was done; on a button it is called by {@link Labels}. */
public final class ActLabels {
  private ActLabels() {}

  /** To a case. */
  public static String of(Action action, Language language) {
    return Texts.say(language, phrase(action));
  }

  private static ActPhrase phrase(Action action) {
    return switch (action) {
      case OPEN -> ActPhrase.OPEN;
      case ADD_DETAILS -> ActPhrase.ADD_DETAILS;
      case READY -> ActPhrase.READY;
      case CONFIRM_CALL -> ActPhrase.CONFIRM_CALL;
      case DENY_CALL -> ActPhrase.DENY_CALL;
      case CONFIRM_SOLVED -> ActPhrase.CONFIRM_SOLVED;
      case DENY_SOLVED -> ActPhrase.DENY_SOLVED;
      case ACCEPT_REMEDY -> ActPhrase.ACCEPT_REMEDY;
      case REJECT_REMEDY -> ActPhrase.REJECT_REMEDY;
      case REOPEN -> ActPhrase.REOPEN;
      case SEPARATE -> ActPhrase.SEPARATE;
      case REPLY -> ActPhrase.REPLY;
      case CHANGE_GRADES -> ActPhrase.CHANGE_GRADES;
      case CHANGE_CALL_TIME -> ActPhrase.CHANGE_CALL_TIME;
      case WITHDRAW -> ActPhrase.WITHDRAW;
      case ERASE -> ActPhrase.ERASE;
      case SHOW_NUMBER -> ActPhrase.SHOW_NUMBER;
      case WRITE -> ActPhrase.WRITE;
      case REACHED -> ActPhrase.REACHED;
      case NO_ANSWER -> ActPhrase.NO_ANSWER;
      case NOTE -> ActPhrase.NOTE;
      case SETTLE -> ActPhrase.SETTLE;
      case ASSIGN -> ActPhrase.ASSIGN;
      case REFER -> ActPhrase.REFER;
      case MERGE -> ActPhrase.MERGE;
      case UPHOLD -> ActPhrase.UPHOLD;
      case REVOKE -> ActPhrase.REVOKE;
      case RECORD_ACCOUNTABILITY -> ActPhrase.RECORD_ACCOUNTABILITY;
      case CORRECT_ACCOUNTABILITY -> ActPhrase.CORRECT_ACCOUNTABILITY;
      case DISMISS_APPEAL -> ActPhrase.DISMISS_APPEAL;
      case GRANT_APPEAL -> ActPhrase.GRANT_APPEAL;
      case SEND_BACK -> ActPhrase.SEND_BACK;
      case CLOSE -> ActPhrase.CLOSE;
      case CLAIM -> ActPhrase.CLAIM;
      case GIVE_BACK -> ActPhrase.GIVE_BACK;
      case PASS_ON -> ActPhrase.PASS_ON;
      case MEMO -> ActPhrase.MEMO;
      case RELEASE -> ActPhrase.RELEASE;
      case REWRITE -> ActPhrase.REWRITE;
      case WITHHOLD -> ActPhrase.WITHHOLD;
      case PUT_RIGHT -> ActPhrase.PUT_RIGHT;
      case APPEAL -> ActPhrase.APPEAL;
      case HAND_OVER -> ActPhrase.HAND_OVER;
      case REMIND -> ActPhrase.REMIND;
      case RECOUNT -> ActPhrase.RECOUNT;
      case CLOSE_UNANSWERED -> ActPhrase.CLOSE_UNANSWERED;
    };
  }

  /** To anything else. */
  public static String of(OtherAct act, Language language) {
    return Texts.say(language, phrase(act));
  }

  private static ActPhrase phrase(OtherAct act) {
    return switch (act) {
      case REPORT_BREACH -> ActPhrase.REPORT_BREACH;
      case CONFIRM_BREACH -> ActPhrase.CONFIRM_BREACH;
      case REJECT_BREACH -> ActPhrase.REJECT_BREACH;
      case CONFIRM_FLAG -> ActPhrase.CONFIRM_FLAG;
      case RELEASE_FLAG -> ActPhrase.RELEASE_FLAG;
      case OPEN_ISSUE -> ActPhrase.OPEN_ISSUE;
      case ASK_UNITS -> ActPhrase.ASK_UNITS;
      case RULE_ISSUE -> ActPhrase.RULE_ISSUE;
      case CLOSE_ISSUE -> ActPhrase.CLOSE_ISSUE;
      case SELF_CHECK -> ActPhrase.SELF_CHECK;
      case HOLD_INTERVIEW -> ActPhrase.HOLD_INTERVIEW;
      case INVITE -> ActPhrase.INVITE;
      case CANCEL_INVITATION -> ActPhrase.CANCEL_INVITATION;
      case DISMISS -> ActPhrase.DISMISS;
      case ENTER_LEAVE -> ActPhrase.ENTER_LEAVE;
      case END_LEAVE -> ActPhrase.END_LEAVE;
    };
  }
}
