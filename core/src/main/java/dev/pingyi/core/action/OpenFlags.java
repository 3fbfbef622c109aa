package dev.pingyi.core.action;

import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.util.Collection;
import java.util.List;

/** The flags that lie with a post, oldest first. */
public final class OpenFlags {
  /** Far more than anybody looks at in a day. */
  private static final int MOST_PER_AREA = 100;

  private final Office office;

  public OpenFlags(Office office) {
    this.office = office;
  }

  /** For the inspectors of an area, or of the whole city. */
  public List<Flag> of(Post post) {
    if (post.role() != Role.INSPECTOR) {
      return List.of();
    }
    return in(post).stream().filter(flag -> !flag.kind().isFlood()).toList();
  }

  private List<Flag> in(Post post) {
    Collection<String> areas =
        post.area().equals(Post.CITY) ? office.roster().areas() : List.of(post.area());
    return areas.stream()
        .flatMap(area -> office.store().flags().openFlags(area, MOST_PER_AREA).stream())
        .flatMap(reference -> office.store().flags().flag(reference).stream())
        .filter(Flag::isOpen)
        .toList();
  }
}
