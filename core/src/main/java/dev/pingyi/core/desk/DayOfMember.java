package dev.pingyi.core.desk;

import dev.pingyi.core.action.CaseAccess;
import dev.pingyi.core.action.MemberActions;
import dev.pingyi.core.action.MemberList;
import dev.pingyi.core.action.MemberScope;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.OtherAct;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.HandOver;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.roster.Invitation;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.store.Act;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody of the office did on a day, the newest first, and where each case stands now. Read
 * from the day's own list; no case is searched for.
 */
public final class DayOfMember {
  /** More than anybody does on a day. */
  public static final int MOST = 300;

  /** One act. */
  public sealed interface Line {
    Instant at();

    String reference();
  }

  /**
   * To a case.
   *
   * @param now how the case stands, as the reader may know it; empty for a case that is not for the
   *     reader, or no more
   */
  public record OnCase(Instant at, String reference, Action action, Optional<Case> now)
      implements Line {}

  /** To a flag, a breach or a systemic issue. */
  public record OnFinding(Instant at, String reference, OtherAct act) implements Line {}

  /**
   * To a member, or to somebody who was invited.
   *
   * @param reference the member's id, be it that there is none yet or no more
   * @param name as long as somebody is there, or invited, whom the reader is over; else empty
   */
  public record OnMember(Instant at, String reference, OtherAct act, String name) implements Line {}

  /**
   * A case that was acted on.
   *
   * @param counter an id
   */
  public record Case(String counter, State state) {}

  private final Office office;

  public DayOfMember(Office office) {
    this.office = office;
  }

  /**
   * The acts of a day.
   *
   * @param whose all posts of the person who acted
   * @param readers all posts of the person who reads it
   */
  public List<Line> of(List<Member> whose, List<Member> readers, LocalDate day) {
    Map<String, Optional<Case>> cases = new HashMap<>();
    return whose.stream()
        .map(Member::id)
        .distinct()
        .flatMap(id -> office.store().acts(id, day, MOST).stream())
        .sorted(Comparator.comparing(Act::at))
        .toList()
        .reversed()
        .stream()
        .limit(MOST)
        .flatMap(act -> line(act, readers, cases))
        .toList();
  }

  private Stream<Line> line(Act act, List<Member> readers, Map<String, Optional<Case>> cases) {
    Optional<Action> action = Action.ofCode(act.action());
    return action.isPresent()
        ? Stream.of(
            new OnCase(
                act.at(),
                act.reference(),
                action.get(),
                cases.computeIfAbsent(act.reference(), r -> stands(r, readers))))
        : OtherAct.ofCode(act.action()).stream().map(other -> line(act, other, readers));
  }

  private Line line(Act act, OtherAct what, List<Member> readers) {
    return what.isToMember()
        ? new OnMember(act.at(), act.reference(), what, name(act.reference(), readers))
        : new OnFinding(act.at(), act.reference(), what);
  }

  private String name(String member, List<Member> readers) {
    MemberScope scope = MemberScope.of(office, readers);
    return new MemberList(office, scope)
        .called(member).stream()
            .map(Member::name)
            .findFirst()
            .or(
                () ->
                    MemberActions.invitation(member)
                        .flatMap(office.store()::invitation)
                        .filter(one -> scope.covers(one.post()))
                        .map(Invitation::name))
            .orElse("");
  }

  private Optional<Case> stands(String reference, List<Member> readers) {
    return office
        .store()
        .complaint(reference)
        .flatMap(
            complaint ->
                readers.stream()
                    .filter(m -> new CaseAccess(office, m, readers).mayRead(complaint))
                    .findFirst()
                    .map(m -> stands(complaint, m)));
  }

  private static Case stands(Complaint complaint, Member reader) {
    return new Case(
        complaint.file().opening().counter(), HandOver.stateFor(reader.post().role(), complaint));
  }
}
