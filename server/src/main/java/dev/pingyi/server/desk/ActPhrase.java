package dev.pingyi.server.desk;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.TextBundle;

/** What was done to a case, as its time line says it. */
enum ActPhrase implements Phrase {
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
  CLOSE_UNANSWERED;

  private static final TextBundle BUNDLE = new TextBundle(ActPhrase.class, "acts");

  @Override
  public TextBundle bundle() {
    return BUNDLE;
  }
}
