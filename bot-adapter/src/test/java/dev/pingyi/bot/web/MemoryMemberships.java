package dev.pingyi.bot.web;

import dev.pingyi.core.roster.StaffSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Members of the office and their browsers, in memory. */
final class MemoryMemberships implements Memberships {
  private final Set<String> members;
  private final Map<String, StaffSession> browsers = new LinkedHashMap<>();

  private MemoryMemberships(Set<String> members) {
    this.members = members;
  }

  static MemoryMemberships none() {
    return new MemoryMemberships(Set.of());
  }

  /** Everybody is this member. */
  static MemoryMemberships of(String member) {
    return new MemoryMemberships(Set.of(member));
  }

  @Override
  public Staff behind(String account) {
    return new Staff(members, List.copyOf(browsers.values()));
  }

  @Override
  public void keep(StaffSession browser) {
    browsers.put(browser.id(), browser);
  }
}
