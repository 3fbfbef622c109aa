package dev.pingyi.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.core.Fixtures;
import dev.pingyi.core.HandClock;
import dev.pingyi.core.code.CounterCode;
import dev.pingyi.core.code.CounterCodes;
import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.notify.Mailbox;
import dev.pingyi.core.notify.SentLog;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.core.store.Store;
import dev.pingyi.server.door.Doors;
import dev.pingyi.server.roster.RosterFolder;
import dev.pingyi.server.store.MemoryTable;
import dev.pingyi.server.store.Table;
import dev.pingyi.server.telemetry.CountedMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * The doors over a town in memory, with the roster of the demonstration and clocks moved by hand.
 * What happens is carried from door to door at once, as often and in such order as one likes.
 */
public final class Town {
  private static final Duration TICK = Duration.ofMinutes(1);
  private static final RosterFolder ROSTER = RosterFolder.demo();

  private final HandClock office = new HandClock(Fixtures.monday9());
  private final HandClock real = new HandClock(Instant.parse("2026-11-23T01:00:00Z"));
  private final MemoryTable table = new MemoryTable();
  private final Mailbox queue = new Mailbox(real);
  private final FakeChannel channel = new FakeChannel();
  private final List<String> outbox = new ArrayList<>();
  private final CountedMetrics metrics = new CountedMetrics();
  private final Keyring keys = keys();
  private final Platform platform;
  private final Wiring wiring;
  private final Doors doors;
  private final int times;
  private final Random order;
  private boolean rests;
  private int seen;

  /** A town in which everything is delivered once and in order. */
  public Town() {
    this(1, new Random(1));
  }

  /**
   * A town whose items are kept elsewhere.
   *
   * @param kept what they are kept in, given a table in memory that must be told of every write
   */
  public Town(Function<MemoryTable, Table> kept) {
    this(1, new Random(1), kept);
  }

  /**
   * A town with a carrier who is not to be trusted.
   *
   * @param times how often every record and every message is delivered
   * @param order shuffles them if there are several times
   */
  public Town(int times, Random order) {
    this(times, order, table -> table);
  }

  private Town(int times, Random order, Function<MemoryTable, Table> kept) {
    this.times = times;
    this.order = order;
    this.platform =
        new Platform(
            kept.apply(table),
            queue,
            office,
            real,
            keys,
            ROSTER.roster(),
            RuleBooks.shipped(ROSTER.calendar()),
            Settings.of(
                Map.of("PINGYI_PUBLIC_URL", "https://rate.example"),
                List.of(new Address(FakeChannel.NAME, "group"))),
            this::keep,
            metrics);
    this.wiring = new Wiring(platform, List.of(new FakeFactory(channel)));
    this.doors = wiring.doors();
  }

  public Doors doors() {
    return doors;
  }

  public Platform platform() {
    return platform;
  }

  public Store store() {
    return wiring.store();
  }

  public MemoryTable table() {
    return table;
  }

  public Mailbox queue() {
    return queue;
  }

  public CountedMetrics metrics() {
    return metrics;
  }

  public FakeChannel channel() {
    return channel;
  }

  public HandClock office() {
    return office;
  }

  public HandClock real() {
    return real;
  }

  /** What was said of the product's own accord: when, to whom, with what outcome. */
  public List<String> outbox() {
    return List.copyOf(outbox);
  }

  public Phone phone(String name) {
    return new Phone(this, name);
  }

  /** Somebody is invited into a post and joins by the invitation. */
  public Phone joins(String name, Post post) {
    return joins(name, name, post);
  }

  /** Somebody whose account has another name. */
  public Phone joins(String name, String account, Post post) {
    JsonObject command = new JsonObject();
    command.addProperty("command", "members.invite");
    command.addProperty("name", name);
    command.addProperty("role", post.role().code());
    command.addProperty("area", post.area());
    command.addProperty("unit", post.unit());
    JsonObject answer = JsonParser.parseString(doors.office(command.toString())).getAsJsonObject();
    return phone(account).opens(answer.get("invitation").getAsString());
  }

  /** The token in the first printed code of a counter. */
  public String code(String counter) {
    return new CounterCodes(keys).token(new CounterCode(counter, 1, ""));
  }

  /** The office's clock moves on by minutes, and in each of them what is due is done. */
  public void until(String officeTime) {
    while (office.instant().isBefore(Fixtures.at(officeTime))) {
      office.forward(TICK);
      doors.tick(AwsEvents.sample("scheduler").toString());
      settle();
    }
  }

  /** Nothing is carried from door to door any more; tests do it by hand. */
  public void rests() {
    rests = true;
  }

  /** Carries on until nothing is left to do; for what was put off, real time passes. */
  public void settle() {
    while (!rests && (seen < table.streamAfter(0).size() || queue.nextAt().isPresent())) {
      react();
      queue.nextAt().filter(at -> at.isAfter(real.instant())).ifPresent(real::to);
      delivered(queue.take())
          .forEach(notification -> carriedOut(doors.speak(AwsEvents.queue(List.of(notification)))));
    }
  }

  private void react() {
    List<JsonObject> fresh = table.streamAfter(seen);
    seen += fresh.size();
    carriedOut(doors.react(AwsEvents.stream(delivered(fresh))));
  }

  private <T> List<T> delivered(List<T> all) {
    List<T> delivered = new ArrayList<>(all);
    for (int i = 1; i < times; i++) {
      delivered.addAll(all);
    }
    if (times > 1) {
      Collections.shuffle(delivered, order);
    }
    return delivered;
  }

  private static void carriedOut(String answer) {
    assertThat(AwsEvents.failures(answer)).isEmpty();
  }

  private void keep(SentLog.SentMessage message) {
    if (message.status() != SentLog.Status.ANSWERED) {
      List<Object> line =
          List.of(
              office.instant(),
              message.to(),
              message.status(),
              message.picture(),
              FakeChannel.json(message.reply()).get("text"));
      outbox.add(line.toString());
    }
  }

  private static Keyring keys() {
    byte[] root = new byte[32];
    byte[] first = new byte[32];
    Arrays.fill(root, (byte) 7);
    Arrays.fill(first, (byte) 9);
    return new Keyring(root, Map.of(1, first));
  }
}
