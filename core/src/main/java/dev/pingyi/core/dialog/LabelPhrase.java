package dev.pingyi.core.dialog;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.TextBundle;

/** How what has a fixed name inside is called: shared by all parts. */
public enum LabelPhrase implements Phrase {
  // Grades and call windows.
  GRADE_5,
  GRADE_4,
  GRADE_3,
  GRADE_2,
  GRADE_1,
  WINDOW_ANY,
  WINDOW_MORNING,
  WINDOW_AFTERNOON,
  WINDOW_EVENING,

  // How a rating stands.
  STATE_RATED,
  STATE_RECEIVED,
  STATE_CALLING,
  STATE_SETTLED,
  STATE_ASSIGNED,
  STATE_REFERRED,
  STATE_REMEDYING,
  STATE_CONFIRMING,
  STATE_ESCALATED,
  STATE_CLOSED,
  STATE_UNCONFIRMED,
  STATE_MERGED,
  STATE_WITHDRAWN,

  // How a complaint stands, as the citizen follows it.
  STAGE_RECEIVED,
  STAGE_CONTACTED,
  STAGE_CHECKED,
  STAGE_REMEDIED,
  STAGE_CONFIRMED,
  STAGE_IS_PASSED,
  STAGE_IS_NOW,

  // What is owed next.
  NEXT,
  UNTIL,
  UNTIL_DAY,
  DUTY_CALL,
  DUTY_RESULT,
  DUTY_VERDICT,
  DUTY_SOLUTION,
  DUTY_REMEDY,
  DUTY_WORD_ON_CALL,
  DUTY_WORD_ON_REMEDY,
  DUTY_DECISION,
  DUTY_REVIEW,
  DUTY_ACCOUNTABILITY,
  DUTY_BREACH,
  DUTY_SYSTEMIC,

  // People held to account, as citizens are told.
  ACCOUNTABLE,
  ACCOUNTABLE_SOME,

  // Posts.
  ROLE_CALLBACK,
  ROLE_INSPECTOR,
  ROLE_SUPERVISOR,
  ROLE_HEAD,
  ROLE_OPERATOR,
  WHOLE_CITY,

  // Durations.
  DURATION_DAYS,
  DURATION_HOURS,
  DURATION_MINUTES,

  // An action on all bad ratings of a flood.
  ALL_OF_FLOOD;

  private static final TextBundle BUNDLE = new TextBundle(LabelPhrase.class, "labels");

  @Override
  public TextBundle bundle() {
    return BUNDLE;
  }
}
