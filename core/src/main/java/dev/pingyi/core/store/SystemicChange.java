package dev.pingyi.core.store;

import dev.pingyi.core.systemic.Gathering;
import dev.pingyi.core.systemic.SystemicIssue;

/** What becomes true of systemic issues and of what may become one. */
public sealed interface SystemicChange extends Change {
  record PutIssue(SystemicIssue issue) implements SystemicChange {}

  record PutGathering(Gathering gathering) implements SystemicChange {}

  /** A complaint is on an issue's list; must not be there. */
  record Join(String issue, Listing listing) implements SystemicChange {}

  /** It no longer is; must be there. */
  record Leave(String issue, Listing listing) implements SystemicChange {}

  /**
   * How a complaint stands on the list: those of one person beside each other.
   *
   * @param person nobody is found from it, and it is another one for each issue
   */
  record Listing(String person, String reference) {
    private static final String BETWEEN = "/";

    public String key() {
      return person + BETWEEN + reference;
    }

    public static Listing of(String key) {
      int between = key.indexOf(BETWEEN);
      return new Listing(key.substring(0, between), key.substring(between + 1));
    }
  }

  /** What is touched, as {@link Change#touches} names it. */
  default String record() {
    return switch (this) {
      case PutIssue(var issue) -> "issue " + issue.reference();
      case PutGathering(var gathering) -> "gathering " + gathering.key();
      case Join(var issue, var listing) -> "listing " + issue + " " + listing.key();
      case Leave(var issue, var listing) -> "listing " + issue + " " + listing.key();
    };
  }
}
