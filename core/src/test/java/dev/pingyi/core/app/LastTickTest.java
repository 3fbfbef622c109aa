package dev.pingyi.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A time in which the clock did not tick. */
class LastTickTest {
  private final City city = City.at("2026-11-23T10:00");
  private final Person supervisor =
      city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, Post.CITY));

  @BeforeEach
  void the_greeting_is_read() {
    supervisor.looksAway();
  }

  @Test
  void a_time_without_ticks_is_told_to_supervisors_once_and_three_minutes_are_none() {
    city.passes(Duration.ofMinutes(1));
    city.isDownFor(Duration.ofMinutes(3));
    supervisor.sawNothing();

    city.isDownFor(Duration.ofMinutes(3).plusSeconds(1));
    city.passes(Duration.ofMinutes(5));

    assertThat(supervisor.timesSaw("【系统恢复】")).isEqualTo(1);
  }

  @Test
  void what_the_office_clock_jumps_over_while_the_real_one_does_not_is_no_time_without_ticks() {
    LastTick ticks = new LastTick(city.office());
    ticks.run(city.now(), city.now());
    ticks.run(city.now().plus(Duration.ofDays(3)), city.now().plusSeconds(40));

    city.settle();

    supervisor.sawNothing();
  }

  @Test
  void while_the_office_clock_stands_there_is_nothing_to_tick() {
    LastTick ticks = new LastTick(city.office());
    ticks.run(city.now(), city.now());
    city.countsFromNow();
    ticks.run(city.now(), city.now().plus(Duration.ofDays(9)));
    tick(new LastTick(city.office()), Duration.ZERO);

    city.settle();

    supervisor.sawNothing();
    assertThat(city.commits()).isZero();
  }

  @Test
  void a_minute_leaves_one_mark_however_many_processes_tick_in_it() {
    List<LastTick> processes = processes(3);
    city.countsFromNow();

    for (int minute = 1; minute <= 20; minute++) {
      for (LastTick process : processes) {
        tick(process, Duration.ofMinutes(minute));
      }
    }

    assertThat(city.commits()).isEqualTo(20);
    city.settle();
    supervisor.sawNothing();
  }

  @Test
  void a_process_that_was_not_asked_for_long_sees_that_another_has_ticked() {
    LastTick first = new LastTick(city.office());
    LastTick second = new LastTick(city.office());
    // As a cloud asks them, now the one, now the other.
    for (int minute = 0; minute < 60; minute++) {
      tick(minute % 20 < 7 ? first : second, Duration.ofMinutes(minute));
    }

    city.settle();
    supervisor.sawNothing();
  }

  @Test
  void of_several_processes_that_come_back_together_one_tells() {
    List<LastTick> processes = processes(3);
    for (LastTick process : processes) {
      tick(process, Duration.ZERO);
    }

    for (LastTick process : processes) {
      tick(process, Duration.ofMinutes(4));
      tick(process, Duration.ofMinutes(5));
    }
    tick(new LastTick(city.office()), Duration.ofMinutes(6));
    city.settle();

    assertThat(supervisor.timesSaw("【系统恢复】")).isEqualTo(1);
    supervisor.sees("停了 4 分");
  }

  @Test
  void the_next_process_knows_by_the_mark_that_there_was_a_day_without_ticks() {
    tick(new LastTick(city.office()), Duration.ZERO);

    tick(new LastTick(city.office()), Duration.ofHours(26));
    city.settle();
    tick(new LastTick(city.office()), Duration.ofHours(26).plusMinutes(1));
    city.settle();

    assertThat(supervisor.timesSaw("【系统恢复】")).isEqualTo(1);
    supervisor.sees("停了 26 小时");
  }

  @ParameterizedTest
  @CsvSource({"179, 0", "180, 0", "181, 1"})
  void a_restart_within_three_minutes_is_no_time_without_ticks(int seconds, int told) {
    tick(new LastTick(city.office()), Duration.ZERO);

    tick(new LastTick(city.office()), Duration.ofSeconds(seconds));
    city.settle();

    assertThat(supervisor.timesSaw("【系统恢复】")).isEqualTo(told);
  }

  @Test
  void an_office_that_never_ticked_has_missed_nothing() {
    city.isDownFor(Duration.ofDays(1));

    supervisor.sawNothing();
  }

  private List<LastTick> processes(int count) {
    return Stream.generate(() -> new LastTick(city.office())).limit(count).toList();
  }

  private void tick(LastTick process, Duration later) {
    process.run(city.now().plus(later), city.now().plus(later));
  }
}
