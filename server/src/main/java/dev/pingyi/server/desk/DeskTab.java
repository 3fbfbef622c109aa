package dev.pingyi.server.desk;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.roster.Role;

/** What is in the navigation of the desk, in its order. */
enum DeskTab {
  LIST("/m/"),
  OVERVIEW("/m/overview"),
  UNIT("/m/unit"),
  TALK("/m/talk"),
  MEMBERS(MembersPage.PATH),
  ME(MePage.PATH);

  private final String path;

  DeskTab(String path) {
    this.path = path;
  }

  String path() {
    return path;
  }

  Phrase label() {
    return switch (this) {
      case LIST -> DeskPhrase.TAB_LIST;
      case OVERVIEW -> OverviewPhrase.TAB_OVERVIEW;
      case UNIT -> OverviewPhrase.TAB_UNIT;
      case TALK -> DeskPhrase.TAB_TALK;
      case MEMBERS -> MemberDeskPhrase.TAB_MEMBERS;
      case ME -> MemberDeskPhrase.TAB_ME;
    };
  }

  /** Whether somebody with these posts has it. */
  boolean isFor(DeskVisit visit) {
    return switch (this) {
      case LIST, TALK, ME -> !visit.posts().isEmpty();
      case OVERVIEW -> visit.holds(Role.SUPERVISOR);
      case UNIT -> visit.holds(Role.HEAD);
      case MEMBERS -> visit.holds(Role.SUPERVISOR) || visit.holds(Role.OPERATOR);
    };
  }
}
