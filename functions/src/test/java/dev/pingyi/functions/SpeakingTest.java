package dev.pingyi.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pingyi.bot.Delivery;
import dev.pingyi.bot.Speech;
import dev.pingyi.core.errand.Errand;
import dev.pingyi.core.errand.Errand.Topic;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.Sending;
import dev.pingyi.core.store.Sending.State;
import dev.pingyi.functions.SpeakingDesk.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SpeakingTest {
  private final SpeakingDesk desk = new SpeakingDesk();
  private final Errand errand = desk.errandTo(desk.officer());

  @Test
  void an_errand_is_claimed_then_sent_then_marked() {
    desk.paper()
        .takes(
            _ -> {
              assertThat(desk.state(errand)).isEqualTo(State.CLAIMED);
              return new Delivery.Sent();
            });

    desk.speak(errand);

    assertThat(desk.paper().sent()).extracting(Speech::id).containsExactly(errand.id());
    assertThat(desk.state(errand)).isEqualTo(State.SENT);
    assertThat(desk.said()).containsExactly(new Said("staff", Journal.Outcome.SENT));
  }

  @Test
  void an_errand_spoken_twice_is_once() {
    desk.speak(errand);
    desk.speak(errand);

    assertThat(desk.paper().sent()).hasSize(1);
    assertThat(desk.letters()).isEmpty();
  }

  @Test
  void what_another_worker_has_claimed_is_put_off_until_the_claim_runs_out() {
    Instant until = desk.now().plusSeconds(40);
    desk.has(new Sending(errand.id(), 1, State.CLAIMED, until));

    desk.speak(errand);

    assertThat(desk.paper().sent()).isEmpty();
    assertThat(desk.letters()).extracting(Mailbox.Letter::at).containsExactly(until);
  }

  @Test
  void a_claim_that_ran_out_is_taken_over() {
    desk.has(new Sending(errand.id(), 1, State.CLAIMED, desk.now()));

    desk.speak(errand);

    assertThat(desk.state(errand)).isEqualTo(State.SENT);
  }

  @Test
  void who_asks_for_patience_gets_at_least_that_long() {
    desk.paper().takes(_ -> new Delivery.TryLater(Duration.ofSeconds(77), "busy"));

    desk.speak(errand);

    assertThat(desk.state(errand)).isEqualTo(State.LATER);
    assertThat(desk.letters())
        .extracting(Mailbox.Letter::delay)
        .containsExactly(Duration.ofSeconds(77));
    assertThat(desk.said()).containsExactly(new Said("staff", Journal.Outcome.LATER));
  }

  @Test
  void a_second_copy_of_what_was_put_off_is_as_patient() {
    desk.paper().takes(_ -> new Delivery.TryLater(Duration.ofSeconds(77), "busy"));
    desk.speak(errand);
    desk.paper().takes(_ -> new Delivery.Sent());

    desk.speak(errand);

    assertThat(desk.paper().sent()).hasSize(1);
    desk.passes(Duration.ofSeconds(77));
    desk.queued().forEach(desk::speak);
    assertThat(desk.paper().sent()).hasSize(2);
    assertThat(desk.state(errand)).isEqualTo(State.SENT);
  }

  @Test
  void waits_longer_than_a_queue_can_keep_are_taken_in_turns() {
    desk.paper().takes(_ -> new Delivery.TryLater(Duration.ofSeconds(2000), "busy"));
    desk.speak(errand);
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
    desk.speak(errand);

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
    assertThat(desk.said().getLast()).isEqualTo(new Said("staff", Journal.Outcome.DEAD));
    desk.speak(errand);
    assertThat(desk.paper().sent()).hasSize(100);
  }

  @Test
  void what_is_no_longer_so_is_dropped() {
    Errand outdated = desk.errandTo(desk.officer(), Topic.REFERRED);

    desk.speak(outdated);

    assertThat(desk.paper().sent()).isEmpty();
    assertThat(desk.state(outdated)).isEqualTo(State.DROPPED);
  }

  @Test
  void what_is_refused_is_not_tried_again() {
    desk.paper().takes(_ -> new Delivery.Refused("too long", false));

    desk.speak(errand);
    desk.speak(errand);

    assertThat(desk.paper().sent()).hasSize(1);
    assertThat(desk.said()).containsExactly(new Said("staff", Journal.Outcome.REFUSED));
    assertThat(desk.members()).containsExactly(desk.officer());
    assertThat(desk.letters()).isEmpty();
  }

  @Test
  void a_message_to_a_channel_that_is_off_is_refused() {
    desk.turnsPaperOff();

    desk.speak(errand);

    assertThat(desk.state(errand)).isEqualTo(State.REFUSED);
    assertThat(desk.members()).containsExactly(desk.officer());
  }

  @Test
  void a_fault_of_ours_leaves_the_errand_to_the_next_try() {
    desk.paper()
        .takes(
            _ -> {
              throw new IllegalStateException("a bug");
            });
    assertThatThrownBy(() -> desk.speak(errand)).hasMessage("a bug");
    desk.paper().takes(_ -> new Delivery.Sent());

    desk.speak(errand);

    assertThat(desk.letters()).isEmpty();
    assertThat(desk.state(errand)).isEqualTo(State.SENT);
  }

  @Test
  void dying_between_the_sending_and_the_mark_costs_one_repeat_at_most() {
    desk.paper()
        .takes(
            _ -> {
              desk.storeIsDown(true);
              return new Delivery.Sent();
            });
    assertThatThrownBy(() -> desk.speak(errand)).isInstanceOf(IllegalStateException.class);
    desk.storeIsDown(false);
    desk.paper().takes(_ -> new Delivery.Sent());

    desk.speak(errand);
    assertThat(desk.paper().sent()).hasSize(1);
    desk.passes(Duration.ofSeconds(90));
    desk.queued().forEach(desk::speak);
    desk.speak(errand);

    assertThat(desk.paper().sent()).hasSize(2);
    assertThat(desk.letters()).isEmpty();
  }

  @Test
  void a_picture_goes_with_its_part_of_a_notice_and_none_with_the_text() {
    desk.publishes();

    desk.speak(desk.errandToGroup(0, 0));
    desk.speak(desk.errandToGroup(0, 1));

    assertThat(desk.paper().sent())
        .extracting(speech -> speech.picture().map(Speech.Picture::path).orElse(""))
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
    desk.speak(errand.notBefore(desk.now().plusSeconds(30)));

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

    desk.speak(errand);

    assertThat(desk.state(errand)).isEqualTo(State.REFUSED);
  }
}
