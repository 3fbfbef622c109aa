package dev.pingyi.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
final class RunnerTest {
  private static final ZoneId WUHAN = ZoneId.of("Asia/Shanghai");
  private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
  private static final InstantSource REAL = InstantSource.system();

  @TempDir private Path folder;
  private final TreeSet<Instant> due = new TreeSet<>();
  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private final ListFeed feed = new ListFeed();
  private boolean broken;
  private RunnerFile file;
  private OfficeClock clock;
  private LocalQueue queue;
  private Runner runner;

  @BeforeEach
  void open() {
    file = RunnerFile.in(folder);
    clock = OfficeClock.standing(NINE, REAL, new KeyValueTable(file));
    queue = new LocalQueue(file, REAL);
    runner = runner();
  }

  @AfterEach
  void close() {
    runner.close();
    clock.close();
    file.close();
  }

  @Test
  void each_thing_is_done_at_its_own_minute() {
    due.add(NINE.plusSeconds(61));
    due.add(NINE.plusSeconds(3600));
    due.add(NINE.plusSeconds(7201));
    runner.start();
    log.clear();

    Runner.Moved moved = runner.forward(Duration.ofHours(2));

    assertThat(log)
        .containsExactly(
            "tick 09:00 did 0",
            "tick 09:02 did 1",
            "react 09:02",
            "speak 09:02",
            "tick 10:00 did 1",
            "react 10:00",
            "speak 10:00",
            "tick 11:00 did 0");
    assertThat(moved).isEqualTo(new Runner.Moved(NINE.plusSeconds(7200), 120));
  }

  @Test
  void what_is_set_off_by_a_move_is_done_when_it_returns() {
    due.add(NINE.plusSeconds(60));
    runner.start();

    runner.forward(Duration.ofMinutes(1));

    assertThat(log).endsWith("react 09:01", "speak 09:01");
    assertThat(queue.load()).isEqualTo(new LocalQueue.Load(0, 0));
  }

  @Test
  void what_was_due_meanwhile_is_done_at_the_start() {
    due.add(NINE.minusSeconds(600));

    runner.start();

    assertThat(log).startsWith("tick 09:00 did 1");
    assertThat(due).isEmpty();
  }

  @Test
  void an_announcement_that_was_missed_is_made_at_the_start() {
    runner.start();
    close();
    file = RunnerFile.in(folder);
    clock =
        OfficeClock.standing(Instant.parse("2026-12-03T00:00:00Z"), REAL, new KeyValueTable(file));
    queue = new LocalQueue(file, REAL);
    runner = runner();

    runner.start();

    assertThat(log).contains("announce 08:00");
  }

  @Test
  void a_tick_that_goes_on_failing_is_one_dead_letter_and_the_clock_still_moves() {
    runner.start();
    broken = true;
    for (int minute = 1; minute <= 60; minute++) {
      due.add(NINE.plus(Duration.ofMinutes(minute)));
    }

    runner.forward(Duration.ofHours(1));

    assertThat(clock.instant()).isEqualTo(NINE.plus(Duration.ofHours(1)));
    assertThat(new DeadLetters(file, REAL).count()).isEqualTo(1);
  }

  @Test
  void the_clock_never_goes_back() {
    runner.start();

    assertThatThrownBy(() -> runner.moveTo(NINE.minusSeconds(1)))
        .isInstanceOf(Runner.BackwardsException.class);
    assertThat(clock.instant()).isEqualTo(NINE);
  }

  @Test
  void settling_counts_what_waits_for_a_platform() {
    runner.start();
    queue.put(List.of(notification()), Duration.ofMinutes(10));

    assertThat(runner.settle()).isEqualTo(1);
  }

  @Test
  void a_message_whose_time_comes_while_it_is_counted_counts_as_waiting() {
    AtomicLong looks = new AtomicLong();
    queue = new LocalQueue(file, () -> Instant.ofEpochMilli(looks.getAndIncrement()));
    runner = runner();
    // Waiting at the next look, due at the one after.
    queue.put(List.of(notification()), Duration.ofMillis(2));

    assertThat(runner.settle()).isEqualTo(1);
  }

  @Test
  void a_year_with_something_due_each_day_is_a_matter_of_some_hundred_steps() {
    for (int day = 1; day <= 365; day++) {
      due.add(NINE.plus(Duration.ofDays(day)));
    }
    runner.start();

    runner.forward(Duration.ofDays(365));

    assertThat(log).filteredOn(line -> line.startsWith("speak")).hasSize(365);
    // One for each of these days, for each notice and for the end; a year has half a million
    // minutes.
    assertThat(log).filteredOn(line -> line.startsWith("tick")).hasSizeLessThan(400);
  }

  private Runner runner() {
    return new Runner(
        new RunnerParts(
            file,
            clock,
            REAL,
            feed,
            queue,
            new TriggeredDoors(
                this::react, event -> done("speak"), this::tick, event -> done("announce")),
            (after, until) ->
                due.stream().filter(i -> i.isAfter(after) && !i.isAfter(until)).findFirst(),
            (after, until) -> nextNotice(after).filter(at -> !at.isAfter(until)),
            () -> {},
            new Retries(3, Duration.ofMillis(1)),
            DeliveryOrder.none()));
  }

  /** On the 1st at 09:07. */
  private static Optional<Instant> nextNotice(Instant after) {
    YearMonth month = YearMonth.from(after.atZone(WUHAN));
    return Stream.of(month, month.plusMonths(1))
        .map(m -> m.atDay(1).atTime(9, 7).atZone(WUHAN).toInstant())
        .filter(at -> at.isAfter(after))
        .findFirst();
  }

  private String tick(String event) {
    if (broken) {
      throw new IllegalStateException("a door of a test is broken");
    }
    int before = due.size();
    due.headSet(clock.instant(), true).clear();
    int did = before - due.size();
    for (int i = 0; i < did; i++) {
      feed.happens("PY", "reminded");
    }
    log.add("tick " + time() + " did " + did);
    return "{\"moved\":" + did + "}";
  }

  private String react(String event) {
    String answer = done("react");
    queue.put(List.of(notification()), Duration.ZERO);
    return answer;
  }

  private String done(String what) {
    log.add(what + " " + time());
    return "{\"batchItemFailures\":[]}";
  }

  private String time() {
    return clock.instant().atZone(WUHAN).toLocalTime().toString();
  }

  private static Notification notification() {
    return new Notification(
        "e",
        new Notification.Recipient.Group(0),
        Topic.NOTICE,
        "2026-11",
        0,
        Instant.EPOCH,
        Instant.EPOCH);
  }
}
