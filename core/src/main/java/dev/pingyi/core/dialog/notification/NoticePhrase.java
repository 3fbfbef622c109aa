package dev.pingyi.core.dialog.notification;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.TextBundle;

/** The words of the monthly notice. */
public enum NoticePhrase implements Phrase {
  TITLE,
  CATEGORY,
  ROW,
  ROW_FEW,
  JOINT,
  MORE,
  FOOT,
  HEADING,
  WORK,
  PARTICIPATION,
  COMPLAINTS,
  COURSE,
  VERDICTS,
  CALLS,
  ACCOUNTABILITY,
  SYSTEMIC,
  RULES,
  RULE,
  DEDUCTIONS,
  DEDUCTION,
  DEDUCTION_UPHELD,
  DEDUCTION_BREACH,
  REASONS,
  REASONS_MORE,
  COMMA,
  AND,
  INTERVIEWS_HELD,
  INTERVIEW_HELD,
  INTERVIEW_OWED,
  LINES_MORE,
  CORRECTIONS,
  CORRECTION,
  CORRECTION_FORMER,
  CORRECTION_LATE,
  PROVISIONAL,
  PROVISIONAL_SHORT,
  PICTURE,
  FEW,
  NO_RATE,
  UNDER,
  AT_LEAST,
  SHARE_UNDER,
  SHARE_AT_LEAST;

  private static final TextBundle BUNDLE = new TextBundle(NoticePhrase.class, "notice");

  @Override
  public TextBundle bundle() {
    return BUNDLE;
  }
}
