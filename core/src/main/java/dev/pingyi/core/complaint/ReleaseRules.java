package dev.pingyi.core.complaint;

import dev.pingyi.core.roster.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the unit gets to read of the citizen's words is decided by an officer: with the act that
 * brings the complaint on its way to the unit, and later by an act of its own.
 */
public final class ReleaseRules {
  /** Who decides it. */
  public static final Role BY = Role.CALLBACK;

  private static final Set<Action> ACTS =
      EnumSet.of(Action.RELEASE, Action.REWRITE, Action.WITHHOLD);

  /** The complaint is with the unit, or may come to it. */
  private static final Set<State> STATES =
      EnumSet.of(
          State.ASSIGNED, State.REFERRED, State.REMEDYING, State.CONFIRMING, State.ESCALATED);

  /** By which the unit gets a complaint to read. */
  private static final Set<Action> TELLINGS = EnumSet.of(Action.HAND_OVER, Action.UPHOLD);

  private ReleaseRules() {}

  public static boolean isDecision(Action action) {
    return ACTS.contains(action);
  }

  /** Whether it brings the complaint on its way to the unit, so that it needs the decision. */
  public static boolean isNeededBy(Action action) {
    return action == Action.ASSIGN || action == Action.REFER;
  }

  static boolean isFor(Role role, Action action, State state) {
    return role == BY && isDecision(action) && STATES.contains(state);
  }

  /** In which states the decision may be changed. */
  public static boolean isIn(State state) {
    return STATES.contains(state);
  }

  /** What may be decided now: as often as one likes before the unit was told, once afterwards. */
  static List<Action> offered(Role role, Complaint complaint) {
    CaseFile file = complaint.file();
    if (role != BY || !isIn(complaint.state()) || !file.details().words()) {
      return List.of();
    }
    if (changes(file) > 0) {
      return List.of();
    }
    return isReleased(file.history())
        ? List.of(Action.RELEASE, Action.WITHHOLD)
        : List.of(Action.RELEASE);
  }

  /** Whether the unit was ever given the complaint to read. */
  public static boolean isUnitTold(CaseFile file) {
    return file.history().first(TELLINGS.toArray(Action[]::new)).isPresent();
  }

  /** Whether the newest decision lets the unit read something. */
  static boolean isReleased(History history) {
    return history.entries().reversed().stream()
        .map(HistoryEntry::action)
        .filter(ACTS::contains)
        .findFirst()
        .filter(action -> action != Action.WITHHOLD)
        .isPresent();
  }

  /** How often it was decided, by which a button of before is known. */
  static int decisions(History history) {
    return ACTS.stream().mapToInt(history::count).sum();
  }

  /** How often it was changed since the unit was told of what was decided with a hand-over. */
  private static int changes(CaseFile file) {
    int changes = 0;
    boolean told = false;
    for (HistoryEntry entry : file.history().entries()) {
      if (isNeededBy(entry.action())) {
        changes = 0;
        told = false;
      } else if (TELLINGS.contains(entry.action())) {
        told = true;
      } else if (told && isDecision(entry.action())) {
        changes++;
      }
    }
    return changes;
  }

  /** The decision, by whom and when; what is read lies with what is personal. */
  public static Transition decide(Complaint complaint, Action how, Stamp stamp) {
    return Transition.to(complaint, how, stamp);
  }
}
