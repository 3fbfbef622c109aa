package dev.pingyi.core.action;

import dev.pingyi.core.roster.Invitation;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.StaffStore.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The people of the office, as far as somebody is over them: also those who are away. */
public final class MemberList {
  /** More than a city has units and offices. */
  private static final int MOST = 10_000;

  private static final Comparator<Post> BY_POST =
      Comparator.comparing(Post::role)
          .thenComparing(
              Post::area,
              Comparator.comparing((String a) -> !a.equals(Post.CITY))
                  .thenComparing(Comparator.naturalOrder()))
          .thenComparing(Post::unit);

  private final Office office;
  private final MemberScope scope;

  /**
   * Which of them are asked for.
   *
   * @param role empty for all
   * @param area empty for all; a head's is that of the unit
   * @param unit empty for all
   */
  public record Filter(Optional<Role> role, String area, String unit) {
    public static final Filter ALL = new Filter(Optional.empty(), "", "");

    boolean fits(Office office, Post post) {
      return role.filter(r -> r != post.role()).isEmpty()
          && (area.isEmpty() || area.equals(MemberScope.areaOf(office, post)))
          && (unit.isEmpty() || unit.equals(post.unit()));
    }
  }

  public MemberList(Office office, MemberScope scope) {
    this.office = office;
    this.scope = scope;
  }

  /** Everybody on a post of their own, post by post and by when they joined. */
  public List<Member> members(Filter filter) {
    return places(filter).map(Place::postKey).distinct().flatMap(this::on).toList();
  }

  /** Members by the id, or by the name, of whoever is meant; on their own posts. */
  public List<Member> called(String idOrName) {
    List<Member> byId =
        places(Filter.ALL)
            .filter(place -> place.member().equals(idOrName))
            .flatMap(place -> on(place.postKey()))
            .filter(member -> member.id().equals(idOrName))
            .toList();
    return byId.isEmpty()
        ? members(Filter.ALL).stream().filter(m -> m.name().equals(idOrName)).toList()
        : byId;
  }

  /** Invitations that were given out, and neither used nor taken back nor expired. */
  public List<Invitation> invitations(Filter filter) {
    return office.store().staff().invitations(MOST).stream()
        .filter(i -> scope.covers(i.post()) && filter.fits(office, i.post()))
        .filter(i -> !office.store().isUsed(i.id()))
        .toList();
  }

  private Stream<Place> places(Filter filter) {
    return office.store().staff().places(MOST).stream()
        .map(place -> new Known(place, Post.of(place.postKey())))
        .filter(known -> scope.covers(known.post()) && filter.fits(office, known.post()))
        .sorted(Comparator.comparing(Known::post, BY_POST))
        .map(Known::place);
  }

  private record Known(Place place, Post post) {}

  private Stream<Member> on(String postKey) {
    return office.store().staff().enrolled(postKey).stream()
        .filter(member -> !member.isStandIn())
        .sorted(Comparator.comparing(Member::joinedAt));
  }
}
