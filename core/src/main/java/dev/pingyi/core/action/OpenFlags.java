package dev.pingyi.core.action;

import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.roster.Unit;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The flags that lie with a post, oldest first. */
public final class OpenFlags {
  /** Far more than anybody looks at in a day. */
  private static final int MOST_PER_LIST = 100;

  private final Office office;

  public OpenFlags(Office office) {
    this.office = office;
  }

  /** For the inspectors of an area, or of the whole city. */
  public List<Flag> of(Post post) {
    if (post.role() != Role.INSPECTOR) {
      return List.of();
    }
    return areas(post).stream().flatMap(this::in).toList();
  }

  /** The floods of bad ratings in the area of a post. */
  public List<Flag> floodsOf(Post post) {
    Collection<String> areas = areas(post);
    return floods().stream().filter(flag -> areas.contains(flag.area())).toList();
  }

  /** The floods of bad ratings anywhere. */
  public List<Flag> floods() {
    return in(Flag.FLOODS).toList();
  }

  private Stream<Flag> in(String list) {
    return office.store().flags().openFlags(list, MOST_PER_LIST).stream()
        .flatMap(reference -> office.store().flags().flag(reference).stream())
        .filter(Flag::isOpen);
  }

  private Collection<String> areas(Post post) {
    if (post.role() == Role.HEAD) {
      return office.roster().unit(post.unit()).map(Unit::area).stream().toList();
    }
    return post.area().equals(Post.CITY) ? office.roster().areas() : List.of(post.area());
  }
}
