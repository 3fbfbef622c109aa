package dev.pingyi.core.script;

import dev.pingyi.core.complaint.AnswerRules;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Complaint.CallOwed;
import dev.pingyi.core.complaint.Complaint.Closed;
import dev.pingyi.core.complaint.Complaint.Confirming;
import dev.pingyi.core.complaint.Complaint.Referred;
import dev.pingyi.core.complaint.Complaint.RemedyOwed;
import dev.pingyi.core.complaint.Complaint.Settled;
import dev.pingyi.core.complaint.Docket;
import dev.pingyi.core.roster.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who may do what to a complaint in its present state. */
final class Offers {
  private static final Set<Act> APPEALS = EnumSet.of(Act.APPEAL, Act.STANDS, Act.OVERTURN);

  private final AnswerRules answers;

  Offers(AnswerRules answers) {
    this.answers = answers;
  }

  List<Act> to(Role role, Complaint complaint, Instant now) {
    return switch (role) {
      case CALLBACK -> toCallback(complaint);
      case INSPECTOR -> toInspector(complaint);
      case HEAD -> toHead(complaint, now);
      case SUPERVISOR ->
          complaint.docket().appeal().equals("lodged")
              ? List.of(Act.STANDS, Act.OVERTURN)
              : List.of();
      case OPERATOR -> List.of();
    };
  }

  /** The citizen's own answers to what the office did. */
  List<Act> toCitizen(Complaint complaint) {
    return switch (complaint) {
      case Settled _ -> List.of(Act.CALLED, Act.NOT_CALLED, Act.SOLVED, Act.NOT_SOLVED);
      case Complaint.Assigned _, Referred _ -> List.of(Act.CALLED, Act.NOT_CALLED);
      case Confirming _ -> List.of(Act.CONTENT, Act.NOT_CONTENT);
      case CallOwed _, Complaint.Remedying _, Closed _ -> List.of();
    };
  }

  /**
   * Where the complaint stands, as a button remembers it: the state, the citizen's objections and
   * the tries to call. A button of another standing is old. An appeal goes its own way beside the
   * remedy: neither makes the buttons of the other old.
   */
  static String standing(Complaint complaint, Act act) {
    Docket docket = complaint.docket();
    if (APPEALS.contains(act)) {
      return "app" + docket.appeal().charAt(0);
    }
    return complaint.state().substring(0, 3) + docket.rounds() + "." + docket.attempts().size();
  }

  private static List<Act> toCallback(Complaint complaint) {
    if (!(complaint instanceof CallOwed)) {
      return List.of();
    }
    List<Act> acts = new ArrayList<>();
    if (complaint.docket().phone()) {
      acts.add(Act.NUMBER);
    }
    acts.addAll(List.of(Act.WRITE, Act.REACHED, Act.NO_ANSWER, Act.SETTLED, Act.ASSIGN, Act.REFER));
    return acts;
  }

  private static List<Act> toInspector(Complaint complaint) {
    if (!(complaint instanceof Referred)) {
      return List.of();
    }
    return complaint.docket().phone()
        ? List.of(Act.NUMBER, Act.UPHOLD, Act.REVOKE)
        : List.of(Act.UPHOLD, Act.REVOKE);
  }

  private List<Act> toHead(Complaint complaint, Instant now) {
    List<Act> acts = new ArrayList<>();
    if (complaint instanceof RemedyOwed) {
      acts.add(Act.PUT_RIGHT);
    }
    if (answers.appealUntil(complaint.docket()).filter(now::isBefore).isPresent()) {
      acts.add(Act.APPEAL);
    }
    return acts;
  }
}
