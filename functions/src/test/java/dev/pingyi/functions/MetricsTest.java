package dev.pingyi.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.server.Phone;
import dev.pingyi.server.Town;
import dev.pingyi.server.telemetry.CountedMetrics;
import dev.pingyi.server.telemetry.Logged;
import dev.pingyi.server.telemetry.Metrics;
import dev.pingyi.server.telemetry.Metrics.Metric;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

final class MetricsTest {
  private final Town town = new Town();
  private final CountedMetrics tally = town.metrics();

  @Test
  void ratings_complaints_messages_and_the_first_call_are_counted() {
    Phone officer = town.joins("officer", Post.ofArea(Role.CALLBACK, "武昌区"));
    town.phone("satisfied").scans("WC1-02").taps("非常满意").taps("满意");
    town.phone("citizen")
        .scans("WC1-02")
        .taps("满意")
        .taps("不满意")
        .taps("服务态度生硬")
        .taps("完成")
        .taps("跳过")
        .writes("13800000000")
        .taps("随时可以");
    town.settle();

    assertThat(tally.sum(Metric.RATINGS)).isEqualTo(2);
    assertThat(tally.sum(Metric.BAD_RATINGS)).isEqualTo(1);
    assertThat(tally.sum(Metric.COMPLAINTS_OPENED)).isEqualTo(1);
    assertThat(tally.sum(Metric.MESSAGES_SENT)).isEqualTo(1);
    assertThat(tally.of(Metric.FIRST_CALL_MINUTES)).isEmpty();

    town.until("2026-11-23T09:25");
    officer.taps("未接通");
    town.settle();
    officer.taps("未接通");
    town.settle();

    assertThat(tally.of(Metric.FIRST_CALL_MINUTES)).containsExactly(25.0);
  }

  @Test
  void the_ladder_and_the_end_of_a_promise_are_counted() {
    town.joins("officer", Post.ofArea(Role.CALLBACK, "武昌区"));
    town.phone("citizen").scans("WC1-02").taps("不满意").taps("不满意").taps("先这样");
    town.until("2026-11-24T09:05");

    String reference = town.store().openIn("武昌区", 1).getFirst();
    double reminders = town.store().complaint(reference).orElseThrow().file().reminders();
    assertThat(tally.sum(Metric.COMPLAINTS_OVERDUE)).isEqualTo(1);
    assertThat(tally.sum(Metric.REMINDERS_SENT)).isEqualTo(reminders - 1).isPositive();
  }

  @Test
  void a_line_is_what_cloudwatch_takes_for_a_metric() {
    Metrics metrics =
        new EmbeddedMetrics("demo", InstantSource.fixed(Instant.ofEpochMilli(1_700_000_000_000L)));

    String line = Logged.during(() -> metrics.add(Metric.FIRST_CALL_MINUTES, 25));

    JsonObject expected =
        JsonParser.parseString(
                """
                {"_aws": {
                   "Timestamp": 1700000000000,
                   "CloudWatchMetrics": [{
                     "Namespace": "Pingyi",
                     "Dimensions": [["Stage"]],
                     "Metrics": [{"Name": "FirstCallMinutes", "Unit": "None"}]}]},
                 "Stage": "demo",
                 "FirstCallMinutes": 25.0}
                """)
            .getAsJsonObject();
    assertThat(JsonParser.parseString(line)).isEqualTo(expected);
  }
}
