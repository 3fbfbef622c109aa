package dev.pingyi.core.store;

import dev.pingyi.core.roster.Absence;
import dev.pingyi.core.roster.Invitation;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of the {@link Store} that knows the people of the office, be they away. */
public interface StaffStore {
  /**
   * A member's place, without reading the member.
   *
   * @param postKey {@code Post.key()}
   */
  record Place(String postKey, String member) {}

  /** Where everybody has a post, whoever stands in left out; may lag behind by a moment. */
  List<Place> places(int most);

  /**
   * All who have to do with exactly this post: also those who are away now, and those who stand in
   * on some days.
   */
  List<Member> enrolled(String postKey);

  /** The same for a list that names them; may lag behind by a moment, for half the price. */
  default List<Member> named(String postKey) {
    return enrolled(postKey);
  }

  /** The names of all who have a place with a role anywhere, by member's id; may lag behind. */
  Map<String, String> names(Role role);

  Optional<Absence> absence(String reference);

  /** Invitations whose time is not over, the first to expire coming first; used ones, too. */
  List<Invitation> invitations(int most);

  /** Whether an invitation was taken back before anybody used it. */
  boolean isCancelled(String invitation);
}
