package dev.pingyi.bot.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a session's cookie says, below its signature.
 *
 * @param usedOn the day of its last use, counted from 1970; 0 for a citizen's, which has no end
 * @param members the memberships that staff had when the cookie was made; none for a citizen
 * @param browser the id of what is kept of the browser, for staff; empty for a citizen
 */
record SessionCookie(String session, long usedOn, Set<String> members, String browser) {
  private static final String BETWEEN = "~";
  private static final int PARTS = 4;
  private static final Pattern DAY = Pattern.compile("\\d{1,9}");

  SessionCookie {
    members = Set.copyOf(members);
  }

  static Optional<SessionCookie> read(String text) {
    String[] parts = text.split(BETWEEN, -1);
    if (parts.length == 1) {
      return Optional.of(new SessionCookie(text, 0, Set.of(), ""));
    }
    return parts.length == PARTS && DAY.matcher(parts[1]).matches()
        ? Optional.of(
            new SessionCookie(
                parts[0],
                Long.parseLong(parts[1]),
                new TreeSet<>(List.of(parts[2].split(",", -1))),
                parts[3]))
        : Optional.empty();
  }

  String text() {
    return usedOn == 0
        ? session
        : String.join(
            BETWEEN,
            session,
            Long.toString(usedOn),
            String.join(",", new TreeSet<>(members)),
            browser);
  }
}
