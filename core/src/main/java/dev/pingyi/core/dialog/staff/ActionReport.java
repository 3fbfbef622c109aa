package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.ComplaintActions.Result;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.Outcome;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.CallRules;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DialogContext;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.Labels;
import java.time.Instant;

/** Tells staff what an action did or why not, and asks for the words that it needs. */
public final class ActionReport {
  private ActionReport() {}

  public static String of(Office office, Result result, Language language) {
    String told = told(office, result, language);
    return CallRules.tookCall(result.after(), result.action())
        ? Texts.say(language, MeaningPhrase.TOOK_CALL, told)
        : told;
  }

  private static String told(Office office, Result result, Language language) {
    int change = Math.abs(result.points().change());
    int left = result.points().left();
    DisplayNames names = new DisplayNames(office, language);
    return switch (result.action()) {
      case SHOW_NUMBER -> Texts.say(language, StaffPhrase.DID_NUMBER);
      case WRITE -> Texts.say(language, StaffPhrase.DID_WRITE);
      case REACHED ->
          Texts.say(
              language,
              StaffPhrase.DID_REACHED,
              result.after().promisedBy().map(names::until).orElse(""));
      case NO_ANSWER ->
          Texts.say(
              language, StaffPhrase.DID_NO_ANSWER, result.after().file().calls().attempts().size());
      case SETTLE -> Texts.say(language, StaffPhrase.DID_SETTLED);
      case ASSIGN ->
          Texts.say(language, StaffPhrase.DID_ASSIGNED, until(result, names), told(office, result));
      case REFER -> Texts.say(language, StaffPhrase.DID_REFERRED, until(result, names));
      case UPHOLD ->
          Texts.say(
              language,
              StaffPhrase.DID_UPHELD,
              change,
              left,
              result.after().recordDue().map(due -> names.until(due.by())).orElse(""));
      case RECORD_ACCOUNTABILITY -> Texts.say(language, AccountabilityPhrase.DID_RECORD);
      case CORRECT_ACCOUNTABILITY -> Texts.say(language, AccountabilityPhrase.DID_CORRECT);
      case MERGE ->
          Texts.say(language, StaffPhrase.DID_MERGED, result.after().file().links().into());
      case REVOKE -> Texts.say(language, StaffPhrase.DID_REVOKED);
      case PUT_RIGHT -> Texts.say(language, StaffPhrase.DID_PUT_RIGHT);
      case APPEAL -> Texts.say(language, StaffPhrase.DID_APPEAL);
      case DISMISS_APPEAL -> Texts.say(language, StaffPhrase.DID_STANDS);
      case NOTE -> Texts.say(language, StaffPhrase.DID_NOTE);
      case SEND_BACK ->
          Texts.say(
              language, StaffPhrase.DID_SENT_BACK, until(result, names), told(office, result));
      case CLOSE -> Texts.say(language, StaffPhrase.DID_CLOSED);
      case CLAIM -> Texts.say(language, StaffPhrase.DID_CLAIM);
      case GIVE_BACK -> Texts.say(language, StaffPhrase.DID_GIVE_BACK);
      case PASS_ON -> Texts.say(language, StaffPhrase.DID_PASS_ON);
      case MEMO -> Texts.say(language, StaffPhrase.DID_MEMO);
      case GRANT_APPEAL -> Texts.say(language, StaffPhrase.DID_OVERTURNED, change, left);
      case RELEASE, REWRITE -> Texts.say(language, StaffPhrase.DID_RELEASE);
      case WITHHOLD -> Texts.say(language, StaffPhrase.DID_WITHHOLD);
      case CONFIRM_CALL,
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
          OPEN,
          ADD_DETAILS,
          READY,
          HAND_OVER,
          REMIND,
          RECOUNT,
          CLOSE_UNANSWERED ->
          throw notForStaff(result.action());
    };
  }

