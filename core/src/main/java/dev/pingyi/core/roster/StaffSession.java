package dev.pingyi.core.roster;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A browser in which a member of the office is known.
 *
 * @param account the keyed hash of the member's account
 * @param id what the browser's cookie names
 * @param usedOn the day of its last use, by the real clock
 * @param device browser and system in words of a closed list, such as {@code edge.windows}
 * @param ended somebody has left it: it must not come alive again
 */
public record StaffSession(
    String account,
    String id,
    long version,
    Instant since,
    LocalDate usedOn,
    String device,
    boolean ended) {
  /** What the id of a browser begins with that joined by an invitation … */
  public static final String JOINED = "j";

  /** … and of one that was opened from another device. */
  public static final String OPENED = "o";

  public boolean isJoined() {
    return id.startsWith(JOINED);
  }

  public static StaffSession begin(String account, String id, String device, Instant now) {
    return new StaffSession(
        account, id, 1, now, LocalDate.ofEpochDay(now.getEpochSecond() / 86_400), device, false);
  }

  public StaffSession used(LocalDate day) {
    return new StaffSession(account, id, version + 1, since, day, device, ended);
  }

  public StaffSession end() {
    return new StaffSession(account, id, version + 1, since, usedOn, device, true);
  }
}
