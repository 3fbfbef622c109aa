package dev.pingyi.local;

import dev.pingyi.local.run.LocalQueue;
import dev.pingyi.local.run.OfficeClock;
import dev.pingyi.local.run.Outbox;
import java.net.URI;
import java.time.InstantSource;

/** Builds the product for this machine; tests put another one behind the same doors. */
@FunctionalInterface
interface ProductFactory {
  Product open(Plot plot);

  /**
   * Where the product is built.
   *
   * @param base the address at which it is served, without a slash at its end
   */
  record Plot(
      LocalSettings settings,
      URI base,
      OfficeClock clock,
      InstantSource real,
      LocalQueue queue,
      Outbox outbox) {}
}
