package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.action.CaseColleagues;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.CallRules;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.roster.Member;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What follows from an act and who gets it, in one line and before it is done. */
public final class ActMeaning {
  private final Office office;
  private final Language language;

  public ActMeaning(Office office, Language language) {
    this.office = office;
    this.language = language;
  }

  /** Empty for what its label says well enough. */
  public String of(Action action, Instant now) {
    return switch (action) {
      case SETTLE -> say(MeaningPhrase.SETTLE);
      case ASSIGN -> say(MeaningPhrase.ASSIGN);
      case REFER -> say(MeaningPhrase.REFER);
      case UPHOLD -> say(MeaningPhrase.UPHOLD, office.books().inForce(now).points().upheld());
      case REVOKE -> say(MeaningPhrase.REVOKE);
      case DISMISS_APPEAL -> say(MeaningPhrase.DISMISS_APPEAL);
      case GRANT_APPEAL -> say(MeaningPhrase.GRANT_APPEAL);
      case SEND_BACK -> say(MeaningPhrase.SEND_BACK);
      case CLOSE -> say(MeaningPhrase.CLOSE);
      case PUT_RIGHT -> say(MeaningPhrase.PUT_RIGHT);
      case APPEAL -> say(MeaningPhrase.APPEAL);
      case GIVE_BACK -> say(MeaningPhrase.GIVE_BACK);
      case SHOW_NUMBER,
          CLAIM,
          PASS_ON,
          MEMO,
          NOTE,
          WRITE,
          MERGE,
          REACHED,
          NO_ANSWER,
          RECORD_ACCOUNTABILITY,
          CORRECT_ACCOUNTABILITY,
          RELEASE,
          REWRITE,
          WITHHOLD,
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
          "";
    };
  }

  /** Where it goes when somebody gives it back, who may be the only one. */
  public String ofGivingBack(Complaint complaint, Member member, Instant now) {
    boolean nobody = new CaseColleagues(office).besides(member, complaint, now).isEmpty();
    return say(nobody ? MeaningPhrase.GIVE_BACK_NOBODY : MeaningPhrase.GIVE_BACK);
  }

  /** That the act records a call which nobody has recorded so far; empty if it does not. */
  public String ofCall(Action action, Complaint complaint) {
    return CallRules.takesCall(complaint, action) ? say(MeaningPhrase.TAKES_CALL) : "";
  }

  /** A line of what follows from an act, behind its label; empty if its label says it. */
  public String line(Action action, String means) {
    return means.isEmpty() ? "" : say(MeaningPhrase.LINE, Labels.of(action, language), means);
  }

  /** What is asked with an act, below what follows from it. */
  String above(String question, Action action, Optional<Complaint> complaint, Instant now) {
    String call = complaint.map(c -> ofCall(action, c)).orElse("");
    return Stream.of(line(action, of(action, now)), call, question)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private String say(MeaningPhrase phrase, Object... places) {
    return Texts.say(language, phrase, places);
  }
}
