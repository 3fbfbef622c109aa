package dev.pingyi.core.desk;

import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.HandOver;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.roster.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What to ask at the step that somebody owes, by what the citizen complained of. */
public final class QuestionsToAsk {
  /** What reasons are about. */
  enum Subject {
    ATTITUDE,
    PAPERS,
    TIME,
    TRIPS,
    ONLINE,
    SKILL
  }

  /** By the codes of the national list. */
  private static final Map<Subject, Set<Integer>> REASONS =
      Map.of(
          Subject.ATTITUDE, Set.of(214, 115),
          Subject.PAPERS, Set.of(207, 208, 210, 108, 109, 111),
          Subject.TIME, Set.of(209, 110),
          Subject.TRIPS, Set.of(113, 114, 212),
          Subject.ONLINE, Set.of(211, 112),
          Subject.SKILL, Set.of(213));

  private QuestionsToAsk() {}

  /** The questions, the more special ones first; none for a role that owes nothing just now. */
  public static List<QuestionPhrase> of(Complaint complaint, Role role) {
    boolean owes =
        Workflow.of(complaint.state()).duty().holder().filter(role::equals).isPresent()
            && !HandOver.isPending(complaint);
    List<QuestionPhrase> questions = new ArrayList<>();
    if (owes) {
      List<Integer> reasons = complaint.file().details().reasons();
      Arrays.stream(Subject.values())
          .filter(subject -> isOf(subject, reasons))
          .forEach(subject -> questions.addAll(special(role, subject)));
      questions.addAll(general(role));
    }
    return List.copyOf(questions);
  }

  static boolean isOf(Subject subject, List<Integer> reasons) {
    return reasons.stream().anyMatch(REASONS.getOrDefault(subject, Set.of())::contains);
  }

  private static List<QuestionPhrase> general(Role role) {
    return switch (role) {
      case CALLBACK ->
          List.of(QuestionPhrase.CALL_WHAT, QuestionPhrase.CALL_NOW, QuestionPhrase.CALL_WANT);
      case INSPECTOR -> List.of(QuestionPhrase.CHECK_SEEN, QuestionPhrase.CHECK_BOTH);
      case HEAD ->
          List.of(QuestionPhrase.FIX_PERSON, QuestionPhrase.FIX_CAUSE, QuestionPhrase.FIX_NEXT);
      case SUPERVISOR ->
          List.of(QuestionPhrase.DECIDE_DONE, QuestionPhrase.DECIDE_CAN, QuestionPhrase.DECIDE_WHO);
      case OPERATOR -> List.of();
    };
  }

  private static List<QuestionPhrase> special(Role role, Subject subject) {
    return switch (role) {
      case CALLBACK -> onThePhone(subject);
      case INSPECTOR ->
          List.of(
              switch (subject) {
                case ATTITUDE -> QuestionPhrase.CHECK_ATTITUDE;
                case PAPERS -> QuestionPhrase.CHECK_PAPERS;
                case TIME -> QuestionPhrase.CHECK_TIME;
                case TRIPS -> QuestionPhrase.CHECK_TRIPS;
                case ONLINE -> QuestionPhrase.CHECK_ONLINE;
                case SKILL -> QuestionPhrase.CHECK_SKILL;
              });
      case HEAD ->
          List.of(
              switch (subject) {
                case ATTITUDE -> QuestionPhrase.FIX_ATTITUDE;
                case PAPERS -> QuestionPhrase.FIX_PAPERS;
                case TIME -> QuestionPhrase.FIX_TIME;
                case TRIPS -> QuestionPhrase.FIX_TRIPS;
                case ONLINE -> QuestionPhrase.FIX_ONLINE;
                case SKILL -> QuestionPhrase.FIX_SKILL;
              });
      case SUPERVISOR, OPERATOR -> List.of();
    };
  }

  private static List<QuestionPhrase> onThePhone(Subject subject) {
    return switch (subject) {
      case ATTITUDE -> List.of(QuestionPhrase.CALL_ATTITUDE, QuestionPhrase.CALL_ATTITUDE_WHEN);
      case PAPERS -> List.of(QuestionPhrase.CALL_PAPERS, QuestionPhrase.CALL_PAPERS_TOLD);
      case TIME -> List.of(QuestionPhrase.CALL_TIME);
      case TRIPS -> List.of(QuestionPhrase.CALL_TRIPS);
      case ONLINE -> List.of(QuestionPhrase.CALL_ONLINE);
      case SKILL -> List.of(QuestionPhrase.CALL_SKILL);
    };
  }
}
