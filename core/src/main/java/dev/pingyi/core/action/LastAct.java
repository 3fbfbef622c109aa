package dev.pingyi.core.action;

import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.ClaimRules;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.HandOver;
import dev.pingyi.core.complaint.HistoryEntry;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.roster.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was done to a complaint last, told to whoever presses what has become old by it: who was
 * faster, and with what. Of the member only the id.
 *
 * @param act an action's code; empty if there is nothing to tell
 * @param role a role's code, or {@code citizen} and the like
 * @param member the member's id; empty for who is none, and for whoever may not know
 * @param at when; {@link Instant#EPOCH} for whoever may not know
 */
public record LastAct(String act, String role, String member, Instant at) {
  public static final LastAct NONE = new LastAct("", "", "", Instant.EPOCH);

  /** These make no button old. */
  private static final Set<Action> BY_THE_WAY =
      EnumSet.of(
          Action.REMIND,
          Action.RECOUNT,
          Action.NOTE,
          Action.MEMO,
          Action.READY,
          Action.ADD_DETAILS);

  public boolean isSomething() {
    return !act.isEmpty();
  }

  /** The refusal of what was meant for the complaint as it was before. */
  static <T> Outcome<T> stale(Role role, Action asked, Complaint complaint) {
    return new Outcome.Refused<>(
        Refusal.STALE,
        HandOver.stateFor(role, complaint).code(),
        ClaimRules.isClaim(asked) && complaint.file().holder().isSomebody()
            ? held(complaint)
            : of(role, complaint));
  }

  /** Somebody has it in hand, be it by an act of their own. */
  private static LastAct held(Complaint complaint) {
    CaseFile file = complaint.file();
    String role = ClaimRules.shared(complaint).map(Role::code).orElse("");
    return new LastAct(Action.CLAIM.code(), role, file.holder().member(), file.holder().since());
  }

  private static LastAct of(Role role, Complaint complaint) {
    boolean unit = role == Role.HEAD;
    List<HistoryEntry> known =
        unit ? HandOver.forUnit(complaint).entries() : complaint.file().history().entries();
    Optional<HistoryEntry> last =
        known.reversed().stream()
            .filter(entry -> !BY_THE_WAY.contains(entry.action()))
            .filter(entry -> !ClaimRules.isBeside(entry.action()))
            .findFirst();
    return unit
        ? last.filter(entry -> Workflow.isReadBy(role, entry.action()))
            .map(e -> new LastAct(e.action().code(), e.role(), "", Instant.EPOCH))
            .orElse(NONE)
        : last.map(e -> new LastAct(e.action().code(), e.role(), e.member(), e.at())).orElse(NONE);
  }
}
