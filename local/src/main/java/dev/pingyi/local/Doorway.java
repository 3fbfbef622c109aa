package dev.pingyi.local;

import dev.pingyi.local.run.LocalQueue;
import dev.pingyi.local.run.OfficeClock;
import dev.pingyi.local.run.Outbox;
import dev.pingyi.local.run.RunnerFile;
import java.net.URI;

/** Builds the product for this machine; tests put another one behind the same doors. */
@FunctionalInterface
interface Doorway {
  Product open(Plot plot);

  /**
   * Where the product is built.
   *
   * @param base the address at which it is served
   */
  record Plot(
      LocalSettings settings,
      URI base,
      RunnerFile file,
      OfficeClock clock,
      LocalQueue queue,
      Outbox outbox) {}
}
