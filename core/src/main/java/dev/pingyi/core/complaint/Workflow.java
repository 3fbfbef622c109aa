package dev.pingyi.core.complaint;

import static dev.pingyi.core.complaint.Action.ACCEPT_REMEDY;
import static dev.pingyi.core.complaint.Action.APPEAL;
import static dev.pingyi.core.complaint.Action.ASSIGN;
import static dev.pingyi.core.complaint.Action.CONFIRM_CALL;
import static dev.pingyi.core.complaint.Action.CONFIRM_SOLVED;
import static dev.pingyi.core.complaint.Action.DENY_CALL;
import static dev.pingyi.core.complaint.Action.DENY_SOLVED;
import static dev.pingyi.core.complaint.Action.DISMISS_APPEAL;
import static dev.pingyi.core.complaint.Action.GRANT_APPEAL;
import static dev.pingyi.core.complaint.Action.NO_ANSWER;
import static dev.pingyi.core.complaint.Action.PUT_RIGHT;
import static dev.pingyi.core.complaint.Action.REACHED;
import static dev.pingyi.core.complaint.Action.REFER;
import static dev.pingyi.core.complaint.Action.REJECT_REMEDY;
import static dev.pingyi.core.complaint.Action.REVOKE;
import static dev.pingyi.core.complaint.Action.SETTLE;
import static dev.pingyi.core.complaint.Action.SHOW_NUMBER;
import static dev.pingyi.core.complaint.Action.UPHOLD;
import static dev.pingyi.core.complaint.Action.WRITE;

import dev.pingyi.core.complaint.Complaint.CallOwed;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.rulebook.RuleBooks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one table of state, role and action: what is owed in each state and by whom, what the holder
 * may do, what the citizen may answer, how the holder is told, who reads the citizen's letters, and
 * who reads what is said with an act. Buttons, lists, reminders, notifications and their staleness
 * are read from it; {@code docs/workflow.md} prints it.
 */
public final class Workflow {
  /**
   * What hangs on a state.
   *
   * @param duty what is owed, by whom and by when
   * @param holder what the duty's holder may do, in the order of the buttons
   * @param citizen what the citizen may answer
   * @param news how the holder is told of what lies there; {@link Topic#NONE} if nobody holds it
   * @param reader who reads what the citizen writes
   */
  public record Row(
      State state, Duty duty, List<Action> holder, List<Action> citizen, Topic news, Role reader) {}

  /**
   * What hangs on an appeal, which goes its own way beside the state.
   *
   * @param holder who has to act
   * @param actions what the holder may do
   */
  public record AppealRow(Appeal appeal, Optional<Role> holder, List<Action> actions) {}

  private static final List<Action> CALL =
      List.of(
          SHOW_NUMBER, WRITE, REACHED, NO_ANSWER, Action.NOTE, SETTLE, ASSIGN, REFER, Action.MERGE);
  private static final List<Action> INQUIRY = List.of(SHOW_NUMBER, UPHOLD, REVOKE);
  private static final List<Action> REMEDY = List.of(PUT_RIGHT);
  private static final List<Action> CALLED = List.of(CONFIRM_CALL, DENY_CALL);
  private static final List<Action> SOLVED =
      List.of(CONFIRM_CALL, DENY_CALL, CONFIRM_SOLVED, DENY_SOLVED);
  private static final List<Action> CONTENT = List.of(ACCEPT_REMEDY, REJECT_REMEDY);
  private static final List<Action> DECISION = List.of(Action.SEND_BACK, Action.CLOSE);
  private static final List<Action> UNSOLVED = List.of(Action.REOPEN, Action.SEPARATE);
  private static final List<Action> NOTHING = List.of();

  private static final Role OFFICER = Role.CALLBACK;

  private static final List<Row> ROWS =
      List.of(
          new Row(State.RECEIVED, Duty.CALL, CALL, CALLED, Topic.NEW, OFFICER),
          new Row(State.CALLING, Duty.CALL, CALL, CALLED, Topic.NEW, OFFICER),
          new Row(State.SETTLED, Duty.WORD_ON_CALL, NOTHING, SOLVED, Topic.NONE, OFFICER),
          new Row(State.ASSIGNED, Duty.SOLUTION, REMEDY, CALLED, Topic.ASSIGNED, OFFICER),
          new Row(State.REFERRED, Duty.VERDICT, INQUIRY, CALLED, Topic.REFERRED, Role.INSPECTOR),
          new Row(State.REMEDYING, Duty.REMEDY, REMEDY, NOTHING, Topic.UPHELD, OFFICER),
          new Row(State.CONFIRMING, Duty.WORD_ON_REMEDY, NOTHING, CONTENT, Topic.NONE, OFFICER),
          new Row(State.ESCALATED, Duty.DECISION, DECISION, NOTHING, Topic.ESCALATED, OFFICER),
          new Row(State.CLOSED, Duty.NOTHING, NOTHING, UNSOLVED, Topic.NONE, OFFICER));

  private static final Map<State, Row> BY_STATE =
      ROWS.stream().collect(Collectors.toUnmodifiableMap(Row::state, row -> row));

  private static final Set<Action> REVIEWS = Set.of(DISMISS_APPEAL, GRANT_APPEAL);

  /** With which of its acts the office speaks to the citizen, or the unit does. */
  private static final Set<Action> TO_CITIZEN =
      EnumSet.of(
          SETTLE,
          Action.MERGE,
          UPHOLD,
          REVOKE,
          PUT_RIGHT,
          GRANT_APPEAL,
          Action.SEND_BACK,
          Action.CLOSE);

