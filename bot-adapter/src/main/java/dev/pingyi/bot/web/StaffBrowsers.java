package dev.pingyi.bot.web;

import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.roster.StaffSession;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;

/** The browsers in which members of the office are known, each by an id that its cookie names. */
final class StaffBrowsers {
  private final Keyring keys;
  private final Memberships memberships;
  private final InstantSource realClock;

  /** A browser that the session's person uses. */
  record Browser(String session, String id, Set<String> members) {}

  StaffBrowsers(Keyring keys, Memberships memberships, InstantSource realClock) {
    this.keys = keys;
    this.memberships = memberships;
    this.realClock = realClock;
  }

  Memberships.Staff of(String session) {
    return memberships.behind(account(session));
  }

  /** The browser that shows its cookie; the day is noted once. */
  Browser used(String session, String id) {
    return begun(session, id, "");
  }

  /**
   * A browser in which the person is known from now on, or was already. With another post the
   * cookies of all others are good for nothing any more, so these end.
   */
  Browser begun(String session, String id, String device) {
    Memberships.Staff staff = of(session);
    LocalDate day = LocalDate.ofEpochDay(today());
    staff.browsers().stream()
        .filter(browser -> browser.id().equals(id))
        .findFirst()
        .ifPresentOrElse(
            known -> {
              if (!known.ended() && !known.usedOn().equals(day)) {
                memberships.keep(known.used(day));
              }
            },
            () -> {
              if (id.startsWith(StaffSession.JOINED)) {
                staff.browsers().stream()
                    .filter(other -> !other.ended())
                    .forEach(other -> memberships.keep(other.end()));
              }
              memberships.keep(
                  StaffSession.begin(account(session), id, device, realClock.instant()));
            });
    return new Browser(session, id, staff.members());
  }

  long today() {
    return Duration.ofSeconds(realClock.instant().getEpochSecond()).toDays();
  }

  private String account(String session) {
    return new Address(WebChannel.NAME, session).account(keys);
  }
}
