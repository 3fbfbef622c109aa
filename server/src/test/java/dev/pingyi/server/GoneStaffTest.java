package dev.pingyi.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pingyi.core.notify.Delivery;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Notification.Recipient;
import dev.pingyi.core.notify.Notification.Topic;
import dev.pingyi.core.notify.OutboundMessage;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever blocks the bot has left; their work must not be lost with them. */
final class GoneStaffTest {
  private final DeliveryBench desk = new DeliveryBench();
  private Member supervisor;

  @BeforeEach
  void the_officer_has_blocked_the_bot() {
    supervisor = desk.joins("supervisor", Post.ofArea(Role.SUPERVISOR, Post.CITY));
    desk.paper().takes(speech -> isToOfficer(speech) ? gone() : new Delivery.Sent());
  }

  private static boolean isToOfficer(OutboundMessage speech) {
    return speech.to().id().equals("officer");
  }

  private static Delivery gone() {
    return new Delivery.Refused("blocked", true);
  }

  @Test
  void who_is_gone_is_dismissed_and_the_supervisor_told_instead() {
    desk.speak(desk.errandTo(desk.officer()));

    assertThat(desk.members()).isEmpty();
    assertThat(desk.queued())
        .extracting(Notification::to, Notification::topic)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                new Recipient.Staff(supervisor.id(), "supervisor/*"), Topic.NOBODY));
  }

  @Test
  void the_next_errand_of_who_is_gone_is_passed_on_too() {
    Member officer = desk.officer();
    desk.speak(desk.errandTo(officer));
    desk.queued();

    desk.speak(desk.errandTo(officer, Topic.REMINDER));

    assertThat(desk.queued()).extracting(Notification::topic).containsExactly(Topic.NOBODY);
  }

  @Test
  void dying_before_the_others_are_told_loses_nothing() {
    Notification notification = desk.errandTo(desk.officer());
    desk.queueIsDown(true);
    assertThatThrownBy(() -> desk.speak(notification)).isInstanceOf(IllegalStateException.class);
    desk.queueIsDown(false);

    desk.passes(Duration.ofSeconds(90));
    desk.speak(notification);

    assertThat(desk.members()).isEmpty();
    assertThat(desk.queued()).extracting(Notification::topic).containsExactly(Topic.NOBODY);
  }

  @Test
  void colleagues_on_the_same_post_were_told_with_the_one_who_is_gone() {
    Member officer = desk.officer();
    desk.joins("colleague", officer.post());

    desk.speak(desk.errandTo(officer));

    assertThat(desk.members()).hasSize(1);
    assertThat(desk.queued()).isEmpty();
  }

  @Test
  void with_nobody_left_in_the_area_those_of_the_whole_city_take_over() {
    desk.joins("callback-of-the-city", Post.ofArea(Role.CALLBACK, Post.CITY));

    desk.speak(desk.errandTo(desk.officer()));

    assertThat(desk.queued()).extracting(Notification::topic).containsExactly(Topic.NEW);
  }
}