  /** Why something was not done. */
  public static String of(Outcome.Refused<?> refused, Language language) {
    return switch (refused.why()) {
      case UNKNOWN, TOO_LATE -> Texts.say(language, StaffPhrase.GONE);
      case NOT_ALLOWED, INVITATION_UNKNOWN -> Texts.say(language, StaffPhrase.NOT_ALLOWED);
      case OWN_COMPLAINT -> Texts.say(language, StaffPhrase.OWN_COMPLAINT);
      case OWN_UNIT -> Texts.say(language, StaffPhrase.OWN_UNIT);
      case OTHER_ROLE -> Texts.say(language, StaffPhrase.OTHER_ROLE);
      case OWN_REPORT -> Texts.say(language, StaffPhrase.OWN_REPORT);
      case TOOK_PART -> Texts.say(language, StaffPhrase.TOOK_PART);
      case STALE -> stale(StaffPhrase.OLD_CARD, refused.value(), language);
      case WORDS_MISSING -> Texts.say(language, StaffPhrase.WRITE_SOMETHING);
      case WORDS_TOO_SHORT -> Texts.say(language, StaffPhrase.WRITE_MORE, refused.value());
      case WORDS_SAY_LITTLE -> Texts.say(language, StaffPhrase.WRITE_CLEARER, refused.value());
      case WORDS_TOO_LONG -> Texts.say(language, StaffPhrase.WORDS_TOO_LONG, refused.value());
      case WORDS_CHANGED -> Texts.say(language, StaffPhrase.CITIZEN_WROTE_MORE);
      case RECORDED_MEANWHILE -> Texts.say(language, AccountabilityPhrase.MEANWHILE);
      case NOTHING_CORRECTED -> Texts.say(language, AccountabilityPhrase.NOTHING_CORRECTED);
      case TOO_MANY_PEOPLE ->
          Texts.say(language, AccountabilityPhrase.NUMBER_RANGE, "", refused.value());
      case WORDS_DOUBTFUL -> Texts.say(language, StaffPhrase.WORDS_DOUBTFUL);
      case ALREADY_SAID -> Texts.say(language, StaffPhrase.ALREADY_RECORDED);
      case NO_COLLEAGUE -> Texts.say(language, StaffPhrase.NO_COLLEAGUE);
      case RELEASE_MISSING -> Texts.say(language, StaffPhrase.RELEASE_MISSING);
      case TITLE_MISSING -> Texts.say(language, SystemicPhrase.TITLE_MISSING);
      case DAY_TOO_EARLY -> Texts.say(language, SystemicPhrase.DAY_TOO_EARLY, refused.value());
      case DAY_TOO_LATE -> Texts.say(language, SystemicPhrase.DAY_TOO_LATE, refused.value());
      case ALREADY_OPEN -> Texts.say(language, SystemicPhrase.ALREADY_OPEN, refused.value());
      case NO_REPEAT -> Texts.say(language, StaffPhrase.NO_REPEAT);
      case NO_NUMBER -> Texts.say(language, StaffPhrase.NO_NUMBER);
      case CONTACT_ERASED -> Texts.say(language, CardPhrase.ERASED);
      case INVITATION_USED -> Texts.say(language, StaffPhrase.INVITATION_USED);
      case INVITATION_EXPIRED -> Texts.say(language, StaffPhrase.INVITATION_EXPIRED);
      case INVITATION_CANCELLED -> Texts.say(language, StaffPhrase.INVITATION_CANCELLED);
      // Only citizens and commands are refused so.
      case CHANGED_BEFORE,
          LETTERS_FULL,
          NO_SUCH_NOTICE,
          NO_SUCH_INTERVIEW,
          NO_SUCH_COUNTER,
          NO_SUCH_ISSUE,
          NO_SUCH_UNIT,
          NO_SUCH_AREA,
          NAME_MISSING,
          NO_SUCH_INVITATION,
          NO_SUCH_MEMBER,
          NOT_YOURSELF,
          LAST_SUPERVISOR,
          NO_SUCH_ABSENCE,
          DAYS_BACKWARDS,
          DAYS_OVER,
          DAYS_TOO_MANY,
          AWAY_ALREADY,
          STANDS_IN_THEN,
          STAND_IN_ONESELF,
          STAND_IN_AWAY,
          PAGE_LINK_OVER ->
          refused.sentence();
    };
  }

  /** What is old, and how the complaint stands now, by a state's code. */
  static String stale(StaffPhrase phrase, String state, Language language) {
    return Texts.say(language, phrase, stateNamed(state, language));
  }

  private static String stateNamed(String code, Language language) {
    return State.of(code).map(state -> Labels.of(state, language)).orElse(code);
  }

  /** What is asked before an action that needs words: what to write, and who will read it. */
  static String asked(Office office, DialogContext context, Step.AwaitWords await) {
    Action action = Action.of(await.action());
    StaffPhrase ask =
        switch (action) {
          case SETTLE -> StaffPhrase.ASK_SETTLED;
          case ASSIGN -> StaffPhrase.ASK_ASSIGNED;
          case REFER -> StaffPhrase.ASK_REFERRED;
          case MERGE -> StaffPhrase.ASK_MERGED;
          case UPHOLD -> StaffPhrase.ASK_REASON_UPHELD;
          case REVOKE -> StaffPhrase.ASK_REASON_REVOKED;
          case PUT_RIGHT -> StaffPhrase.ASK_PUT_RIGHT;
          case APPEAL -> StaffPhrase.ASK_APPEAL;
          case DISMISS_APPEAL -> StaffPhrase.ASK_STANDS;
          case GRANT_APPEAL -> StaffPhrase.ASK_OVERTURNED;
          case NOTE -> StaffPhrase.ASK_NOTE;
          case SEND_BACK -> StaffPhrase.ASK_SENT_BACK;
          case CLOSE -> StaffPhrase.ASK_CLOSED;
          case WRITE -> StaffPhrase.ASK_LETTER;
          case MEMO -> StaffPhrase.ASK_MEMO;
          case PASS_ON -> StaffPhrase.ASK_PASS_ON;
          case SHOW_NUMBER,
              CLAIM,
              GIVE_BACK,
              RECORD_ACCOUNTABILITY,
              CORRECT_ACCOUNTABILITY,
              RELEASE,
              REWRITE,
              WITHHOLD,
              REACHED,
              NO_ANSWER,
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
              OPEN,
              ADD_DETAILS,
              READY,
              HAND_OVER,
              REMIND,
              RECOUNT,
              CLOSE_UNANSWERED ->
              throw notForStaff(action);
        };
    int least = office.books().inForce(context.now()).talk().actWordsMin();
    String question = context.say(ask, await.reference(), least);
    return new ActMeaning(office, context.language())
        .above(question, action, office.store().complaint(await.reference()), context.now());
  }

  private static IllegalArgumentException notForStaff(Action action) {
    return new IllegalArgumentException("staff do not do this: " + action.code());
  }

  private static String minute(Office office, Instant at) {
    return DisplayNames.minute(at.atZone(office.books().zone()));
  }

  /** When the unit is told of what it owes. */
  private static String told(Office office, Result result) {
    return result.after().file().remedy().untold().map(at -> minute(office, at)).orElse("");
  }

  /** Until when what is owed now is to be done. */
  private static String until(Result result, DisplayNames names) {
    return result.after() instanceof Complaint.Owed owed
        ? names.until(owed.deadline().dueAt())
        : "";
  }
}
