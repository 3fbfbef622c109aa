package dev.pingyi.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.bot.WebResponse;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GatewayTest {
  @Test
  void a_request_becomes_an_event_of_format_two() {
    Incoming request =
        request(
            "GET",
            "/results/2026",
            "a=1&b=%E8%AF%84&a=2",
            Map.of("host", "here", "x-a", "1,2"),
            "");

    JsonObject event = Gateway.event(request, Instant.EPOCH);

    assertThat(event.get("version").getAsString()).isEqualTo("2.0");
    assertThat(event.get("rawPath").getAsString()).isEqualTo("/results/2026");
    assertThat(event.get("rawQueryString").getAsString()).isEqualTo("a=1&b=%E8%AF%84&a=2");
    assertThat(event.getAsJsonObject("queryStringParameters"))
        .isEqualTo(JsonParser.parseString("{\"a\":\"1,2\",\"b\":\"评\"}"));
    assertThat(event.getAsJsonArray("cookies").toString()).isEqualTo("[\"one=1\",\"two=2\"]");
    assertThat(event.getAsJsonObject("headers").get("x-a").getAsString()).isEqualTo("1,2");
    JsonObject http = event.getAsJsonObject("requestContext").getAsJsonObject("http");
    assertThat(http.get("method").getAsString()).isEqualTo("GET");
    assertThat(http.get("sourceIp").getAsString()).isEqualTo("127.0.0.1");
    assertThat(event.has("body")).isFalse();
  }

  @Test
  void json_and_xml_travel_as_text() {
    for (String type :
        List.of("application/json", "text/xml; charset=utf-8", "application/a+json")) {
      JsonObject event = posted(type, "{\"text\":\"评议\"}");

      assertThat(event.get("body").getAsString()).isEqualTo("{\"text\":\"评议\"}");
      assertThat(event.get("isBase64Encoded").getAsBoolean()).isFalse();
    }
  }

  @Test
  void forms_travel_as_base64_as_they_do_on_aws() {
    JsonObject event = posted("application/x-www-form-urlencoded", "tap=abc");

    assertThat(event.get("isBase64Encoded").getAsBoolean()).isTrue();
    assertThat(Base64.getDecoder().decode(event.get("body").getAsString()))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("tap=abc");
  }

  @Test
  void an_answer_becomes_a_response() {
    WebResponse response =
        Gateway.response(
            """
            {"statusCode":303,"headers":{"location":"/m/"},"cookies":["a=1; HttpOnly","b=2"],\
            "body":"","isBase64Encoded":false}\
            """);

    assertThat(response.status()).isEqualTo(303);
    assertThat(response.headers()).containsEntry("location", "/m/");
    assertThat(response.cookies()).containsExactly("a=1; HttpOnly", "b=2");
    assertThat(response.body()).isEmpty();
  }

  @Test
  void a_body_in_base64_is_decoded() {
    WebResponse response =
        Gateway.response("{\"statusCode\":200,\"body\":\"AAH/\",\"isBase64Encoded\":true}");

    assertThat(response.body()).containsExactly(0, 1, 255);
  }

  /**
   * Ten times as many may cost ten times as much, and not a hundred times; here they are refused.
   */
  @Test
  void what_parameters_cost_does_not_grow_faster_than_their_number() {
    long few = bytesTaken("a=1&".repeat(100) + "a=1");
    long many = bytesTaken("a=1&".repeat(10_000) + "a=1");

    assertThat(many).isLessThan(100 * few);
  }

  private static long bytesTaken(String query) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    try {
      request("GET", "/results", query, Map.of(), "").parameters();
    } catch (RuntimeException refused) {
      assertThat(refused).hasMessageContaining("100");
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private static JsonObject posted(String type, String body) {
    return Gateway.event(
        request("POST", "/web/say", "", Map.of("content-type", type), body), Instant.EPOCH);
  }

  private static Incoming request(
      String method, String path, String query, Map<String, String> headers, String body) {
    InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 9);
    return new Incoming(
        method,
        path,
        query,
        headers,
        List.of("one=1", "two=2"),
        here,
        here,
        body.getBytes(StandardCharsets.UTF_8));
  }
}
