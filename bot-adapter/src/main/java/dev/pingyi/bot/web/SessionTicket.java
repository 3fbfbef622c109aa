package dev.pingyi.bot.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the cookie of a session says that has yet to be earned, below its signature.
 *
 * @param page the page that gave it: the counter of a code, or an invitation
 * @param until in seconds since 1970, up to when the first message may come
 */
record SessionTicket(String session, String page, long until) {
  /** Enough to wait for one's turn with the page open; whoever comes later opens it anew. */
  private static final Duration GOOD = Duration.ofHours(4);

  private static final String BEGIN = "ticket";
  private static final String BETWEEN = "~";
  private static final int PARTS = 4;
  private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

  /** Where the ticket was given: on the page of this counter's code … */
  private static final String AT = "at.";

  /** … or on that of this invitation. */
  private static final String INVITED = "invited.";

  static SessionTicket at(String counter, String session, Instant now) {
    return new SessionTicket(session, AT + counter, end(now));
  }

  static SessionTicket invited(String invitation, String session, Instant now) {
    return new SessionTicket(session, INVITED + invitation, end(now));
  }

  private static long end(Instant now) {
    return now.plus(GOOD).getEpochSecond();
  }

  boolean isAt(String counter) {
    return page.equals(AT + counter);
  }

  boolean isOfInvitation() {
    return page.startsWith(INVITED);
  }

  /** Empty for a cookie of a session that was earned. */
  static Optional<SessionTicket> read(String text) {
    String[] parts = text.split(BETWEEN, -1);
    return parts.length == PARTS && parts[0].equals(BEGIN) && SECONDS.matcher(parts[3]).matches()
        ? Optional.of(new SessionTicket(parts[1], parts[2], Long.parseLong(parts[3])))
        : Optional.empty();
  }

  String text() {
    return String.join(BETWEEN, BEGIN, session, page, Long.toString(until));
  }
}
