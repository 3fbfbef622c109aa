package dev.pingyi.bench;

import dev.pingyi.core.code.CounterCode;
import dev.pingyi.core.code.CounterCodes;
import dev.pingyi.core.notify.Queue;
import dev.pingyi.core.notify.SentLog;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.server.Platform;
import dev.pingyi.server.Settings;
import dev.pingyi.server.Wiring;
import dev.pingyi.server.door.Doors;
import dev.pingyi.server.keys.KeysFile;
import dev.pingyi.server.roster.RosterFolder;
import dev.pingyi.server.store.Table;
import dev.pingyi.server.telemetry.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** The office of the demonstration over some table, and the settings that describe it. */
public final class Town {
  /** Counters of several units, so that not everything is counted in one item. */
  private static final List<String> COUNTERS =
      List.of("JA1-01", "JA2-01", "JA3-01", "JH1-01", "JH2-01", "JH3-01", "QK1-01", "WC1-01");

  /** Keys for a measurement only: nothing that they protect is kept. */
  private static final String KEYS =
      """
      {"root":"BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=",\
      "versions":{"1":"CQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQk="}}\
      """;

  private static final Queue NOWHERE = (notifications, delay) -> {};

  private static final InstantSource OFFICE_CLOCK = atTenOnAWorkedDay();

  private final Doors doors;
  private final CounterCodes signs;

  public Town(Table table, String telegramApi) {
    RosterFolder roster = RosterFolder.demo();
    Platform platform =
        new Platform(
            table,
            NOWHERE,
            OFFICE_CLOCK,
            InstantSource.system(),
            KeysFile.parse(KEYS),
            roster.roster(),
            RuleBooks.shipped(roster.calendar()),
            Settings.of(settings(telegramApi), List.of()),
            SentLog.NONE,
            Metrics.NONE);
    doors = new Wiring(platform).doors();
    signs = new CounterCodes(platform.keys());
  }

  /**
   * It goes on from there. Praise while an office is closed costs a look more, so that by the real
   * clock a rating would cost one unit in the evening and another in the morning.
   */
  private static InstantSource atTenOnAWorkedDay() {
    RuleBooks books = RuleBooks.shipped(RosterFolder.demo().calendar());
    Instant now = Instant.now();
    Instant ten =
        books
            .calendar()
            .workingDaysAfter(books.day(now), 1)
            .atTime(LocalTime.of(10, 0))
            .atZone(books.zone())
            .toInstant();
    return Clock.offset(Clock.systemUTC(), Duration.between(now, ten));
  }

  /** The settings by their names in the environment. */
  public static Map<String, String> settings(String telegramApi) {
    return Map.of(
        "PINGYI_KEYS",
        KEYS,
        "PINGYI_PUBLIC_URL",
        "https://rate.example",
        "PINGYI_TELEGRAM_TOKEN",
        "7:bench",
        "PINGYI_TELEGRAM_SECRET",
        Citizen.SECRET,
        "PINGYI_TELEGRAM_BOT",
        "bench_bot",
        "PINGYI_TELEGRAM_API",
        telegramApi);
  }

  public Doors doors() {
    return doors;
  }

  /** So many numbers have codes of different counters. */
  public static int counters() {
    return COUNTERS.size();
  }

  /** The printed code at which the citizen of this number stands. */
  public String code(int number) {
    String counter = COUNTERS.get(Math.floorMod(number, COUNTERS.size()));
    return signs.token(new CounterCode(counter, 1, ""));
  }
}
