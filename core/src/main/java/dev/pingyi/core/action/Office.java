package dev.pingyi.core.action;

import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.rating.Grades;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.core.store.Store;
import java.time.Instant;
import java.util.stream.Stream;

/** What every action stands on; the store is only read here. */
public record Office(Store store, Roster roster, RuleBooks books, Keyring keys) {
  /** How the grades are read at an instant. */
  public Grades grades(Instant at) {
    return books.inForce(at).grades();
  }

  /** Who holds a role in these areas, area by area; {@link Post#CITY} is one of its own. */
  public Stream<Member> members(Role role, Stream<String> areas) {
    return areas
        .map(area -> Post.ofArea(role, area))
        .flatMap(post -> store.members(post.key()).stream());
  }
}
