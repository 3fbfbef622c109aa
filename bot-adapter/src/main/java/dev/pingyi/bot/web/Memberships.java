package dev.pingyi.bot.web;

import dev.pingyi.core.roster.StaffSession;
import java.util.List;
import java.util.Set;

/** What the sessions of staff stand on. */
public interface Memberships {
  /**
   * Who an account is in the office.
   *
   * @param members the ids of all its memberships, of those on leave, too
   * @param browsers the browsers in which the person is or was known
   */
  record Staff(Set<String> members, List<StaffSession> browsers) {
    public static final Staff NOBODY = new Staff(Set.of(), List.of());

    public Staff {
      members = Set.copyOf(members);
      browsers = List.copyOf(browsers);
    }

    /** Whether the browser of that id is one that nobody has left. */
    boolean knows(String browser) {
      return browsers.stream().anyMatch(b -> b.id().equals(browser) && !b.ended());
    }
  }

  Staff behind(String account);

  /** Keeps what is known of a browser; whoever loses a race against another has lost nothing. */
  void keep(StaffSession browser);
}
