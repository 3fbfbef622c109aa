package dev.pingyi.core.complaint;

import dev.pingyi.core.roster.Role;
import dev.pingyi.events.DeskEvent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who of the office has a complaint in hand. Whoever acts on what their post owes takes it up by
 * that; others see it and look at another one first. It keeps nobody from acting, for a promise is
 * more than whose it is, and it ends with the duty: what another post owes is new to all there.
 */
public final class ClaimRules {
  /** What only says who has it in hand. */
  private static final Set<Action> CLAIMS =
      EnumSet.of(Action.CLAIM, Action.GIVE_BACK, Action.PASS_ON);

  /** Roles whose people share what lies with their post; a unit has its head. */
  private static final Set<Role> SHARING =
      EnumSet.of(Role.CALLBACK, Role.INSPECTOR, Role.SUPERVISOR);

  private ClaimRules() {}

  public static boolean isClaim(Action action) {
    return CLAIMS.contains(action);
  }

  /** Whether it is done beside what is owed: it is nobody's step in the case. */
  public static boolean isBeside(Action action) {
    return isClaim(action) || action == Action.MEMO;
  }

  /** Whether a role has this action in any state. */
  static boolean isEverFor(Role role, Action action) {
    return SHARING.contains(role) && isBeside(action);
  }

  /** Who works on what is owed just now, if several may share it; a unit has its head. */
  public static Optional<Role> shared(Complaint complaint) {
    return shared(complaint.state()).filter(role -> Workflow.isHeldBy(role, complaint));
  }

  private static Optional<Role> shared(State state) {
    return Workflow.of(state).duty().holder().filter(SHARING::contains);
  }

  /**
   * What may be done beside the steps of the case, in the order of the buttons.
   *
   * @param member the id of whoever asks
   */
  public static List<Action> offered(Role role, String member, Complaint complaint) {
    List<Action> offered = new ArrayList<>();
    if (!SHARING.contains(role)) {
      return offered;
    }
    Optional<Role> shared = shared(complaint);
    if (shared.filter(role::equals).isPresent()) {
      boolean own = complaint.file().holder().is(member);
      offered.add(own ? Action.GIVE_BACK : Action.CLAIM);
      offered.add(Action.PASS_ON);
    } else if (shared.isPresent() && role == Role.SUPERVISOR) {
      offered.add(Action.PASS_ON);
    }
    offered.add(Action.MEMO);
    return offered;
  }

  /** Somebody takes it up. */
  public static Transition claim(Complaint complaint, Stamp stamp) {
    return Transition.to(
        complaint,
        Action.CLAIM,
        stamp,
        new DeskEvent.ComplaintClaimed(complaint.reference(), stamp.by(), stamp.at()));
  }

  /** Who looked at the number has it in hand, too; the look is kept where it is counted. */
  public static Optional<Complaint> taken(Complaint complaint, Stamp stamp) {
    CaseFile file = complaint.file();
    Holder holder = after(file, complaint.state(), Action.SHOW_NUMBER, stamp);
    return holder.equals(file.holder())
        ? Optional.empty()
        : Optional.of(
            complaint.with(file.heldBy(holder).atVersion(complaint.file().version() + 1)));
  }

  /** Whether a member who looked at the number has put the case down since. */
  public static boolean isLookOver(Complaint complaint, Contact contact, String member) {
    CaseFile file = complaint.file();
    Optional<HistoryEntry> down =
        file.history()
            .last(Action.GIVE_BACK, Action.PASS_ON)
            .filter(e -> e.member().equals(member));
    return !file.holder().is(member)
        && contact.looks().reversed().stream()
            .filter(look -> look.member().equals(member))
            .findFirst()
            .flatMap(look -> down.filter(e -> !e.at().isBefore(look.at())))
            .isPresent();
  }

  /** It is everybody's on the post again. */
  public static Transition giveBack(Complaint complaint, Stamp stamp) {
    return Transition.to(
        complaint.with(complaint.file().heldBy(Holder.NONE)),
        Action.GIVE_BACK,
        stamp,
        new DeskEvent.ComplaintGivenBack(complaint.reference(), stamp.by(), stamp.at()));
  }

  /**
   * A colleague has it from now on.
   *
   * @param post where the colleague works, by its key
   */
  public static Transition passOn(Complaint complaint, String member, String post, Stamp stamp) {
    return Transition.to(
        complaint.with(complaint.file().heldBy(new Holder(member, stamp.at()))),
        Action.PASS_ON,
        stamp,
        new DeskEvent.ComplaintPassedOn(
            complaint.reference(), member, post, stamp.by(), stamp.at()));
  }

  /** Words for colleagues. */
  public static Transition memo(Complaint complaint, Stamp stamp) {
    return Transition.to(
        complaint,
        Action.MEMO,
        stamp,
        new DeskEvent.MemoWritten(complaint.reference(), stamp.by(), stamp.at()));
  }

  /**
   * Who has it in hand after a step.
   *
   * @param before the file without that step in its history
   */
  static Holder after(CaseFile before, State after, Action action, Stamp stamp) {
    Optional<Role> duty = shared(after);
    if (duty.isEmpty() || !duty.equals(before.history().state().flatMap(ClaimRules::shared))) {
      return Holder.NONE;
    }
    String member = stamp.member();
    boolean takes =
        (action == Action.CLAIM || !isBeside(action))
            && !member.isEmpty()
            && stamp.by().startsWith(duty.get().code() + "/");
    return takes && !before.holder().is(member) ? new Holder(member, stamp.at()) : before.holder();
  }
}
