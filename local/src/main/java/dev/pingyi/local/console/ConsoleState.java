package dev.pingyi.local.console;

import dev.pingyi.events.Json;
import dev.pingyi.local.run.OfficeClock;
import dev.pingyi.local.run.Outbox;
import dev.pingyi.local.web.ChangeStream.State;
import dev.pingyi.server.office.CodeList;
import dev.pingyi.server.store.Feed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** Tells the console, in one line, whenever it has something new to show. */
public final class ConsoleState implements Supplier<State> {
  private final OfficeClock clock;
  private final OfficeTime time;
  private final Outbox outbox;
  private final Feed feed;
  private final CodeList codes;
  private long seen = -1;
  private long stamp;

  public ConsoleState(
      OfficeClock clock, OfficeTime time, Outbox outbox, Feed feed, CodeList codes) {
    this.clock = clock;
    this.time = time;
    this.outbox = outbox;
    this.feed = feed;
    this.codes = codes;
  }

  record Snapshot(String now, long outbox, long changes, long signs) {}

  @Override
  public State get() {
    long changes = feed.count();
    long said = outbox.last();
    long issues = issuesAt(changes);
    Instant now = clock.instant();
    // A running clock is told by the minute: the page counts the seconds itself.
    Instant told = clock.isStanding() ? now : now.truncatedTo(ChronoUnit.MINUTES);
    String key = told + " " + said + " " + changes + " " + issues;
    return new State(key, Json.write(new Snapshot(time.text(now), said, changes, issues)));
  }

  /** Codes change only by events, so most looks cost nothing. */
  private synchronized long issuesAt(long changes) {
    if (changes != seen) {
      stamp = codes.stamp();
      seen = changes;
    }
    return stamp;
  }
}
