package dev.pingyi.server.desk;

import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.desk.CaseTimeline;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.text.QuotedText;
import java.util.List;
import java.util.Map;

/** The time line of a case, the newest first. */
final class TimelinePanel {
  private final DeskVisit visit;
  private final CaseReading reading;
  private final CaseFacts facts;

  TimelinePanel(DeskVisit visit, CaseReading reading, CaseFacts facts) {
    this.visit = visit;
    this.reading = reading;
    this.facts = facts;
  }

  List<Map<String, Object>> lines() {
    return new CaseTimeline(visit.office())
        .of(reading.complaint(), reading.member()).reversed().stream().map(this::line).toList();
  }

  private Map<String, Object> line(CaseTimeline.Line line) {
    return Map.of(
        "at", facts.moment(line.at()),
        "by", by(line),
        "act", visit.say(of(line.action())),
        "times", line.times() > 1 ? visit.say(DeskPhrase.TIMES, line.times()) : "",
        "words",
            reading.isForHead() ? QuotedText.readable(line.words()) : facts.readable(line.words()));
  }

  private String by(CaseTimeline.Line line) {
    String role = Role.of(line.role()).map(r -> Labels.of(r, visit.language())).orElse("");
    return line.name().isEmpty() ? role : visit.say(DeskPhrase.BY_PERSON, line.name(), role);
  }

  /** How it is called once it was done. */
  static ActPhrase of(Action action) {
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
}
