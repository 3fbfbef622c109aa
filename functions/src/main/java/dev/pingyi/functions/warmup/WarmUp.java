package dev.pingyi.functions.warmup;

import dev.pingyi.core.code.CounterCode;
import dev.pingyi.core.code.CounterCodes;
import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.notify.SentLog;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.functions.dynamo.DynamoTable;
import dev.pingyi.server.Platform;
import dev.pingyi.server.Settings;
import dev.pingyi.server.Wiring;
import dev.pingyi.server.door.DoorNames;
import dev.pingyi.server.door.Doors;
import dev.pingyi.server.telemetry.Metrics;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Plays one call, or a satisfied rating of a scan and two taps, through a door over a platform that
 * keeps and sends nothing.
 *
 * <p>Keys and clock are constants: before a snapshot nothing may read a secret, a clock or chance.
 */
public final class WarmUp {
  private static final Keyring KEYS = new Keyring(new byte[32], Map.of(1, new byte[32]));
  private static final InstantSource THEN =
      InstantSource.fixed(Instant.parse("2026-01-05T02:00:00Z"));

  private final FakeDynamo dynamo = new FakeDynamo();
  private final Roster roster;
  private final RuleBooks books;

  public WarmUp(Roster roster, RuleBooks books) {
    this.roster = roster;
    this.books = books;
  }

  /** The product's own doors over it. */
  public Doors doors() {
    Settings settings = Settings.of(FakeTelegram.SETTINGS, List.of());
    return new Wiring(
            new Platform(
                new DynamoTable(dynamo.client(), "warm-up"),
                (notifications, delay) -> {},
                THEN,
                THEN,
                KEYS,
                roster,
                books,
                settings,
                SentLog.NONE,
                Metrics.NONE))
        .doors();
  }

  /**
   * Plays through the door of that name; returns its last answer.
   *
   * @param call hands an event to the door and returns its answer
   */
  public String play(String door, UnaryOperator<String> call) {
    return switch (door) {
      case DoorNames.WEBHOOK -> rate(call);
      case DoorNames.REACT, DoorNames.SPEAK -> call.apply("{\"Records\":[]}");
      case DoorNames.OFFICE -> call.apply("{\"command\":\"health\"}");
      default -> call.apply("{}");
    };
  }

  /**
   * Plays only what a first call is, for a function that has to start while somebody waits.
   *
   * @param call hands an event to the door and returns its answer
   */
  public String playFirst(String door, UnaryOperator<String> call) {
    return door.equals(DoorNames.WEBHOOK) ? scan(call) : play(door, call);
  }

  private String scan(UnaryOperator<String> call) {
    String token = new CounterCodes(KEYS).token(CounterCode.of(roster.counters().getFirst(), 1));
    return call.apply(FakeTelegram.scan(token));
  }

  private String rate(UnaryOperator<String> call) {
    String matter = scan(call);
    String person = call.apply(FakeTelegram.tap(2, FakeTelegram.firstButton(matter)));
    return call.apply(FakeTelegram.tap(3, FakeTelegram.firstButton(person)));
  }

  /** How many items of a kind it has written, for a test of whether it went through. */
  long written(String kind) {
    return dynamo.count(kind);
  }
}
