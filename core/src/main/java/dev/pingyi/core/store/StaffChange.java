package dev.pingyi.core.store;

import dev.pingyi.core.roster.Absence;
import dev.pingyi.core.roster.Invitation;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.StaffSession;

/** What becomes true of the people of the office besides joining and leaving it. */
public sealed interface StaffChange extends Change {
  /** A member's days of leave are others now. */
  record PutMember(Member member) implements StaffChange {}

  /** Somebody has a colleague's post for these days, whatever they were before. */
  record StandIn(Member member) implements StaffChange {}

  /** No longer; ending it twice is once. */
  record EndStandIn(Member member) implements StaffChange {}

  record PutAbsence(Absence absence) implements StaffChange {}

  /** An invitation is taken back; must be unused. */
  record CancelInvitation(Invitation invitation) implements StaffChange {}

  record PutSession(StaffSession session) implements StaffChange {}

  /** What is touched, as {@link Change#touches} names it. */
  default String record() {
    return switch (this) {
      case PutMember(var member) -> "member " + member.id();
      case StandIn(var member) -> "stand-in " + member.id() + " " + member.term().leave();
      case EndStandIn(var member) -> "stand-in " + member.id() + " " + member.term().leave();
      case PutAbsence(var absence) -> "absence " + absence.reference();
      case CancelInvitation(var invitation) -> "use of invitation " + invitation.id();
      case PutSession(var session) -> "session " + session.id();
    };
  }
}
