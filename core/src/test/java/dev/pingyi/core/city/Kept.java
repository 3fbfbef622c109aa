package dev.pingyi.core.city;

import dev.pingyi.core.store.Store;
import java.time.InstantSource;
import java.time.ZoneId;

/** Where a city is kept. */
public interface Kept {
  /** An empty store, by whose office's clock the time of a contact is over. */
  Store open(ZoneId office, InstantSource officeClock);
}
