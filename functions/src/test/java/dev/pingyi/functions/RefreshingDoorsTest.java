package dev.pingyi.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pingyi.core.HandClock;
import dev.pingyi.server.Town;
import dev.pingyi.server.door.Doors;
import dev.pingyi.server.telemetry.Logged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RefreshingDoorsTest {
  private final HandClock clock = new HandClock(Instant.parse("2026-11-23T01:00:00Z"));
  private final List<Doors> opened = new ArrayList<>();
  private boolean locked;
  private final RefreshingDoors doors = new RefreshingDoors(this::open, clock);

  private Doors open() {
    if (locked) {
      throw new IllegalStateException("the secret cannot be read");
    }
    opened.add(new Town().doors());
    return opened.getLast();
  }

  @Test
  void doors_are_opened_at_the_first_call_and_kept() {
    assertThat(opened).isEmpty();

    assertThat(doors.get()).isSameAs(doors.get());

    assertThat(opened).hasSize(1);
  }

  @Test
  void old_doors_are_opened_anew_so_that_a_changed_secret_counts() {
    Doors first = doors.get();
    clock.forward(RefreshingDoors.AGE_MAX);
    assertThat(doors.get()).isSameAs(first);

    clock.forward(Duration.ofSeconds(1));

    assertThat(doors.get()).isNotSameAs(first).isSameAs(doors.get());
  }

  @Test
  void doors_that_work_stay_open_while_the_secret_cannot_be_read() {
    Doors first = doors.get();
    clock.forward(RefreshingDoors.AGE_MAX.plusSeconds(1));
    locked = true;

    String log = Logged.during(() -> assertThat(doors.get()).isSameAs(first));

    assertThat(log).contains("not renewed").doesNotContain("the secret cannot");
  }

  @Test
  void a_secret_that_could_not_be_read_is_asked_for_again_soon() {
    Doors first = doors.get();
    clock.forward(RefreshingDoors.AGE_MAX.plusSeconds(1));
    locked = true;
    assertThat(doors.get()).isSameAs(first);
    locked = false;
    assertThat(doors.get()).isSameAs(first);

    clock.forward(RefreshingDoors.RETRY.plusSeconds(1));

    assertThat(doors.get()).isNotSameAs(first).isSameAs(doors.get());
  }

  @Test
  void doors_that_never_opened_say_so_and_open_later() {
    locked = true;
    assertThatThrownBy(doors::get).isInstanceOf(IllegalStateException.class);

    locked = false;

    assertThat(doors.get()).isSameAs(opened.getFirst());
  }

  @Test
  void nothing_is_left_of_doors_that_were_lent_for_practice() {
    Doors others = new Town().doors();

    doors.practise(others, () -> assertThat(doors.get()).isSameAs(others));

    assertThat(doors.get()).isNotSameAs(others).isSameAs(opened.getFirst());
  }
}
