package dev.pingyi.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.core.Traces;
import dev.pingyi.core.keys.Keyring.Purpose;
import dev.pingyi.core.store.ParkedMessage;
import dev.pingyi.server.AwsEvents;
import dev.pingyi.server.FakeChannel;
import dev.pingyi.server.Town;
import dev.pingyi.server.telemetry.Logged;
import org.junit.jupiter.api.Test;

/** A message that fails with us: tried again twice, then given up and kept. */
final class FailedMessageTest {
  private static final String WORDS = "{\"id\":\"7\",\"from\":\"13800000000\",\"text\":\"等了三小时\"}";

  private final Town town = new Town();

  @Test
  void a_failure_of_ours_is_tried_again_twice_and_given_up_at_the_third_time() {
    town.channel().answers(false);

    assertThat(say()).isEqualTo(500);
    assertThat(say()).isEqualTo(500);
    assertThat(say()).isEqualTo(200);
    assertThat(say()).isEqualTo(200);
  }

  @Test
  void what_is_given_up_is_kept_whole_and_sealed() {
    town.channel().answers(false);
    say();
    say();
    say();

    ParkedMessage failed =
        town.store().parked(town.platform().keys().id(Purpose.CAUSE, "fake:7")).orElseThrow();
    assertThat(failed.times()).isEqualTo(3);
    assertThat(failed.sealed()).doesNotContain(Traces.of("等了", "13800000000"));
    assertThat(town.platform().keys().open(failed.sealed(), failed.cause())).isEqualTo(WORDS);
  }

  @Test
  void a_failure_that_is_over_at_the_second_try_is_no_failure() {
    town.channel().answers(false);
    assertThat(say()).isEqualTo(500);
    town.channel().answers(true);

    assertThat(say()).isEqualTo(200);
  }

  @Test
  void a_message_that_cannot_even_be_read_is_given_up_too() {
    JsonObject event = AwsEvents.message("[\"13800000000\"]");

    assertThat(status(take(event))).isEqualTo(500);
    assertThat(status(take(event))).isEqualTo(500);
    assertThat(status(take(event))).isEqualTo(200);
    assertThat(say()).isEqualTo(200);
  }

  @Test
  void while_the_store_is_down_everything_is_to_come_again() {
    town.table().down(true);

    for (int i = 0; i < 5; i++) {
      assertThat(say()).isEqualTo(500);
    }

    town.table().down(false);
    assertThat(say()).isEqualTo(200);
  }

  @Test
  void nothing_of_a_message_is_in_a_log_line_or_an_answer_when_it_fails() {
    town.channel().answers(false);

    String logged =
        Logged.during(
            () -> {
              assertThat(take(AwsEvents.message(WORDS)).toString())
                  .doesNotContain(Traces.of("等了", "13800000000"));
              say();
              say();
            });

    assertThat(logged).contains("\"what\":\"failed\"").contains("\"what\":\"given up\"");
    assertThat(logged).doesNotContain(Traces.of("等了", "13800000000", FakeChannel.SECRET));
  }

  private int say() {
    return status(take(AwsEvents.message(WORDS)));
  }

  private JsonObject take(JsonObject event) {
    return JsonParser.parseString(town.doors().webhook(event.toString())).getAsJsonObject();
  }

  private static int status(JsonObject response) {
    return response.get("statusCode").getAsInt();
  }
}
