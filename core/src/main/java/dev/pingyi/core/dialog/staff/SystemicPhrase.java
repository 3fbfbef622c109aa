package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.TextBundle;

/** What supervisors and heads are told and asked about a systemic issue. */
public enum SystemicPhrase implements Phrase {
  // Why it comes.
  HEAD,
  HEAD_BY_HAND,
  HEAD_REMINDER,
  HEAD_OVERDUE,
  HEAD_RECOUNTED,
  HEAD_NOBODY,
  HEAD_NO_HEAD,
  HEAD_CHECKED,
  HEAD_SELF_CHECK,
  HEAD_SELF_CHECK_REMINDER,
  HEAD_SELF_CHECK_OVERDUE,

  // The card.
  FIGURES,
  FIGURES_UNITS,
  UNITS,
  ASKED,
  CHECK,
  CHECKS_MORE,
  UNANSWERED,
  HEADLESS,
  REPORT_BY,
  RULED,
  CLOSED,

  // In the list of what is open.
  OPEN,
  OPEN_CHECKS,

  // What the buttons ask for and what they did.
  ASK_RULE,
  ASK_CLOSE,
  ASK_ASK,
  ASK_SELF_CHECK,
  ASK_INVESTIGATION,
  DID_RULE,
  DID_CLOSE,
  DID_ASK,
  DID_SELF_CHECK,
  DID_INVESTIGATE,
  NOT_OPENED,

  // Why something was not done.
  NO_DAY,
  NO_SUCH_DAY,
  DAY_TOO_EARLY,
  DAY_TOO_LATE,
  TITLE_MISSING,
  OVER,
  ASKED_BEFORE,
  NO_UNIT,
  NO_SUCH_DUE,
  DUE_TOO_EARLY,
  DUE_TOO_LATE,
  ALREADY_OPEN;

  private static final TextBundle BUNDLE = new TextBundle(SystemicPhrase.class, "systemic");

  @Override
  public TextBundle bundle() {
    return BUNDLE;
  }
}
