package dev.pingyi.functions.cloud;

import static dev.pingyi.server.AwsEvents.failures;
import static dev.pingyi.server.AwsEvents.request;
import static dev.pingyi.server.AwsEvents.sample;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.bot.telegram.Delivered;
import dev.pingyi.bot.telegram.TelegramUser;
import dev.pingyi.functions.lambda.Answer;
import dev.pingyi.server.AwsEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The built zip, run as Lambda runs it, with the events that AWS hands over. */
@Timeout(900)
final class LambdaPathIT {
  private static Cloud cloud;

  @BeforeAll
  static void open() {
    cloud = Clouds.open();
  }

  @AfterAll
  static void close() {
    if (cloud != null) {
      cloud.close();
    }
  }

  @Test
  void every_door_answers_by_the_name_of_its_bean() {
    JsonObject command = new JsonObject();
    command.addProperty("command", "health");

    String health = cloud.invoke("webhook", request("GET", "/health").toString()).body();

    assertThat(health).contains("\"statusCode\":200", "\\\"ok\\\":true");
    assertThat(cloud.invoke("react", "{\"Records\":[]}").body())
        .isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(cloud.invoke("speak", "{\"Records\":[]}").body())
        .isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(cloud.invoke("tick", sample("scheduler").toString()).body()).contains("\"moved\":");
    assertThat(cloud.invoke("announce", sample("scheduler").toString()).body())
        .contains("\"published\":");
    assertThat(cloud.invoke("office", command.toString()).body()).contains("\"ok\":true");
  }

  @Test
  void a_bad_rating_goes_from_the_tap_to_the_officers_phone() {
    TelegramUser officer = cloud.joins(11, "callback", "*");
    TelegramUser citizen = cloud.telegram().user(5_000_000_001L);

    citizen.sends("/start " + cloud.code("DH1-01"));
    citizen.taps("不满意");
    citizen.taps("不满意");
    citizen.taps("先这样");
    assertThat(officer.sees()).noneMatch(each -> each.text().contains("【新差评】"));
    cloud.settle();

    assertThat(citizen.last().text()).contains("编号 PY-");
    assertThat(officer.last().text()).contains("【新差评】");
    assertThat(cloud.telegram().refusals()).isEmpty();
  }

  @Test
  void react_names_exactly_the_broken_record_of_three() {
    List<JsonObject> records = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      JsonObject record =
          sample("dynamodb-stream").getAsJsonArray("Records").get(0).getAsJsonObject();
      JsonObject change = record.getAsJsonObject("dynamodb");
      change.addProperty("SequenceNumber", "44215845000000000174504390" + i);
      if (i == 1) {
        change.getAsJsonObject("NewImage").getAsJsonObject("body").addProperty("S", "{\"type\":");
      }
      records.add(record);
    }

    String answer = cloud.invoke("react", AwsEvents.stream(records)).body();

    assertThat(failures(answer)).containsExactly("442158450000000001745043901");
  }

  @Test
  void speak_names_exactly_the_broken_message_of_three() {
    String notification =
        sample("sqs").getAsJsonArray("Records").get(0).getAsJsonObject().get("body").getAsString();
    List<StrictQueue.Message> messages =
        List.of(
            message("first", notification),
            message("second", notification.substring(0, notification.length() / 2)),
            message("third", notification.replace("AAEC", "BBEC")));

    String answer = cloud.invoke("speak", Cloud.sqs(messages)).body();

    assertThat(failures(answer)).containsExactly("second");
  }

  private static StrictQueue.Message message(String id, String body) {
    return new StrictQueue.Message(id, body, Instant.now(), Duration.ZERO);
  }

  @Test
  void a_message_that_always_fails_is_refused_twice_and_given_up_at_the_third_time() {
    TelegramUser citizen = cloud.telegram().user(5_000_000_002L);
    citizen.sends("/start " + cloud.code("DH1-01"));
    damageTalk(5_000_000_002L);

    Delivered delivered = cloud.telegram().user(5_000_000_002L).sends("hello");

    assertThat(delivered.tries()).isEqualTo(3);
    assertThat(delivered.status()).isEqualTo(200);
    assertThat(delivered.answer()).isEmpty();
  }

  private static void damageTalk(long citizen) {
    String account = Cloud.keys().account("telegram", Long.toString(citizen));
    Map<String, AttributeValue> key =
        Map.of(
            "pk", AttributeValue.fromS("account:" + account), "sk", AttributeValue.fromS("talk"));
    cloud
        .client()
        .updateItem(
            update ->
                update
                    .tableName(cloud.table())
                    .key(key)
                    .conditionExpression("attribute_exists(pk)")
                    .updateExpression("SET body = :broken")
                    .expressionAttributeValues(
                        Map.of(":broken", AttributeValue.fromS("{\"account\":"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook", "react", "speak"})
  void what_is_no_event_fails_at_once_and_the_next_one_is_answered(String door) {
    String good =
        door.equals("webhook") ? request("GET", "/health").toString() : "{\"Records\":[]}";
    cloud.invoke(door, good);
    int starts = cloud.function(door).starts();

    for (String bad : List.of("not JSON", "{\"Records\":", "[1,2]", "")) {
      Answer answer = cloud.invoke(door, bad);

      assertThat(answer).as(bad).isInstanceOf(Answer.Failed.class);
      JsonObject told = JsonParser.parseString(((Answer.Failed) answer).body()).getAsJsonObject();
      assertThat(told.get("errorType").getAsString()).as(bad).endsWith("Exception");
    }

    assertThat(cloud.invoke(door, good)).isInstanceOf(Answer.Answered.class);
    assertThat(cloud.function(door).starts()).isEqualTo(starts);
  }
}
