package dev.pingyi.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class StarterWatchTest {
  private final CountDownLatch stopped = new CountDownLatch(1);

  @Test
  void a_killed_starter_ends_the_program_within_five_seconds()
      throws IOException, InterruptedException {
    Process starter = new ProcessBuilder("sleep", "60").start();
    StarterWatch.begin(Optional.of(starter.toHandle()), stopped::countDown);
    assertThat(stopped.await(1500, TimeUnit.MILLISECONDS)).isFalse();

    starter.destroyForcibly();

    assertThat(stopped.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_starter_that_was_gone_before_ends_the_program_too() throws InterruptedException {
    StarterWatch.begin(Optional.empty(), stopped::countDown);

    assertThat(stopped.await(5, TimeUnit.SECONDS)).isTrue();
  }
}
