package dev.pingyi.core.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pingyi.core.app.DeliveryBench.Said;
import dev.pingyi.core.notify.Delivery;
import dev.pingyi.core.notify.DeliveryResult;
import dev.pingyi.core.notify.DeliveryState;
import dev.pingyi.core.notify.DeliveryState.State;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.OutboundMessage;
import dev.pingyi.core.notify.SentLog;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeliverNotificationTest {
  private final DeliveryBench bench = new DeliveryBench();
  private final Notification notification = bench.notificationTo(bench.officer());

  @Test
  void a_notification_is_claimed_then_sent_then_marked() {
    bench
        .channel()
        .takes(
            _ -> {
              assertThat(bench.state(notification)).isEqualTo(State.CLAIMED);
              return new Delivery.Sent();
            });

    assertThat(bench.speak(notification)).isEqualTo(new DeliveryResult.Sent());

    assertThat(bench.channel().sent())
        .extracting(OutboundMessage::id)
        .containsExactly(notification.id());
    assertThat(bench.state(notification)).isEqualTo(State.SENT);
    assertThat(bench.said()).containsExactly(new Said("staff", SentLog.Status.SENT));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T20:59:59, false",
    "2026-11-23T21:00:00, true",
    "2026-11-24T07:59:59, true",
    "2026-11-24T08:00:00, false"
  })
  void work_that_is_handed_over_at_night_arrives_without_a_sound(String at, boolean silent) {
    bench.until(at);

    bench.speak(bench.notificationTo(bench.officer()));

    assertThat(bench.channel().sent())
        .singleElement()
        .extracting(OutboundMessage::silent)
        .isEqualTo(silent);
  }

  @Test
  void a_notification_spoken_twice_is_once() {
    bench.speak(notification);
    assertThat(bench.speak(notification)).isEqualTo(new DeliveryResult.Finished());

    assertThat(bench.channel().sent()).hasSize(1);
    assertThat(bench.letters()).isEmpty();
  }

  @Test
  void a_claim_that_ran_out_is_taken_over() {
    bench.has(new DeliveryState(notification.id(), 1, State.CLAIMED, bench.now()));

    bench.speak(notification);

    assertThat(bench.state(notification)).isEqualTo(State.SENT);
  }

  @Test
  void what_is_no_longer_so_is_dropped() {
    Notification outdated = bench.notificationTo(bench.officer(), Topic.REFERRED);

    assertThat(bench.speak(outdated)).isEqualTo(new DeliveryResult.Dropped());

    assertThat(bench.channel().sent()).isEmpty();
    assertThat(bench.state(outdated)).isEqualTo(State.DROPPED);
  }

  @Test
  void what_is_refused_is_not_tried_again() {
    bench.channel().takes(_ -> new Delivery.Refused("too long", false));

    assertThat(bench.speak(notification)).isEqualTo(new DeliveryResult.Refused("too long"));
    assertThat(bench.speak(notification)).isEqualTo(new DeliveryResult.Finished());

    assertThat(bench.channel().sent()).hasSize(1);
    assertThat(bench.said()).containsExactly(new Said("staff", SentLog.Status.REFUSED));
    assertThat(bench.members()).containsExactly(bench.officer());
    assertThat(bench.letters()).isEmpty();
  }

  @Test
  void a_message_to_a_channel_that_is_off_is_refused() {
    bench.channel().off();

    bench.speak(notification);

    assertThat(bench.state(notification)).isEqualTo(State.REFUSED);
    assertThat(bench.members()).containsExactly(bench.officer());
  }

  @Test
  void a_fault_of_ours_leaves_the_notification_to_the_next_try() {
    bench
        .channel()
        .takes(
            _ -> {
              throw new IllegalStateException("a bug");
            });
    assertThatThrownBy(() -> bench.speak(notification)).hasMessage("a bug");
    bench.channel().takes(_ -> new Delivery.Sent());

    bench.speak(notification);

    assertThat(bench.letters()).isEmpty();
    assertThat(bench.state(notification)).isEqualTo(State.SENT);
  }

  @Test
  void dying_between_the_sending_and_the_mark_costs_one_repeat_at_most() {
    bench
        .channel()
        .takes(
            _ -> {
              bench.storeIsDown(true);
              return new Delivery.Sent();
            });
    assertThatThrownBy(() -> bench.speak(notification)).isInstanceOf(IllegalStateException.class);
    bench.storeIsDown(false);
    bench.channel().takes(_ -> new Delivery.Sent());

    bench.speak(notification);
    assertThat(bench.channel().sent()).hasSize(1);
    bench.passes(Duration.ofSeconds(90));
    bench.queued().forEach(bench::speak);
    bench.speak(notification);

    assertThat(bench.channel().sent()).hasSize(2);
    assertThat(bench.letters()).isEmpty();
  }

  @Test
  void a_picture_goes_with_its_part_of_a_notice_and_none_with_the_text() {
    bench.publishes();

    bench.speak(bench.notificationToGroup(0, 0));
    bench.speak(bench.notificationToGroup(0, 1));

    assertThat(bench.channel().sent())
        .extracting(message -> message.picture().map(OutboundMessage.Picture::path).orElse(""))
        .containsExactly("", "2026-11/1");
    assertThat(bench.said()).allMatch(said -> said.to().equals("group"));
  }

  @Test
  void a_group_that_is_no_longer_in_the_settings_is_told_nothing() {
    bench.publishes();

    bench.speak(bench.notificationToGroup(1, 0));

    assertThat(bench.state(bench.notificationToGroup(1, 0))).isEqualTo(State.DROPPED);
  }

  @Test
  void a_member_whose_dismissal_another_worker_was_quicker_with_is_no_failure() {
    Member officer = bench.officer();
    bench
        .channel()
        .takes(
            _ -> {
              bench.commit(Decision.of(new Change.Dismiss(officer)));
              return new Delivery.Refused("blocked", true);
            });

    bench.speak(notification);

    assertThat(bench.state(notification)).isEqualTo(State.REFUSED);
  }
}
