package dev.pingyi.core.dialog;

import dev.pingyi.core.breach.BreachKind;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Duty;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.complaint.StatusStrip;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.roster.Role;
import java.util.Map;

/** How what has a fixed name inside is called in people's languages. */
public final class Labels {
  private static final Map<String, LabelPhrase> WINDOWS =
      Map.of(
          "any", LabelPhrase.WINDOW_ANY,
          "morning", LabelPhrase.WINDOW_MORNING,
          "afternoon", LabelPhrase.WINDOW_AFTERNOON,
          "evening", LabelPhrase.WINDOW_EVENING);

  private Labels() {}

  /** The text on a button. */
  public static String of(Action action, Language language) {
    ButtonPhrase phrase =
        switch (action) {
          case SHOW_NUMBER -> ButtonPhrase.SHOW_NUMBER;
          case WRITE -> ButtonPhrase.WRITE;
          case REACHED -> ButtonPhrase.REACHED;
          case NO_ANSWER -> ButtonPhrase.NO_ANSWER;
          case SETTLE -> ButtonPhrase.SETTLE;
          case ASSIGN -> ButtonPhrase.ASSIGN;
          case REFER -> ButtonPhrase.REFER;
          case MERGE -> ButtonPhrase.MERGE;
          case UPHOLD -> ButtonPhrase.UPHOLD;
          case REVOKE -> ButtonPhrase.REVOKE;
          case RECORD_ACCOUNTABILITY -> ButtonPhrase.RECORD_ACCOUNTABILITY;
          case CORRECT_ACCOUNTABILITY -> ButtonPhrase.CORRECT_ACCOUNTABILITY;
          case PUT_RIGHT -> ButtonPhrase.PUT_RIGHT;
          case APPEAL -> ButtonPhrase.APPEAL;
          case DISMISS_APPEAL -> ButtonPhrase.DISMISS_APPEAL;
          case GRANT_APPEAL -> ButtonPhrase.GRANT_APPEAL;
          case RELEASE, REWRITE -> ButtonPhrase.CHANGE_RELEASE;
          case WITHHOLD -> ButtonPhrase.WITHHOLD;
          case CONFIRM_CALL -> ButtonPhrase.CONFIRM_CALL;
          case DENY_CALL -> ButtonPhrase.DENY_CALL;
          case CONFIRM_SOLVED -> ButtonPhrase.CONFIRM_SOLVED;
          case DENY_SOLVED -> ButtonPhrase.DENY_SOLVED;
          case ACCEPT_REMEDY -> ButtonPhrase.ACCEPT_REMEDY;
          case REJECT_REMEDY -> ButtonPhrase.REJECT_REMEDY;
          case REOPEN -> ButtonPhrase.DENY_SOLVED;
          case SEPARATE -> ButtonPhrase.SEPARATE;
          case NOTE -> ButtonPhrase.NOTE;
          case SEND_BACK -> ButtonPhrase.SEND_BACK;
          case CLOSE -> ButtonPhrase.CLOSE;
          case CLAIM -> ButtonPhrase.CLAIM;
          case GIVE_BACK -> ButtonPhrase.GIVE_BACK;
          case PASS_ON -> ButtonPhrase.PASS_ON;
          case MEMO -> ButtonPhrase.MEMO;
          case CHANGE_GRADES -> ButtonPhrase.CHANGE_GRADES;
          case CHANGE_CALL_TIME -> ButtonPhrase.CHANGE_CALL_TIME;
          case WITHDRAW -> ButtonPhrase.WITHDRAW;
          case ERASE -> ButtonPhrase.ERASE;
          case REPLY -> ButtonPhrase.WRITE;
          case OPEN, ADD_DETAILS, READY, HAND_OVER, REMIND, RECOUNT, CLOSE_UNANSWERED ->
              throw new IllegalArgumentException("no button does this: " + action.code());
        };
    return Texts.say(language, phrase);
  }

  /** The same on a complaint's own button: without a number nobody is asked about a call. */
  public static String of(Action action, CaseFile file, Language language) {
    if (!file.details().phone() && action == Action.CONFIRM_CALL) {
      return Texts.say(language, ButtonPhrase.CONFIRM_ANSWER);
    }
    return !file.details().phone() && action == Action.DENY_CALL
        ? Texts.say(language, ButtonPhrase.DENY_ANSWER)
        : of(action, language);
  }

  /** How the office calls a breach of the discipline of rating. */
  public static String of(BreachKind kind, Language language) {
    return Texts.say(
        language,
        switch (kind) {
          case HINDERED -> ButtonPhrase.BREACH_HINDERED;
          case FORCED -> ButtonPhrase.BREACH_FORCED;
          case PRYING -> ButtonPhrase.BREACH_PRYING;
        });
  }

