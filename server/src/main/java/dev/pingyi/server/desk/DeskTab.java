package dev.pingyi.server.desk;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.roster.Role;
import java.util.EnumSet;
import java.util.Set;

/** What is in the navigation of the desk, in its order. */
enum DeskTab {
  LIST("/m/", DeskPhrase.TAB_LIST, EnumSet.allOf(Role.class)),
  TALK("/m/talk", DeskPhrase.TAB_TALK, EnumSet.allOf(Role.class)),
  MEMBERS(
      MembersPage.PATH, MemberDeskPhrase.TAB_MEMBERS, EnumSet.of(Role.SUPERVISOR, Role.OPERATOR)),
  ME(MePage.PATH, MemberDeskPhrase.TAB_ME, EnumSet.allOf(Role.class));

  private final String path;
  private final Phrase label;
  private final Set<Role> roles;

  DeskTab(String path, Phrase label, Set<Role> roles) {
    this.path = path;
    this.label = label;
    this.roles = roles;
  }

  String path() {
    return path;
  }

  Phrase label() {
    return label;
  }

  boolean isFor(DeskVisit visit) {
    return roles.stream().anyMatch(visit::holds);
  }
}
