package dev.pingyi.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.TakesPatience;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A chat service that is slow, down or closed to us holds up nobody else and loses nothing. */
@TakesPatience
@Timeout(300)
final class TroubledTelegramIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path data;
  private Town town;
  private LocalCalls calls;
  private Phone citizen;

  @BeforeEach
  void start() {
    town = Town.in(data);
    calls = town.calls();
    citizen = town.citizen(5_000_000_001L);
  }

  @AfterEach
  void close() {
    assertThat(calls.count("deadLetters")).isZero();
    town.close();
  }

  @Test
  void a_message_that_telegram_wants_later_waits_and_is_sent_then() {
    Phone officer = town.joins(11, "callback", "*");
    // Long enough to look around before it is over, on any machine.
    town.telegram().floods("sendMessage", 1, 20);

    isRatedBadly();

    assertThat(calls.settle()).isEqualTo(1);
    assertThat(officer.everything()).doesNotContain("【新差评】");
    assertThat(calls.said("later")).singleElement().asString().contains("【新差评】");
    Patience.until("it is sent", PATIENCE, () -> calls.settle() == 0);
    assertThat(calls.said("sent")).anyMatch(text -> text.contains("【新差评】"));
    assertThat(officer.timesSees("【新差评】")).isEqualTo(1);
  }

  @Test
  void while_telegram_is_down_others_go_on_and_everything_arrives_at_last() {
    Phone first = town.joins(11, "callback", "*");
    Phone second = town.joins(12, "callback", "*");
    town.telegram().breaks("sendMessage", 3);

    isRatedBadly();
    town.citizen(7).scans("DH1-01").taps("满意", "满意").sees("谢谢");

    Patience.until("all is sent", PATIENCE, () -> calls.settle() == 0);
    assertThat(first.timesSees("【新差评】")).isEqualTo(1);
    assertThat(second.timesSees("【新差评】")).isEqualTo(1);
    assertThat(calls.said("later")).hasSize(3);
  }

  @Test
  void what_a_member_who_blocked_us_cannot_be_told_is_told_to_somebody_else() {
    Phone gone = town.joins(11, "callback", "东湖高新区");
    Phone other = town.joins(12, "callback", "*");
    gone.user().blocks();

    isRatedBadly();

    assertThat(calls.said("refused")).singleElement().asString().contains("【新差评】");
    other.saw("【新差评】").saw(citizen.reference()).sees("【请接手】");
    assertThat(calls.count("failed")).isEqualTo(1);
  }

  @Test
  void with_nobody_left_the_supervisor_learns_of_it() {
    Phone supervisor = town.joins(13, "supervisor", "*");
    town.joins(11, "callback", "*").user().blocks();

    isRatedBadly();

    supervisor.saw(citizen.reference()).sees("【无人在岗】");
  }

  private void isRatedBadly() {
    citizen.scans("DH1-02").taps("不满意", "不满意", "先这样");
  }
}
