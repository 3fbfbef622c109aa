package dev.pingyi.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OfficeClockTest {
  private static final Instant NINE = Instant.parse("2026-11-25T01:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir private Path folder;
  private Instant real = NINE;
  private final InstantSource realClock = () -> real;
  private RunnerFile file;

  @BeforeEach
  void open() {
    file = RunnerFile.in(folder);
  }

  @AfterEach
  void close() {
    file.close();
  }

  @Test
  void a_standing_clock_stands_while_real_time_passes() {
    OfficeClock clock = standing(NINE);

    real = real.plus(HOUR);

    assertThat(clock.instant()).isEqualTo(NINE);
  }

  @Test
  void a_running_clock_keeps_its_lead_after_a_move() {
    OfficeClock clock = running();

    clock.advanceTo(NINE.plus(HOUR));
    real = real.plusSeconds(60);

    assertThat(clock.instant()).isEqualTo(NINE.plus(HOUR).plusSeconds(60));
  }

  @Test
  void a_running_clock_does_not_follow_the_real_clock_back() {
    OfficeClock clock = running();
    clock.instant();

    real = real.minus(HOUR);

    assertThat(clock.instant()).isEqualTo(NINE);
  }

  @Test
  void advancing_to_the_past_changes_nothing() {
    OfficeClock clock = standing(NINE);

    clock.advanceTo(NINE.minus(HOUR));

    assertThat(clock.instant()).isEqualTo(NINE);
  }

  @Test
  void on_kept_data_a_standing_clock_starts_at_the_last_instant_and_says_so() {
    standing(NINE).advanceTo(NINE.plus(HOUR));

    OfficeClock next = standing(NINE);

    assertThat(next.instant()).isEqualTo(NINE.plus(HOUR));
    assertThat(next.isResumed()).isTrue();
  }

  @Test
  void a_later_setting_than_the_last_instant_holds() {
    standing(NINE);

    OfficeClock next = standing(NINE.plus(HOUR));

    assertThat(next.instant()).isEqualTo(NINE.plus(HOUR));
    assertThat(next.isResumed()).isFalse();
  }

  @Test
  void after_a_kill_a_running_clock_never_starts_before_an_instant_it_told() {
    OfficeClock clock = running();
    clock.advanceTo(NINE.plus(HOUR));
    real = real.plusSeconds(47);
    Instant told = clock.instant();
    close();
    open();

    OfficeClock next = running();

    assertThat(next.instant()).isAfterOrEqualTo(told).isBefore(told.plusSeconds(30));
  }

  @Test
  void a_real_clock_that_was_closed_starts_as_the_real_clock() {
    running().close();

    OfficeClock next = running();

    assertThat(next.isResumed()).isFalse();
  }

  private OfficeClock standing(Instant at) {
    return OfficeClock.standing(at, realClock, new KeyValueTable(file));
  }

  private OfficeClock running() {
    return OfficeClock.running(realClock, new KeyValueTable(file));
  }
}
