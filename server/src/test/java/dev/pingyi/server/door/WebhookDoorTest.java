package dev.pingyi.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.server.AwsEvents;
import dev.pingyi.server.FakeChannel;
import dev.pingyi.server.Town;
import dev.pingyi.server.http.SecurityHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WebhookDoorTest {
  private static final String WORDS = "{\"id\":\"7\",\"from\":\"13800000000\",\"text\":\"等了三小时\"}";

  private final Town town = new Town();

  private JsonObject take(JsonObject event) {
    return JsonParser.parseString(town.doors().webhook(event.toString())).getAsJsonObject();
  }

  private static int status(JsonObject response) {
    return response.get("statusCode").getAsInt();
  }

  @Test
  void a_message_is_answered_in_the_response() {
    JsonObject response = take(AwsEvents.message(WORDS));

    assertThat(status(response)).isEqualTo(200);
    assertThat(response.get("body").getAsString()).contains("buttons");
  }

  @Test
  void who_does_not_know_the_secret_is_refused_and_nothing_happens() {
    JsonObject event = AwsEvents.message(WORDS);
    event.getAsJsonObject("headers").remove("X-Fake-Secret");

    assertThat(status(take(event))).isEqualTo(401);
    String account = town.platform().keys().account("fake", "13800000000");
    assertThat(town.store().caller(account).conversation()).isEmpty();
  }

  @Test
  void why_somebody_is_refused_is_json_whatever_it_says() {
    JsonObject event = AwsEvents.message(WORDS);
    event.getAsJsonObject("headers").remove("X-Fake-Secret");

    String body = take(event).get("body").getAsString();

    assertThat(JsonParser.parseString(body).getAsJsonObject().get("error").getAsString())
        .isEqualTo("no \"secret\"\n\\of ours");
  }

  @Test
  void what_is_of_no_interest_is_answered_as_done() {
    JsonObject response = take(AwsEvents.message("{\"id\":\"1\"}"));

    assertThat(status(response)).isEqualTo(200);
    assertThat(response.get("body").getAsString()).isEmpty();
  }

  private static JsonObject asked(String query) {
    JsonObject event = AwsEvents.request("GET", "/fake");
    event.getAsJsonObject("headers").addProperty("X-Fake-Secret", FakeChannel.SECRET);
    event.addProperty("rawQueryString", query);
    return event;
  }

  @Test
  void a_service_that_asks_whether_we_are_here_gets_back_what_it_said() {
    JsonObject response = take(asked("echostr=1616%2B%3Cb%3E"));

    assertThat(status(response)).isEqualTo(200);
    assertThat(response.get("body").getAsString()).isEqualTo("1616+<b>");
    assertThat(response.getAsJsonObject("headers").get("content-type").getAsString())
        .isEqualTo("text/plain; charset=utf-8");
  }

  @Test
  void a_question_that_fails_is_never_given_up() {
    for (int i = 0; i < 5; i++) {
      assertThat(status(take(asked("")))).isEqualTo(500);
    }
  }

  @Test
  void a_chat_service_is_read_at_its_routes_only() {
    assertThat(status(take(AwsEvents.request("PUT", "/fake")))).isEqualTo(404);
    assertThat(status(take(AwsEvents.request("POST", "/fake/")))).isEqualTo(404);
    assertThat(status(take(AwsEvents.request("POST", "/nowhere")))).isEqualTo(404);
  }

  @Test
  void every_answer_says_what_pages_say_to_a_browser() {
    JsonObject stranger = AwsEvents.message(WORDS);
    stranger.getAsJsonObject("headers").remove("X-Fake-Secret");
    JsonObject much = AwsEvents.request("GET", "/results");
    much.addProperty("rawQueryString", "a&".repeat(200));
    JsonObject say = AwsEvents.request("POST", "/web/say");
    JsonObject empty = AwsEvents.message("{\"id\":\"1\"}");

    for (JsonObject event :
        List.of(
            AwsEvents.message(WORDS),
            stranger,
            empty,
            much,
            say,
            AwsEvents.request("GET", "/web/messages"),
            AwsEvents.request("GET", "/web/style.css"),
            AwsEvents.request("POST", "/nowhere"),
            AwsEvents.request("GET", "/nowhere"))) {
      assertThat(headers(take(event)))
          .containsEntry("x-content-type-options", "nosniff")
          .containsEntry("referrer-policy", "no-referrer")
          .containsEntry("strict-transport-security", "max-age=31536000")
          .containsKeys("content-security-policy", "cache-control");
    }
    town.channel().answers(false);
    JsonObject failed = take(AwsEvents.message(WORDS));
    assertThat(status(failed)).isEqualTo(500);
    assertThat(headers(failed))
        .containsEntry("x-content-type-options", "nosniff")
        .containsEntry("cache-control", "no-store");
  }

  @Test
  void tls_is_asked_for_only_where_there_is_any() {
    assertThat(SecurityHeaders.on(WebResponse.empty(200), false).headers())
        .doesNotContainKey("strict-transport-security")
        .containsEntry("x-content-type-options", "nosniff");
  }

  private static Map<String, String> headers(JsonObject response) {
    Map<String, String> headers = new HashMap<>();
    response
        .getAsJsonObject("headers")
        .entrySet()
        .forEach(header -> headers.put(header.getKey(), header.getValue().getAsString()));
    return headers;
  }

  @Test
  void a_hundred_parameters_are_read_and_more_are_refused() {
    JsonObject event = AwsEvents.request("GET", "/results");

    event.addProperty("rawQueryString", "a&".repeat(99) + "a");
    assertThat(status(take(event))).isEqualTo(200);

    for (int many : new int[] {100, 80_000}) {
      event.addProperty("rawQueryString", "a&".repeat(many) + "a");
      JsonObject refused = take(event);
      assertThat(status(refused)).isEqualTo(400);
      assertThat(refused.get("body").getAsString()).contains("100 个", "More than 100");
    }
  }

  @Test
  void more_than_a_hundred_cookies_or_headers_are_refused() {
    JsonObject cookies = AwsEvents.request("GET", "/results");
    JsonArray all = new JsonArray();
    IntStream.range(0, 101).forEach(i -> all.add("c" + i + "=1"));
    cookies.add("cookies", all);
    JsonObject headers = AwsEvents.request("GET", "/results");
    IntStream.range(0, 101)
        .forEach(i -> headers.getAsJsonObject("headers").addProperty("x-" + i, "1"));

    assertThat(status(take(cookies))).isEqualTo(400);
    assertThat(status(take(headers))).isEqualTo(400);
  }
}
