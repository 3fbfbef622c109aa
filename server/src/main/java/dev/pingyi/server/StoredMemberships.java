package dev.pingyi.server;

import dev.pingyi.bot.web.Memberships;
import dev.pingyi.core.roster.StaffSession;
import dev.pingyi.core.store.Caller;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.StaffChange;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.core.store.Store;

/** Who the sessions of the web are in the office, as the store knows it. */
public record StoredMemberships(Store store) implements Memberships {
  @Override
  public Staff behind(String account) {
    Caller caller = store.caller(account);
    return new Staff(caller.memberIds(), caller.sessions());
  }

  @Override
  public void keep(StaffSession browser) {
    try {
      store.commit(Decision.of(new StaffChange.PutSession(browser)));
    } catch (StaleException another) {
      // The same browser in another tab, or somebody has just left it.
    }
  }
}
