package dev.pingyi.core.action;

import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.roster.Unit;
import java.util.List;

/**
 * Over whose posts somebody is: a supervisor of an area over those of the area and the heads of its
 * units, one of the city and the operator over all.
 *
 * @param all whether over everybody
 * @param areas the areas that somebody supervises, else
 */
public record MemberScope(Office office, boolean all, List<String> areas) {
  public MemberScope {
    areas = List.copyOf(areas);
  }

  /** What an actor is over by all posts held now; of most people nothing. */
  public static MemberScope of(Office office, Actor actor) {
    return switch (actor) {
      case Actor.Operator _ -> new MemberScope(office, true, List.of());
      case Actor.Staff(var member) -> of(office, office.store().caller(member.account()).members());
      case Actor.Citizen _, Actor.Clock _, Actor.Product _ ->
          new MemberScope(office, false, List.of());
    };
  }

  /** The same for somebody of whom all posts held now are known. */
  public static MemberScope of(Office office, List<Member> posts) {
    List<String> areas =
        posts.stream()
            .map(Member::post)
            .filter(post -> post.role() == Role.SUPERVISOR)
            .map(Post::area)
            .toList();
    boolean operates = posts.stream().anyMatch(m -> m.post().role() == Role.OPERATOR);
    return new MemberScope(office, operates || areas.contains(Post.CITY), areas);
  }

  /** Whether over nobody at all. */
  public boolean isNone() {
    return !all && areas.isEmpty();
  }

  public boolean covers(Post post) {
    return all || areas.contains(areaOf(office, post));
  }

  /** The area of a post: of a head, that of the unit; empty if the roster no longer has it. */
  public static String areaOf(Office office, Post post) {
    return post.role() == Role.HEAD
        ? office.roster().unit(post.unit()).map(Unit::area).orElse("")
        : post.area();
  }
}
