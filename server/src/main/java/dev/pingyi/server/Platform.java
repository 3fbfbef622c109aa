package dev.pingyi.server;

import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.notify.Queue;
import dev.pingyi.core.notify.SentLog;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.server.store.Table;
import dev.pingyi.server.telemetry.Metrics;
import java.time.InstantSource;

/**
 * What the product stands on; AWS and one machine differ in nothing else.
 *
 * @param officeClock rules promises, reminders and notices
 * @param realClock rules dealings with the outside: time-outs, delays, claims
 */
public record Platform(
    Table table,
    Queue queue,
    InstantSource officeClock,
    InstantSource realClock,
    Keyring keys,
    Roster roster,
    RuleBooks books,
    Settings settings,
    SentLog sentLog,
    Metrics metrics) {}
