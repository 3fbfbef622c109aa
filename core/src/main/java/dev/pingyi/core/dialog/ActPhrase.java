package dev.pingyi.core.dialog;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.TextBundle;

/** What was done, as a case's time line and a member's day say it. */
public enum ActPhrase implements Phrase {
  // The citizen.
  OPEN,
  ADD_DETAILS,
  READY,
  CONFIRM_CALL,
  DENY_CALL,
  CONFIRM_SOLVED,
  DENY_SOLVED,
  ACCEPT_REMEDY,
  REJECT_REMEDY,
  REOPEN,
  SEPARATE,
  REPLY,
  CHANGE_GRADES,
  CHANGE_CALL_TIME,
  WITHDRAW,
  ERASE,

  // The office.
  SHOW_NUMBER,
  WRITE,
  REACHED,
  NO_ANSWER,
  NOTE,
  SETTLE,
  ASSIGN,
  REFER,
  MERGE,
  UPHOLD,
  REVOKE,
  RECORD_ACCOUNTABILITY,
  CORRECT_ACCOUNTABILITY,
  DISMISS_APPEAL,
  GRANT_APPEAL,
  SEND_BACK,
  CLOSE,
  RELEASE,
  REWRITE,
  WITHHOLD,

  // The unit.
  PUT_RIGHT,
  APPEAL,

  // Time.
  HAND_OVER,
  REMIND,
  RECOUNT,
  CLAIM,
  GIVE_BACK,
  PASS_ON,
  MEMO,
  CLOSE_UNANSWERED,

  // Not to a case.
  REPORT_BREACH,
  CONFIRM_BREACH,
  REJECT_BREACH,
  CONFIRM_FLAG,
  RELEASE_FLAG,
  OPEN_ISSUE,
  ASK_UNITS,
  RULE_ISSUE,
  CLOSE_ISSUE,
  SELF_CHECK,
  HOLD_INTERVIEW,
  INVITE,
  CANCEL_INVITATION,
  DISMISS,
  ENTER_LEAVE,
  END_LEAVE;

  private static final TextBundle BUNDLE = new TextBundle(ActPhrase.class, "acts");

  @Override
  public TextBundle bundle() {
    return BUNDLE;
  }
}