  /** What the unit has to know, and what it said itself. */
  private static final Set<Action> TO_UNIT =
      EnumSet.of(
          ASSIGN,
          UPHOLD,
          REVOKE,
          DISMISS_APPEAL,
          GRANT_APPEAL,
          PUT_RIGHT,
          APPEAL,
          Action.SEND_BACK,
          Action.CLOSE);

  private final AppealRules appeals;

  public Workflow(RuleBooks books) {
    this.appeals = new AppealRules(books);
  }

  public static Row of(State state) {
    return BY_STATE.get(state);
  }

  /** What is owed just now: of a call that was made, its result. */
  public static Duty duty(Complaint complaint) {
    return of(complaint.state()).duty().once(complaint.file().calls().isReached());
  }

  public static AppealRow of(Appeal appeal) {
    return AppealTable.of(appeal);
  }

  /** What a role may do to the complaint now, in the order of the buttons. */
  public List<Action> offered(Role role, Complaint complaint, Instant now) {
    Row row = of(complaint.state());
    List<Action> offered = new ArrayList<>();
    if (row.duty().holder().filter(role::equals).isPresent() && !HandOver.isPending(complaint)) {
      row.holder().stream()
          .filter(action -> action.isPossible(complaint.file()))
          .forEach(offered::add);
    }
    if (isAppealHeldBy(role, complaint, now)) {
      offered.addAll(of(complaint.file().appeal()).actions());
    }
    offered.addAll(ReleaseRules.offered(role, complaint));
    offered.addAll(AccountabilityRules.offered(role, complaint));
    return offered;
  }

  /** Whether it decides what the unit has not solved. */
  public static boolean isDecision(Action action) {
    return DECISION.contains(action);
  }

  /** Whether it decides an appeal. */
  public static boolean isReview(Action action) {
    return REVIEWS.contains(action);
  }

  /** Whether the citizen is told what was said with it. */
  public static boolean isReadByCitizen(Action action) {
    return TO_CITIZEN.contains(action);
  }

  /** Whether a role reads what was said with it: the office all, the unit what is for it. */
  public static boolean isReadBy(Role role, Action action) {
    return switch (role) {
      case CALLBACK, INSPECTOR, SUPERVISOR -> action.words().isKept();
      case HEAD -> TO_UNIT.contains(action);
      case OPERATOR -> false;
    };
  }

  /** Whether an answer is asked for only once the citizen has said that there was a call. */
  public static boolean isAskedSecond(Action action) {
    return action == CONFIRM_SOLVED || action == DENY_SOLVED;
  }

  /** Whether it answers the question whether there was a call. */
  static boolean isOfCall(Action action) {
    return CALLED.contains(action);
  }

  /** Whether it answers the question about a remedy. */
  public static boolean isOfRemedy(Action action) {
    return CONTENT.contains(action);
  }

  /** What the citizen may answer to what the office did; nothing of a contact that cannot be. */
  public static List<Action> answers(Complaint complaint) {
    CaseFile file = complaint.file();
    boolean ask = complaint instanceof CallOwed ? file.calls().asked() > 0 : file.mayAskOfContact();
    return of(complaint.state()).citizen().stream()
        .filter(action -> ask || !CALLED.contains(action))
        .filter(action -> action != Action.REOPEN || !file.links().isMerged())
        .filter(action -> action != Action.SEPARATE || file.links().isMerged())
        .toList();
  }

  /** Whether a role has this action in that state, if the citizen can be reached as it needs. */
  public static boolean isFor(Role role, Action action, State state) {
    Row row = of(state);
    return ReleaseRules.isFor(role, action, state)
        || (row.duty().holder().filter(role::equals).isPresent() && row.holder().contains(action));
  }

  /** Whether a role has this action in any state: else pressing it is not a matter of time. */
  public static boolean isEverFor(Role role, Action action) {
    return Stream.concat(
                ROWS.stream()
                    .filter(row -> row.duty().holder().filter(role::equals).isPresent())
                    .flatMap(row -> row.holder().stream()),
                AppealTable.ROWS.stream()
                    .filter(row -> row.holder().filter(role::equals).isPresent())
                    .flatMap(row -> row.actions().stream()))
            .anyMatch(action::equals)
        || ClaimRules.isEverFor(role, action)
        || (role == ReleaseRules.BY && ReleaseRules.isDecision(action))
        || (role == AccountabilityRules.BY && AccountabilityRules.isRecord(action));
  }

  /** Whether somebody of the office or the unit does this, and not the citizen or time. */
  public static boolean isForStaff(Action action) {
    return Arrays.stream(Role.values()).anyMatch(role -> isEverFor(role, action));
  }

  /**
   * Whether the complaint lies with a role now, so that it stands in that role's list. Appeals have
   * a list of their own, and so have those of which nobody has recorded who was held to account.
   */
  public static boolean isHeldBy(Role role, Complaint complaint) {
    return CaseRow.of(complaint).isHeldBy(role);
  }

  /** The unit's head may appeal only in time; a lodged appeal is always the supervisor's. */
  private boolean isAppealHeldBy(Role role, Complaint complaint, Instant now) {
    CaseFile file = complaint.file();
    return of(file.appeal()).holder().filter(role::equals).isPresent()
        && (file.isUnderReview() || appeals.until(file).filter(now::isBefore).isPresent());
  }
}
