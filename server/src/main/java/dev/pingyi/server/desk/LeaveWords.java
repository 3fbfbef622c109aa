package dev.pingyi.server.desk;

import dev.pingyi.core.roster.Leave;
import dev.pingyi.core.roster.Member;
import java.util.Optional;

/** A leave in words. */
final class LeaveWords {
  private LeaveWords() {}

  static String days(DeskVisit visit, Leave leave) {
    String first = visit.office().books().day(leave.from()).toString();
    String last = visit.office().books().lastDay(leave.until()).toString();
    return first.equals(last) ? first : visit.say(MemberDeskPhrase.DAYS, first, last);
  }

  /** The days, and who has the post meanwhile. */
  static String all(DeskVisit visit, Member member, Leave leave) {
    return visit.say(
        MemberDeskPhrase.LEAVE,
        days(visit, leave),
        standIn(visit, member, leave).orElseGet(() -> visit.say(MemberDeskPhrase.NOBODY)));
  }

  /** The colleague who has the post meanwhile. */
  static Optional<String> standIn(DeskVisit visit, Member member, Leave leave) {
    return visit.office().store().staff().enrolled(member.post().key()).stream()
        .filter(other -> other.term().leave().equals(leave.reference()))
        .map(Member::name)
        .findFirst();
  }
}