  /** How a complaint stands; of its end, whether the citizen has confirmed it, and where it is. */
  public static String of(Complaint complaint, Language language) {
    return complaint instanceof Complaint.Closed closed
        ? ofEnd(closed, language)
        : of(complaint.state(), language);
  }

  private static String ofEnd(Complaint.Closed closed, Language language) {
    return switch (closed.reason()) {
      case UNCONFIRMED -> Texts.say(language, LabelPhrase.STATE_UNCONFIRMED);
      case MERGED -> Texts.say(language, LabelPhrase.STATE_MERGED, closed.file().links().into());
      case CONFIRMED, WITHDRAWN, REVOKED -> of(State.CLOSED, language);
    };
  }

  public static String of(State state, Language language) {
    LabelPhrase phrase =
        switch (state) {
          case RECEIVED -> LabelPhrase.STATE_RECEIVED;
          case CALLING -> LabelPhrase.STATE_CALLING;
          case SETTLED -> LabelPhrase.STATE_SETTLED;
          case ASSIGNED -> LabelPhrase.STATE_ASSIGNED;
          case REFERRED -> LabelPhrase.STATE_REFERRED;
          case REMEDYING -> LabelPhrase.STATE_REMEDYING;
          case CONFIRMING -> LabelPhrase.STATE_CONFIRMING;
          case ESCALATED -> LabelPhrase.STATE_ESCALATED;
          case CLOSED -> LabelPhrase.STATE_CLOSED;
        };
    return Texts.say(language, phrase);
  }

  /** What is owed next. */
  public static String of(Duty duty, Language language) {
    LabelPhrase phrase =
        switch (duty) {
          case CALL -> LabelPhrase.DUTY_CALL;
          case RESULT -> LabelPhrase.DUTY_RESULT;
          case VERDICT -> LabelPhrase.DUTY_VERDICT;
          case SOLUTION -> LabelPhrase.DUTY_SOLUTION;
          case REMEDY -> LabelPhrase.DUTY_REMEDY;
          case WORD_ON_CALL -> LabelPhrase.DUTY_WORD_ON_CALL;
          case WORD_ON_REMEDY -> LabelPhrase.DUTY_WORD_ON_REMEDY;
          case DECISION -> LabelPhrase.DUTY_DECISION;
          case REVIEW -> LabelPhrase.DUTY_REVIEW;
          case ACCOUNTABILITY -> LabelPhrase.DUTY_ACCOUNTABILITY;
          case BREACH -> LabelPhrase.DUTY_BREACH;
          case SYSTEMIC -> LabelPhrase.DUTY_SYSTEMIC;
          case NOTHING -> throw new IllegalArgumentException("nothing is owed");
        };
    return Texts.say(language, phrase);
  }

  /** A stage of the strip that shows the citizen how a complaint stands. */
  public static String of(StatusStrip.Point point, Language language) {
    LabelPhrase phrase =
        switch (point) {
          case RECEIVED -> LabelPhrase.STAGE_RECEIVED;
          case CONTACTED -> LabelPhrase.STAGE_CONTACTED;
          case CHECKED -> LabelPhrase.STAGE_CHECKED;
          case REMEDIED -> LabelPhrase.STAGE_REMEDIED;
          case CONFIRMED -> LabelPhrase.STAGE_CONFIRMED;
        };
    return Texts.say(language, phrase);
  }

  public static String of(Role role, Language language) {
    LabelPhrase phrase =
        switch (role) {
          case CALLBACK -> LabelPhrase.ROLE_CALLBACK;
          case INSPECTOR -> LabelPhrase.ROLE_INSPECTOR;
          case SUPERVISOR -> LabelPhrase.ROLE_SUPERVISOR;
          case HEAD -> LabelPhrase.ROLE_HEAD;
          case OPERATOR -> LabelPhrase.ROLE_OPERATOR;
        };
    return Texts.say(language, phrase);
  }

  public static String of(Grade grade, Language language) {
    LabelPhrase phrase =
        switch (grade) {
          case VERY_SATISFIED -> LabelPhrase.GRADE_5;
          case SATISFIED -> LabelPhrase.GRADE_4;
          case FAIRLY_SATISFIED -> LabelPhrase.GRADE_3;
          case DISSATISFIED -> LabelPhrase.GRADE_2;
          case VERY_DISSATISFIED -> LabelPhrase.GRADE_1;
        };
    return Texts.say(language, phrase);
  }

  /** A call window of the rule book, by its code. */
  public static String window(String code, Language language) {
    LabelPhrase phrase = WINDOWS.get(code);
    if (phrase == null) {
      throw new IllegalArgumentException("call window '" + code + "' has no name");
    }
    return Texts.say(language, phrase);
  }
}
