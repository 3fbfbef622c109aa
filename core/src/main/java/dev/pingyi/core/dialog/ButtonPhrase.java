package dev.pingyi.core.dialog;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.TextBundle;

/**
 * What stands on the buttons, all of them but for what names an item: whoever types it presses the
 * button, or is told that it is one. It is never taken as anybody's words.
 */
public enum ButtonPhrase implements Phrase {
  // The steps of a talk.
  DONE,
  SKIP,
  BACK,
  CANCEL,
  ENOUGH,
  ADD,

  // What citizens do to a rating or a complaint.
  CHANGE_GRADES,
  CHANGE_CALL_TIME,
  RATE_AGAIN,
  OTHER_REASON,
  WITHDRAW,
  ERASE,
  CONFIRM_CALL,
  DENY_CALL,
  CONFIRM_ANSWER,
  DENY_ANSWER,
  CONFIRM_SOLVED,
  DENY_SOLVED,
  ACCEPT_REMEDY,
  REJECT_REMEDY,
  SEPARATE,

  // What lies with a member of staff, a page at a time.
  TASKS_NEXT,
  TASKS_BACK,
  TASKS_FILTER,
  TASKS_ALL,
  TASKS_LATE,
  TASKS_MINE,
  TASKS_NO_NUMBER,

  // What staff do to a complaint.
  SHOW_NUMBER,
  WRITE,
  REACHED,
  NO_ANSWER,
  SETTLE,
  ASSIGN,
  REFER,
  MERGE,
  UPHOLD,
  REVOKE,
  PUT_RIGHT,
  APPEAL,
  DISMISS_APPEAL,
  GRANT_APPEAL,
  NOTE,
  RECORD_ACCOUNTABILITY,
  CORRECT_ACCOUNTABILITY,
  DENIED_CALLS,
  SEND_BACK,
  CLOSE,
  CLAIM,
  GIVE_BACK,
  PASS_ON,
  MEMO,

  // What supervisors and heads do to a systemic issue.
  RULE_CHANGED,
  NO_RULE,
  ASK_UNITS,
  REPORT_CHECK,

  // What the unit reads.
  RELEASE,
  WITHHOLD,
  CHANGE_RELEASE,
  SURE,

  // What inspectors do to a flag and to a breach.
  FLAG_RELEASE,
  FLAG_CONFIRM,
  FLAG_TO_BREACH,
  BREACH_CONFIRM,
  BREACH_REJECT,
  BREACH_HINDERED,
  BREACH_FORCED,
  BREACH_PRYING;

  private static final TextBundle BUNDLE = new TextBundle(ButtonPhrase.class, "buttons");

  @Override
  public TextBundle bundle() {
    return BUNDLE;
  }
}
