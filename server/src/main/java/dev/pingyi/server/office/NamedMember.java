package dev.pingyi.server.office;

import com.google.gson.JsonObject;
import dev.pingyi.core.action.MemberList;
import dev.pingyi.core.action.MemberScope;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import java.util.List;

/** Finds whoever a command names, by id or by a name that only one person has. */
record NamedMember(Office office) {
  /** On the one post that the person has. */
  Member of(JsonObject command, String field) {
    List<Member> found = all(command, field);
    if (found.size() > 1) {
      throw several(found, OfficeCommands.text(command, field));
    }
    return found.getFirst();
  }

  /** On all posts that the person has. */
  List<Member> posts(JsonObject command, String field) {
    List<Member> found = all(command, field);
    if (found.stream().map(Member::account).distinct().count() > 1) {
      throw several(found, OfficeCommands.text(command, field));
    }
    return found;
  }

  private List<Member> all(JsonObject command, String field) {
    String called = OfficeCommands.text(command, field);
    if (called.isEmpty()) {
      throw new IllegalArgumentException(field + " is missing; give a member's id or name");
    }
    MemberList list = new MemberList(office, MemberScope.of(office, new Actor.Operator()));
    List<Member> found = list.called(called);
    if (found.isEmpty()) {
      throw new IllegalArgumentException("no member who has joined is called '" + called + "'");
    }
    return found;
  }

  private static IllegalArgumentException several(List<Member> found, String called) {
    return new IllegalArgumentException(
        "several members, or one on several posts, are called '"
            + called
            + "'; give an id: "
            + String.join(
                ", ", found.stream().map(m -> m.id() + " (" + m.post().key() + ")").toList()));
  }
}
