package dev.pingyi.functions.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.pingyi.core.TakesPatience;
import dev.pingyi.functions.lambda.LambdaProcess;
import dev.pingyi.server.AwsEvents;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A function with a snapshot: hooks, the wait for the restore, and the first event. */
@TakesPatience
@Timeout(900)
final class SnapStartIT {
  private static final String FIRST_WORDS = "DynamoDB_20120810.DescribeEndpoints";

  private Cloud cloud;

  @BeforeEach
  void open() {
    cloud = Clouds.open();
  }

  @AfterEach
  void close() {
    cloud.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook", "react", "speak", "tick", "announce", "office"})
  void before_the_snapshot_nobody_is_told_who_calls_and_after_it_the_door_answers(String door) {
    try (LambdaProcess process = LambdaProcess.start(cloud.snapStart(door))) {
      assertThat(process.checkpointed()).as(process::log).isTrue();
      // First words by nobody, for the line's sake: see FirstLine.
      assertThat(cloud.aws().calls()).containsOnly(FIRST_WORDS);
      assertThat(cloud.telegram().calls()).isEmpty();

      process.restore();
      assertThat(process.ready()).as(process::log).isEmpty();
      String answer = process.invoke(event(door)).body();

      assertThat(answer).doesNotContain("error");
      // Credentials and the secret are those of after the restore.
      assertThat(cloud.aws().calls())
          .filteredOn(call -> !call.equals(FIRST_WORDS))
          .startsWith("credentials", "secretsmanager.GetSecretValue");
      // However late they are written down, there are no further ones.
      assertThat(cloud.aws().calls()).filteredOn(FIRST_WORDS::equals).hasSizeLessThanOrEqualTo(4);
    }
  }

  private static String event(String door) {
    return switch (door) {
      case "webhook" -> AwsEvents.request("GET", "/health").toString();
      case "office" -> "{\"command\":\"health\"}";
      case "react", "speak" -> "{\"Records\":[]}";
      default -> AwsEvents.sample("scheduler").toString();
    };
  }

  @Test
  void the_clock_is_that_of_after_the_restore() throws InterruptedException {
    try (LambdaProcess process = LambdaProcess.start(cloud.snapStart("office"))) {
      assertThat(process.checkpointed()).isTrue();
      Thread.sleep(1100);
      Instant restored = Instant.now();
      process.restore();
      assertThat(process.ready()).as(process::log).isEmpty();

      String answer = process.invoke("{\"command\":\"health\"}").body();

      String now = JsonParser.parseString(answer).getAsJsonObject().get("now").getAsString();
      assertThat(OffsetDateTime.parse(now).toInstant()).isAfterOrEqualTo(restored);
    }
  }
}
