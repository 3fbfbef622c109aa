package dev.pingyi.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.core.Fixtures;
import dev.pingyi.core.NoticeFixture;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.server.AwsEvents;
import dev.pingyi.server.FakeChannel;
import dev.pingyi.server.Town;
import dev.pingyi.server.door.DoorNames;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors as Lambda calls them, with payloads of AWS. */
final class DoorsTest {
  private static Town town = new Town();

  /** The application, but over a town in memory. */
  @Configuration(proxyBeanMethods = false)
  static class TownApp extends App {
    @Bean
    @Override
    RefreshingDoors doors(AwsPlatform platform) {
      return new RefreshingDoors(() -> town.doors(), InstantSource.system());
    }
  }

  @BeforeEach
  void a_town() {
    town = new Town();
  }

  private static JsonObject call(String door, String event) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
    new LambdaHandler(door, TownApp.class)
        .handleRequest(new ByteArrayInputStream(bytes), answer, new LambdaCall("request-1"));
    return JsonParser.parseString(answer.toString(StandardCharsets.UTF_8)).getAsJsonObject();
  }

  /** The records of a complaint that nobody was told of yet. */
  private static List<JsonObject> aComplaintIsOpened() {
    town.joins("officer", Post.ofArea(Role.CALLBACK, "武昌区"));
    town.rests();
    int before = town.table().streamAfter(0).size();
    town.phone("citizen").scans("WC1-02").taps("不满意").taps("不满意").taps("先这样");
    return town.table().streamAfter(before);
  }

  @Test
  void the_functions_are_named_as_the_doors() {
    try (ConfigurableApplicationContext context =
        new AnnotationConfigApplicationContext(TownApp.class)) {
      assertThat(context.getBeanNamesForType(Function.class))
          .containsExactlyInAnyOrderElementsOf(DoorNames.ALL);
    }
  }

  @Test
  void a_function_that_is_none_is_refused_with_those_that_are_allowed() {
    assertThatThrownBy(() -> new LambdaHandler("main", TownApp.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "SPRING_CLOUD_FUNCTION_DEFINITION is 'main'; allowed:"
                + " [webhook, react, speak, tick, announce, office]");
  }

  @Test
  void nothing_is_opened_before_the_first_call() {
    // There is nothing here to open: no table, no keys.
    assertThatCode(() -> new LambdaHandler(DoorNames.WEBHOOK, App.class))
        .doesNotThrowAnyException();
  }

  @Test
  void a_request_goes_in_and_its_response_comes_out_whole() throws IOException {
    JsonObject health = call(DoorNames.WEBHOOK, AwsEvents.request("GET", "/health").toString());
    assertThat(health.get("statusCode").getAsInt()).isEqualTo(200);
    assertThat(health.get("body").getAsString()).startsWith("{\"ok\":true");
    assertThat(health.get("isBase64Encoded").getAsBoolean()).isFalse();
    assertThat(health.getAsJsonObject("headers").get("content-type").getAsString())
        .startsWith("application/json");

    String words = "{\"id\":\"1\",\"from\":\"a\",\"text\":\"我的数据\"}";
    JsonObject answer = call(DoorNames.WEBHOOK, AwsEvents.message(words).toString());
    assertThat(answer.get("body").getAsString()).matches(".*\\p{IsHan}.*");
  }

  @Test
  void a_page_comes_with_its_cookie_and_a_picture_in_base64() throws IOException {
    String scan = AwsEvents.request("GET", "/s/" + town.code("WC1-02")).toString();
    JsonObject page = call(DoorNames.WEBHOOK, scan);
    assertThat(page.get("statusCode").getAsInt()).isEqualTo(200);
    assertThat(unpacked(page)).contains("武汉市江月公证处").contains("</html>");
    assertThat(page.getAsJsonArray("cookies").get(0).getAsString())
        .startsWith("pingyi-me=")
        .contains("HttpOnly", "SameSite=Lax");

    town.store().commit(Decision.of(new Change.Publish(aNotice())));
    String png = AwsEvents.request("GET", "/results/2026/11/1.png").toString();
    JsonObject picture = call(DoorNames.WEBHOOK, png);
    assertThat(picture.get("isBase64Encoded").getAsBoolean()).isTrue();
    assertThat(Base64.getDecoder().decode(picture.get("body").getAsString()))
        .startsWith(0x89, 'P', 'N', 'G');
  }

  /** The sample's browser takes gzip, which goes as base64 as every body that is no text. */
  private static String unpacked(JsonObject page) throws IOException {
    assertThat(page.getAsJsonObject("headers").get("content-encoding").getAsString())
        .isEqualTo("gzip");
    byte[] packed = Base64.getDecoder().decode(page.get("body").getAsString());
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Notice aNotice() {
    return NoticeFixture.aNotice(YearMonth.of(2026, 11), 3, "h".repeat(64));
  }

  @Test
  void a_body_in_base64_is_taken_like_any_other() throws IOException {
    JsonObject event = AwsEvents.sample("apigateway-v2");
    event.addProperty("rawPath", "/fake");
    event.getAsJsonObject("headers").addProperty("x-fake-secret", FakeChannel.SECRET);

    JsonObject answer = call(DoorNames.WEBHOOK, event.toString());

    // The sample is Telegram's, of no interest to the test's own chat service.
    assertThat(answer.get("statusCode").getAsInt()).isEqualTo(200);
    assertThat(answer.get("body").getAsString()).isEmpty();
  }

  @Test
  void the_stream_is_taken_and_the_poisoned_record_named() throws IOException {
    List<JsonObject> records = new ArrayList<>(aComplaintIsOpened());
    JsonObject sample = AwsEvents.sample("dynamodb-stream");
    JsonObject poison = sample.getAsJsonArray("Records").get(0).getAsJsonObject();
    JsonObject change = poison.getAsJsonObject("dynamodb");
    change.getAsJsonObject("NewImage").getAsJsonObject("body").addProperty("S", "{}");
    records.add(0, poison);

    JsonObject answer = call(DoorNames.REACT, AwsEvents.stream(records));

    assertThat(AwsEvents.failures(answer.toString()))
        .containsExactly(change.get("SequenceNumber").getAsString());
    assertThat(town.queue().take()).hasSize(1);
  }

  @Test
  void the_stream_and_the_queue_of_aws_are_understood() throws IOException {
    String stream = AwsEvents.sample("dynamodb-stream").toString();
    assertThat(call(DoorNames.REACT, stream)).hasToString("{\"batchItemFailures\":[]}");

    // Its member is not one of this town, so there is nobody to speak to.
    String queue = AwsEvents.sample("sqs").toString();
    town.real().to(Instant.parse("2026-11-25T03:00:00Z"));
    assertThat(call(DoorNames.SPEAK, queue)).hasToString("{\"batchItemFailures\":[]}");
  }

  @Test
  void the_queue_is_spoken_and_the_poisoned_message_named() throws IOException {
    town.doors().react(AwsEvents.stream(aComplaintIsOpened()));
    JsonObject event =
        JsonParser.parseString(AwsEvents.queue(town.queue().take())).getAsJsonObject();
    JsonObject poison = AwsEvents.sample("sqs").getAsJsonArray("Records").get(0).getAsJsonObject();
    poison.addProperty("body", "{}");
    event.getAsJsonArray("Records").add(poison);

    JsonObject answer = call(DoorNames.SPEAK, event.toString());

    assertThat(AwsEvents.failures(answer.toString()))
        .containsExactly(poison.get("messageId").getAsString());
    assertThat(town.channel().sent()).hasSize(1);
  }

  @Test
  void the_schedule_moves_what_is_due_and_announces_what_is_not_yet() throws IOException {
    aComplaintIsOpened();
    town.office().to(Fixtures.at("2026-11-24T10:00"));
    String schedule = AwsEvents.sample("scheduler").toString();

    assertThat(call(DoorNames.TICK, schedule).get("moved").getAsInt()).isPositive();
    assertThat(call(DoorNames.TICK, schedule)).hasToString("{\"moved\":0}");
    assertThat(call(DoorNames.ANNOUNCE, schedule)).hasToString("{\"published\":\"\"}");
  }

  @Test
  void a_command_of_the_operator_is_answered() throws IOException {
    JsonObject answer = call(DoorNames.OFFICE, "{\"command\":\"health\"}");

    assertThat(answer.get("ok").getAsBoolean()).isTrue();
  }
}
