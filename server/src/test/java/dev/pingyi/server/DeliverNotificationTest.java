package dev.pingyi.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pingyi.core.notify.Delivery;
import dev.pingyi.core.notify.DeliveryState;
import dev.pingyi.core.notify.DeliveryState.State;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Notification.Topic;
import dev.pingyi.core.notify.OutboundMessage;
import dev.pingyi.core.notify.SentLog;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.server.DeliveryBench.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DeliverNotificationTest {
  private final DeliveryBench desk = new DeliveryBench();
  private final Notification notification = desk.errandTo(desk.officer());

  @Test
  void an_errand_is_claimed_then_sent_then_marked() {
    desk.paper()
        .takes(
            _ -> {
              assertThat(desk.state(notification)).isEqualTo(State.CLAIMED);
              return new Delivery.Sent();
            });

    desk.speak(notification);

    assertThat(desk.paper().sent())
        .extracting(OutboundMessage::id)
        .containsExactly(notification.id());
    assertThat(desk.state(notification)).isEqualTo(State.SENT);
    assertThat(desk.said()).containsExactly(new Said("staff", SentLog.Outcome.SENT));
  }

  @Test
  void an_errand_spoken_twice_is_once() {
    desk.speak(notification);
    desk.speak(notification);

    assertThat(desk.paper().sent()).hasSize(1);
    assertThat(desk.letters()).isEmpty();
  }

  @Test
  void what_another_worker_has_claimed_is_put_off_until_the_claim_runs_out() {
    Instant until = desk.now().plusSeconds(40);
    desk.has(new DeliveryState(notification.id(), 1, State.CLAIMED, until));

    desk.speak(notification);

    assertThat(desk.paper().sent()).isEmpty();
    assertThat(desk.letters()).extracting(Mailbox.Letter::at).containsExactly(until);
  }

  @Test
  void a_claim_that_ran_out_is_taken_over() {
    desk.has(new DeliveryState(notification.id(), 1, State.CLAIMED, desk.now()));

    desk.speak(notification);

    assertThat(desk.state(notification)).isEqualTo(State.SENT);
  }

  @Test
  void who_asks_for_patience_gets_at_least_that_long() {
    desk.paper().takes(_ -> new Delivery.TryLater(Duration.ofSeconds(77), "busy"));

    desk.speak(notification);

    assertThat(desk.state(notification)).isEqualTo(State.LATER);
    assertThat(desk.letters())
        .extracting(Mailbox.Letter::delay)
        .containsExactly(Duration.ofSeconds(77));
    assertThat(desk.said()).containsExactly(new Said("staff", SentLog.Outcome.LATER));
  }

  @Test
  void a_second_copy_of_what_was_put_off_is_as_patient() {
    desk.paper().takes(_ -> new Delivery.TryLater(Duration.ofSeconds(77), "busy"));
    desk.speak(notification);
    desk.paper().takes(_ -> new Delivery.Sent());

    desk.speak(notification);

    assertThat(desk.paper().sent()).hasSize(1);
    desk.passes(Duration.ofSeconds(77));
    desk.queued().forEach(desk::speak);
    assertThat(desk.paper().sent()).hasSize(2);
    assertThat(desk.state(notification)).isEqualTo(State.SENT);
  }

  @Test
  void waits_longer_than_a_queue_can_keep_are_taken_in_turns() {
    desk.paper().takes(_ -> new Delivery.TryLater(Duration.ofSeconds(2000), "busy"));
    desk.speak(notification);
    desk.paper().takes(_ -> new Delivery.Sent());

    for (int seconds : List.of(900, 900, 200)) {
      assertThat(desk.paper().sent()).hasSize(1);
      assertThat(desk.letters())
          .extracting(Mailbox.Letter::delay)
          .containsExactly(Duration.ofSeconds(seconds));
      desk.passes(Duration.ofSeconds(seconds));
      desk.queued().forEach(desk::speak);
    }

    assertThat(desk.paper().sent()).hasSize(2);
    assertThat(desk.letters()).isEmpty();
  }

  @Test
  void tries_grow_apart_up_to_a_quarter_of_an_hour_and_end_dead() {
    desk.paper().takes(_ -> new Delivery.TryLater(Duration.ZERO, "down"));
    desk.speak(notification);

    for (int seconds : List.of(2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900)) {
      assertThat(desk.letters())
          .extracting(Mailbox.Letter::delay)
          .containsExactly(Duration.ofSeconds(seconds));
      desk.passes(Duration.ofSeconds(seconds));
      desk.queued().forEach(desk::speak);
    }
    while (!desk.letters().isEmpty()) {
      desk.passes(Duration.ofMinutes(15));
      desk.queued().forEach(desk::speak);
    }

    assertThat(desk.paper().sent()).hasSize(100);
    assertThat(desk.said().getLast()).isEqualTo(new Said("staff", SentLog.Outcome.DEAD));
    desk.speak(notification);
    assertThat(desk.paper().sent()).hasSize(100);
  }

  @Test
  void what_is_no_longer_so_is_dropped() {
    Notification outdated = desk.errandTo(desk.officer(), Topic.REFERRED);

    desk.speak(outdated);

    assertThat(desk.paper().sent()).isEmpty();
    assertThat(desk.state(outdated)).isEqualTo(State.DROPPED);
  }

  @Test
  void what_is_refused_is_not_tried_again() {
    desk.paper().takes(_ -> new Delivery.Refused("too long", false));

    desk.speak(notification);
    desk.speak(notification);

    assertThat(desk.paper().sent()).hasSize(1);
    assertThat(desk.said()).containsExactly(new Said("staff", SentLog.Outcome.REFUSED));
    assertThat(desk.members()).containsExactly(desk.officer());
    assertThat(desk.letters()).isEmpty();
  }

  @Test
  void a_message_to_a_channel_that_is_off_is_refused() {
    desk.turnsPaperOff();

    desk.speak(notification);

    assertThat(desk.state(notification)).isEqualTo(State.REFUSED);
    assertThat(desk.members()).containsExactly(desk.officer());
  }

  @Test
  void a_fault_of_ours_leaves_the_errand_to_the_next_try() {
    desk.paper()
        .takes(
            _ -> {
              throw new IllegalStateException("a bug");
            });
    assertThatThrownBy(() -> desk.speak(notification)).hasMessage("a bug");
    desk.paper().takes(_ -> new Delivery.Sent());

    desk.speak(notification);

    assertThat(desk.letters()).isEmpty();
    assertThat(desk.state(notification)).isEqualTo(State.SENT);
  }

  @Test
  void dying_between_the_sending_and_the_mark_costs_one_repeat_at_most() {
    desk.paper()
        .takes(
            _ -> {
              desk.storeIsDown(true);
              return new Delivery.Sent();
            });
    assertThatThrownBy(() -> desk.speak(notification)).isInstanceOf(IllegalStateException.class);
    desk.storeIsDown(false);
    desk.paper().takes(_ -> new Delivery.Sent());

    desk.speak(notification);
    assertThat(desk.paper().sent()).hasSize(1);
    desk.passes(Duration.ofSeconds(90));
    desk.queued().forEach(desk::speak);
    desk.speak(notification);

    assertThat(desk.paper().sent()).hasSize(2);
    assertThat(desk.letters()).isEmpty();
  }

  @Test
  void a_picture_goes_with_its_part_of_a_notice_and_none_with_the_text() {
    desk.publishes();

    desk.speak(desk.errandToGroup(0, 0));
    desk.speak(desk.errandToGroup(0, 1));

    assertThat(desk.paper().sent())
        .extracting(speech -> speech.picture().map(OutboundMessage.Picture::path).orElse(""))
        .containsExactly("", "/results/2026/11/1.png");
    assertThat(desk.said()).allMatch(said -> said.to().equals("group"));
  }

  @Test
  void a_group_that_is_no_longer_in_the_settings_is_told_nothing() {
    desk.publishes();

    desk.speak(desk.errandToGroup(1, 0));

    assertThat(desk.state(desk.errandToGroup(1, 0))).isEqualTo(State.DROPPED);
  }

  @Test
  void an_errand_before_its_time_waits() {
    desk.speak(notification.notBefore(desk.now().plusSeconds(30)));

    assertThat(desk.paper().sent()).isEmpty();
    assertThat(desk.letters())
        .extracting(Mailbox.Letter::delay)
        .containsExactly(Duration.ofSeconds(30));
  }

  @Test
  void a_member_whose_dismissal_another_worker_was_quicker_with_is_no_failure() {
    Member officer = desk.officer();
    desk.paper()
        .takes(
            _ -> {
              desk.commit(Decision.of(new Change.Dismiss(officer)));
              return new Delivery.Refused("blocked", true);
            });

    desk.speak(notification);

    assertThat(desk.state(notification)).isEqualTo(State.REFUSED);
  }
}
