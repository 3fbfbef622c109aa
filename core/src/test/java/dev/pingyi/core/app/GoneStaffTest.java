package dev.pingyi.core.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.pingyi.core.notify.Delivery;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Notification.Recipient;
import dev.pingyi.core.notify.OutboundMessage;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever blocks the bot has left; their work must not be lost with them. */
final class GoneStaffTest {
  private final DeliveryBench bench = new DeliveryBench();
  private Member supervisor;

  @BeforeEach
  void the_officer_has_blocked_the_bot() {
    supervisor = bench.joins("supervisor", Post.ofArea(Role.SUPERVISOR, Post.CITY));
    bench.channel().takes(message -> isToOfficer(message) ? gone() : new Delivery.Sent());
  }

  private static boolean isToOfficer(OutboundMessage message) {
    return message.to().id().equals("officer");
  }

  private static Delivery gone() {
    return new Delivery.Refused("blocked", true);
  }

  @Test
  void who_is_gone_is_dismissed_and_the_supervisor_told_instead() {
    bench.speak(bench.notificationTo(bench.officer()));

    assertThat(bench.members()).isEmpty();
    assertThat(bench.queued())
        .extracting(Notification::to, Notification::topic)
        .containsExactly(tuple(new Recipient.Staff(supervisor.id(), "supervisor/*"), Topic.NOBODY));
  }

  @Test
  void the_next_notification_of_who_is_gone_is_passed_on_too() {
    Member officer = bench.officer();
    bench.speak(bench.notificationTo(officer));
    bench.queued();

    bench.speak(bench.notificationTo(officer, Topic.REMINDER));

    assertThat(bench.queued()).extracting(Notification::topic).containsExactly(Topic.NOBODY);
  }

  @Test
  void dying_before_the_others_are_told_loses_nothing() {
    Notification notification = bench.notificationTo(bench.officer());
    bench.queueIsDown(true);
    assertThatThrownBy(() -> bench.speak(notification)).isInstanceOf(IllegalStateException.class);
    bench.queueIsDown(false);

    bench.passes(Duration.ofSeconds(90));
    bench.speak(notification);

    assertThat(bench.members()).isEmpty();
    assertThat(bench.queued()).extracting(Notification::topic).containsExactly(Topic.NOBODY);
  }

  @Test
  void colleagues_on_the_same_post_were_told_with_the_one_who_is_gone() {
    Member officer = bench.officer();
    bench.joins("colleague", officer.post());

    bench.speak(bench.notificationTo(officer));

    assertThat(bench.members()).hasSize(1);
    assertThat(bench.queued()).isEmpty();
  }

  @Test
  void with_nobody_left_in_the_area_those_of_the_whole_city_take_over() {
    bench.joins("callback-of-the-city", Post.ofArea(Role.CALLBACK, Post.CITY));

    bench.speak(bench.notificationTo(bench.officer()));

    assertThat(bench.queued()).extracting(Notification::topic).containsExactly(Topic.NEW);
  }
}
