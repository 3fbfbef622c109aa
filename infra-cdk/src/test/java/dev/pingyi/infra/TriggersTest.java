package dev.pingyi.infra;

import static dev.pingyi.infra.TestStage.door;
import static dev.pingyi.infra.TestStage.inside;
import static dev.pingyi.infra.TestStage.json;
import static dev.pingyi.infra.TestStage.resources;
import static dev.pingyi.infra.TestStage.template;
import static dev.pingyi.infra.TestStage.withOptions;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.server.door.DoorNames;
import dev.pingyi.server.store.EventRecords;
import dev.pingyi.server.store.Item;
import dev.pingyi.server.store.Key;
import dev.pingyi.server.store.StreamRecord;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;

/** What brings the doors to work. */
final class TriggersTest {
  private static final String SOURCE = "AWS::Lambda::EventSourceMapping";
  private static final String SCHEDULE = "AWS::Scheduler::Schedule";

  private static Template bot;

  @BeforeAll
  static void synthesize_once() throws InterruptedException {
    NodeJs.orSkip();
    bot = template("bot");
  }

  @Test
  void the_filter_lets_inserted_events_of_the_store_pass() {
    assertThat(passes(record(EventRecords.KIND, "INSERT"))).isTrue();
  }

  @Test
  void the_filter_keeps_back_what_is_no_event_and_what_is_no_insert() {
    assertThat(passes(record("rating", "INSERT"))).isFalse();
    assertThat(passes(record(EventRecords.KIND, "MODIFY"))).isFalse();
    assertThat(passes(record(EventRecords.KIND, "REMOVE"))).isFalse();
  }

  @Test
  void events_that_fail_come_again_alone_and_are_told_of_when_given_up() {
    Map<?, ?> events = source("react");

    assertThat(events.get("FunctionResponseTypes")).isEqualTo(List.of("ReportBatchItemFailures"));
    assertThat(events.get("BisectBatchOnFunctionError")).isEqualTo(true);
    assertThat(events.get("MaximumRetryAttempts")).isEqualTo(10);
    assertThat(events.get("MaximumRecordAgeInSeconds")).isEqualTo(6 * 3600);
    assertThat(events.get("DestinationConfig").toString()).contains("DeadEvents");
  }

  @Test
  void no_event_is_missed_that_was_committed_before_the_trigger_was_made() {
    assertThat(source("react").get("StartingPosition")).isEqualTo("TRIM_HORIZON");
  }

  @Test
  void notifications_come_by_twos_and_by_few_at_a_time_and_fail_one_by_one() {
    Map<?, ?> notifications = source("speak");

    assertThat(notifications.get("BatchSize")).isEqualTo(2);
    assertThat(atATime(bot)).isEqualTo(10);
    assertThat(notifications.get("FunctionResponseTypes"))
        .isEqualTo(List.of("ReportBatchItemFailures"));
  }

  @Test
  void where_a_new_account_has_ten_in_all_speaking_leaves_most_of_them_to_the_others() {
    assertThat(atATime(template(withOptions(Map.of("concurrency", "shared")), "bot"))).isEqualTo(2);
  }

  @Test
  void a_notification_is_not_given_to_another_while_it_may_still_be_spoken() {
    int seconds = ((Number) door(bot, DoorNames.SPEAK).get("Timeout")).intValue();

    template("data")
        .hasResourceProperties(
            "AWS::SQS::Queue",
            Map.of("QueueName", "pingyi-test-notifications", "VisibilityTimeout", 6 * seconds));
  }

  @Test
  void the_clock_ticks_every_minute_and_does_not_repeat_a_tick() {
    bot.hasResourceProperties(
        SCHEDULE,
        json(
            """
            {"Name": "pingyi-test-tick", "ScheduleExpression": "rate(1 minute)",
             "FlexibleTimeWindow": {"Mode": "OFF"},
             "Target": {"RetryPolicy": {"MaximumRetryAttempts": 0}}}
            """));
    bot.hasResourceProperties(
        "AWS::Lambda::EventInvokeConfig",
        json("{\"MaximumRetryAttempts\": 0, \"MaximumEventAgeInSeconds\": 60}"));
  }

  @Test
  void the_month_is_announced_at_seven_past_nine_of_the_office_and_patiently() {
    bot.hasResourceProperties(
        SCHEDULE,
        json(
            """
            {"Name": "pingyi-test-announce", "ScheduleExpression": "cron(7 9 1 * ? *)",
             "ScheduleExpressionTimezone": "Asia/Shanghai",
             "Target": {"RetryPolicy": {"MaximumRetryAttempts": 185,
                                        "MaximumEventAgeInSeconds": 86400}}}
            """));
    assertThat(resources(bot, "AWS::Lambda::EventInvokeConfig"))
        .anySatisfy(
            each -> {
              assertThat(each.get("MaximumRetryAttempts")).isEqualTo(2);
              assertThat(each.get("DestinationConfig").toString()).contains("DeadCalls");
            });
  }

  @Test
  void everybody_calls_the_alias() {
    assertThat(resources(bot, SOURCE))
        .hasSize(2)
        .allSatisfy(each -> assertThat(each.get("FunctionName").toString()).contains(":live"));
    assertThat(resources(bot, SCHEDULE))
        .hasSize(2)
        .allSatisfy(
            each ->
                assertThat(inside(each, "Target").get("Arn").toString())
                    .containsPattern("(tick|announce)Live"));
  }

  @Test
  void on_localstack_whose_scheduler_never_fires_rules_take_its_place() {
    Template local = template(withOptions(Map.of("localstack", "true")), "bot");

    local.resourceCountIs(SCHEDULE, 0);
    local.hasResourceProperties(
        "AWS::Events::Rule", json("{\"ScheduleExpression\": \"rate(1 minute)\"}"));
    // 09:07 in Shanghai.
    local.hasResourceProperties(
        "AWS::Events::Rule", json("{\"ScheduleExpression\": \"cron(7 1 1 * ? *)\"}"));
  }

  private static Object atATime(Template template) {
    return inside(source(template, "speak"), "ScalingConfig").get("MaximumConcurrency");
  }

  private static Map<?, ?> source(String door) {
    return source(bot, door);
  }

  private static Map<?, ?> source(Template template, String door) {
    return resources(template, SOURCE).stream()
        .filter(each -> each.get("FunctionName").toString().contains(door + "Live"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing sets off " + door));
  }

  private static JsonObject record(String kind, String change) {
    JsonObject record = StreamRecord.write("1", Item.of(new Key("PY-1", "x"), kind, "{}"));
    record.addProperty("eventName", change);
    return record;
  }

  private static boolean passes(JsonObject record) {
    Object filters = inside(source("react"), "FilterCriteria").get("Filters");
    Map<?, ?> only = (Map<?, ?>) ((List<?>) filters).getFirst();
    return passes(JsonParser.parseString(only.get("Pattern").toString()), record);
  }

  /** As Lambda filters: each field named must be there with one of the values. */
  private static boolean passes(JsonElement pattern, JsonElement value) {
    if (pattern.isJsonArray()) {
      return pattern.getAsJsonArray().contains(value);
    }
    return pattern.getAsJsonObject().entrySet().stream()
        .allMatch(
            field ->
                value.getAsJsonObject().has(field.getKey())
                    && passes(field.getValue(), value.getAsJsonObject().get(field.getKey())));
  }
}
