package dev.pingyi.core.dialog;

import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Complaint.CallOwed;
import dev.pingyi.core.complaint.Complaint.Closed;
import dev.pingyi.core.complaint.Complaint.Confirming;
import dev.pingyi.core.complaint.Complaint.Referred;
import dev.pingyi.core.complaint.Complaint.RemedyOwed;
import dev.pingyi.core.complaint.Complaint.Settled;
import dev.pingyi.core.complaint.FollowUpRules;
import dev.pingyi.core.roster.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who may do what to a complaint in its present state. */
final class Offers {
  private static final Set<Action> APPEALS =
      EnumSet.of(Action.APPEAL, Action.STANDS, Action.OVERTURN);

  private final FollowUpRules answers;

  Offers(FollowUpRules answers) {
    this.answers = answers;
  }

  List<Action> to(Role role, Complaint complaint, Instant now) {
    return switch (role) {
      case CALLBACK -> toCallback(complaint);
      case INSPECTOR -> toInspector(complaint);
      case HEAD -> toHead(complaint, now);
      case SUPERVISOR ->
          complaint.file().appeal().equals("lodged")
              ? List.of(Action.STANDS, Action.OVERTURN)
              : List.of();
      case OPERATOR -> List.of();
    };
  }

  /** The citizen's own answers to what the office did. */
  List<Action> toCitizen(Complaint complaint) {
    return switch (complaint) {
      case Settled _ -> List.of(Action.CALLED, Action.NOT_CALLED, Action.SOLVED, Action.NOT_SOLVED);
      case Complaint.Assigned _, Referred _ -> List.of(Action.CALLED, Action.NOT_CALLED);
      case Confirming _ -> List.of(Action.CONTENT, Action.NOT_CONTENT);
      case CallOwed _, Complaint.Remedying _, Closed _ -> List.of();
    };
  }

  /**
   * Where the complaint stands, as a button remembers it: the state, the citizen's objections and
   * the tries to call. A button of another standing is old. An appeal goes its own way beside the
   * remedy: neither makes the buttons of the other old.
   */
  static String standing(Complaint complaint, Action act) {
    CaseFile file = complaint.file();
    if (APPEALS.contains(act)) {
      return "app" + file.appeal().charAt(0);
    }
    return complaint.state().substring(0, 3) + file.rounds() + "." + file.attempts().size();
  }

  private static List<Action> toCallback(Complaint complaint) {
    if (!(complaint instanceof CallOwed)) {
      return List.of();
    }
    List<Action> acts = new ArrayList<>();
    if (complaint.file().phone()) {
      acts.add(Action.NUMBER);
    }
    acts.addAll(
        List.of(
            Action.WRITE,
            Action.REACHED,
            Action.NO_ANSWER,
            Action.SETTLED,
            Action.ASSIGN,
            Action.REFER));
    return acts;
  }

  private static List<Action> toInspector(Complaint complaint) {
    if (!(complaint instanceof Referred)) {
      return List.of();
    }
    return complaint.file().phone()
        ? List.of(Action.NUMBER, Action.UPHOLD, Action.REVOKE)
        : List.of(Action.UPHOLD, Action.REVOKE);
  }

  private List<Action> toHead(Complaint complaint, Instant now) {
    List<Action> acts = new ArrayList<>();
    if (complaint instanceof RemedyOwed) {
      acts.add(Action.PUT_RIGHT);
    }
    if (answers.appealUntil(complaint.file()).filter(now::isBefore).isPresent()) {
      acts.add(Action.APPEAL);
    }
    return acts;
  }
}
