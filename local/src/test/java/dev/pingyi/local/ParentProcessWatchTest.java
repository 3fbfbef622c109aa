package dev.pingyi.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class ParentProcessWatchTest {
  private final CountDownLatch stopped = new CountDownLatch(1);

  @Test
  void a_killed_starter_ends_the_program() throws IOException, InterruptedException {
    Process starter = new ProcessBuilder("sleep", "600").start();
    try {
      ParentProcessWatch.begin(Optional.of(starter.toHandle()), stopped::countDown);
      assertThat(stopped.await(1500, TimeUnit.MILLISECONDS)).isFalse();
    } finally {
      starter.destroyForcibly();
    }

    assertThat(stopped.await(60, TimeUnit.SECONDS)).isTrue();
  }

  /** What a busy machine adds to it is not ours to promise. */
  @Test
  void a_look_every_second_or_more_often_is_well_within_the_five_that_are_promised() {
    assertThat(ParentProcessWatch.LOOK_EVERY).isLessThanOrEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void a_starter_that_was_gone_before_ends_the_program_too() throws InterruptedException {
    ParentProcessWatch.begin(Optional.empty(), stopped::countDown);

    assertThat(stopped.await(60, TimeUnit.SECONDS)).isTrue();
  }
}
