package dev.pingyi.core.action;

import dev.pingyi.core.complaint.ClaimRules;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.HistoryEntry;
import dev.pingyi.core.complaint.Holder;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who of the office shares a complaint, who has it in hand, and what they are called. */
public final class CaseColleagues {
  private final Office office;
  private final Map<Role, List<Member>> there = new EnumMap<>(Role.class);

  public CaseColleagues(Office office) {
    this.office = office;
  }

  /**
   * Those who could go on with what is owed just now; empty if only one could, as a unit's head.
   */
  public List<Member> of(Complaint complaint, Instant now) {
    return ClaimRules.shared(complaint).stream()
        .flatMap(role -> there(role, complaint))
        .filter(m -> isAble(m, complaint, now))
        .toList();
  }

  /**
   * Who has it in hand; empty if nobody has, or whoever had has left the post or may not act on it
   * any more.
   */
  public Optional<Member> holder(Complaint complaint, Instant now) {
    Holder holder = complaint.file().holder();
    return ClaimRules.shared(complaint)
        .filter(_ -> holder.isSomebody())
        .flatMap(role -> there(role, complaint).filter(m -> holder.is(m.id())).findFirst())
        .filter(m -> isAble(m, complaint, now));
  }

  /** To whom somebody may pass it on: to whom it is not, and not to oneself. */
  public List<Member> besides(Member asking, Complaint complaint, Instant now) {
    return of(complaint, now).stream()
        .filter(m -> !m.account().equals(asking.account()))
        .filter(m -> !complaint.file().holder().is(m.id()))
        .toList();
  }

  /** What the member is called; empty for somebody who has left. */
  public Optional<String> name(Complaint complaint, Role role, String member) {
    return there(role, complaint).filter(m -> m.id().equals(member)).map(Member::name).findFirst();
  }

  /** What whoever did it is called; empty for who is of no office, or has left it. */
  public Optional<String> name(Complaint complaint, HistoryEntry entry) {
    return Role.of(entry.role()).flatMap(role -> name(complaint, role, entry.member()));
  }

  private static boolean isShared(Role role) {
    return switch (role) {
      case CALLBACK, INSPECTOR, SUPERVISOR -> true;
      case HEAD, OPERATOR -> false;
    };
  }

  private Stream<Member> there(Role role, Complaint complaint) {
    return isShared(role)
        ? there.computeIfAbsent(role, r -> read(r, complaint)).stream()
        : Stream.empty();
  }

  /** Supervisors of elsewhere decide where nobody nearer may. */
  private List<Member> read(Role role, Complaint complaint) {
    String area = complaint.file().opening().area();
    Stream<String> near = Stream.of(area, Post.CITY);
    Stream<String> far =
        role == Role.SUPERVISOR
            ? office.roster().areas().stream().filter(other -> !other.equals(area))
            : Stream.empty();
    return office.members(role, Stream.concat(near, far)).toList();
  }

  private boolean isAble(Member member, Complaint complaint, Instant now) {
    CaseAccess access = new CaseAccess(office, member);
    return access.mayRead(complaint) && !access.offered(complaint, now).isEmpty();
  }
}
