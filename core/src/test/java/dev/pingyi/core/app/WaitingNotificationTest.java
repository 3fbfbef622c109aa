package dev.pingyi.core.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pingyi.core.app.DeliveryBench.Said;
import dev.pingyi.core.notify.Delivery;
import dev.pingyi.core.notify.DeliveryResult;
import dev.pingyi.core.notify.DeliveryState;
import dev.pingyi.core.notify.DeliveryState.State;
import dev.pingyi.core.notify.Mailbox;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.SentLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A notification that has to wait: how long, and when it is tried again. */
final class WaitingNotificationTest {
  private final DeliveryBench bench = new DeliveryBench();
  private final Notification notification = bench.notificationTo(bench.officer());

  @Test
  void a_notification_before_its_time_waits() {
    bench.speak(notification.notBefore(bench.now().plusSeconds(30)));

    assertThat(bench.channel().sent()).isEmpty();
    assertThat(bench.letters())
        .extracting(Mailbox.Letter::delay)
        .containsExactly(Duration.ofSeconds(30));
  }

  @Test
  void what_another_worker_has_claimed_is_put_off_until_the_claim_runs_out() {
    Instant until = bench.now().plusSeconds(40);
    bench.has(new DeliveryState(notification.id(), 1, State.CLAIMED, until));

    assertThat(bench.speak(notification)).isEqualTo(new DeliveryResult.PutOff());

    assertThat(bench.channel().sent()).isEmpty();
    assertThat(bench.letters()).extracting(Mailbox.Letter::at).containsExactly(until);
  }

  @Test
  void who_asks_for_patience_gets_at_least_that_long() {
    bench.channel().takes(_ -> new Delivery.TryLater(Duration.ofSeconds(77), "busy"));

    bench.speak(notification);

    assertThat(bench.state(notification)).isEqualTo(State.LATER);
    assertThat(bench.letters())
        .extracting(Mailbox.Letter::delay)
        .containsExactly(Duration.ofSeconds(77));
    assertThat(bench.said()).containsExactly(new Said("staff", SentLog.Status.LATER));
  }

  @Test
  void patience_is_counted_from_the_answer_however_long_the_sending_took() {
    bench
        .channel()
        .takes(
            _ -> {
              bench.passes(Duration.ofSeconds(20));
              return new Delivery.TryLater(Duration.ofSeconds(77), "busy");
            });

    bench.speak(notification);

    Instant until = bench.now().plusSeconds(77);
    assertThat(bench.delivery(notification).until()).isEqualTo(until);
    assertThat(bench.letters())
        .extracting(Mailbox.Letter::at, letter -> letter.notification().after())
        .containsExactly(tuple(until, until));
  }

  @Test
  void a_second_copy_of_what_was_put_off_is_as_patient() {
    bench.channel().takes(_ -> new Delivery.TryLater(Duration.ofSeconds(77), "busy"));
    bench.speak(notification);
    bench.channel().takes(_ -> new Delivery.Sent());

    bench.speak(notification);

    assertThat(bench.channel().sent()).hasSize(1);
    bench.passes(Duration.ofSeconds(77));
    bench.queued().forEach(bench::speak);
    assertThat(bench.channel().sent()).hasSize(2);
    assertThat(bench.state(notification)).isEqualTo(State.SENT);
  }

  @Test
  void waits_longer_than_a_queue_can_keep_are_taken_in_turns() {
    bench.channel().takes(_ -> new Delivery.TryLater(Duration.ofSeconds(2000), "busy"));
    bench.speak(notification);
    bench.channel().takes(_ -> new Delivery.Sent());

    for (int seconds : List.of(900, 900, 200)) {
      assertThat(bench.channel().sent()).hasSize(1);
      assertThat(bench.letters())
          .extracting(Mailbox.Letter::delay)
          .containsExactly(Duration.ofSeconds(seconds));
      bench.passes(Duration.ofSeconds(seconds));
      bench.queued().forEach(bench::speak);
    }

    assertThat(bench.channel().sent()).hasSize(2);
    assertThat(bench.letters()).isEmpty();
  }

  @Test
  void tries_grow_apart_up_to_a_quarter_of_an_hour_and_end_dead() {
    bench.channel().takes(_ -> new Delivery.TryLater(Duration.ZERO, "down"));
    bench.speak(notification);

    for (int seconds : List.of(2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900)) {
      assertThat(bench.letters())
          .extracting(Mailbox.Letter::delay)
          .containsExactly(Duration.ofSeconds(seconds));
      bench.passes(Duration.ofSeconds(seconds));
      bench.queued().forEach(bench::speak);
    }
    DeliveryResult last = new DeliveryResult.PutOff();
    while (!bench.letters().isEmpty()) {
      bench.passes(Duration.ofMinutes(15));
      last = bench.speak(bench.queued().getFirst());
    }

    assertThat(last).isEqualTo(new DeliveryResult.GivenUp());
    assertThat(bench.channel().sent()).hasSize(100);
    assertThat(bench.said().getLast()).isEqualTo(new Said("staff", SentLog.Status.DEAD));
    bench.speak(notification);
    assertThat(bench.channel().sent()).hasSize(100);
  }
}
