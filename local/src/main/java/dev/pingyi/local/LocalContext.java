package dev.pingyi.local;

import dev.pingyi.local.run.LocalQueue;
import dev.pingyi.local.run.OfficeClock;
import dev.pingyi.local.run.Outbox;
import java.net.URI;
import java.time.InstantSource;

/**
 * What the product is built on: this machine.
 *
 * @param base the address at which it is served, without a slash at its end
 */
record LocalContext(
    LocalSettings settings,
    URI base,
    OfficeClock clock,
    InstantSource real,
    LocalQueue queue,
    Outbox outbox) {}
