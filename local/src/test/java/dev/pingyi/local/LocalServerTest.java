package dev.pingyi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
final class LocalServerTest {
  @TempDir private Path folder;
  private LocalFixture local;

  @BeforeEach
  void start() {
    local = new LocalFixture(folder);
  }

  @AfterEach
  void stop() {
    local.close();
  }

  @Test
  void a_request_of_the_outside_goes_through_the_webhook_door_and_back() {
    HttpResponse<String> response = local.get("/s/abc?phone=me");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("hello");
    assertThat(response.headers().allValues("set-cookie")).containsExactly("a=1");
    assertThat(local.product.webhooks)
        .singleElement()
        .satisfies(e -> assertThat(e.get("rawPath").getAsString()).isEqualTo("/s/abc"));
  }

  @Test
  void too_many_parameters_cookies_or_headers_are_refused_before_anything_is_done() {
    assertThat(local.get("/results?" + "a&".repeat(99) + "a").statusCode()).isEqualTo(200);
    local.product.webhooks.clear();
    HttpRequest.Builder cookies = local.request("/results");
    cookies.header("Cookie", "c=1;".repeat(101));
    HttpRequest.Builder headers = local.request("/results");
    IntStream.range(0, 101).forEach(i -> headers.header("X-" + i, "1"));

    assertThat(local.get("/results?" + "a&".repeat(20_000)).statusCode()).isEqualTo(400);
    assertThat(local.get("/local/signs?" + "a&".repeat(101)).statusCode()).isEqualTo(400);
    assertThat(local.send(cookies).statusCode()).isEqualTo(400);
    assertThat(local.send(headers).statusCode()).isEqualTo(400);
    assertThat(local.product.webhooks).isEmpty();
  }

  @Test
  void the_first_page_is_the_console_with_a_strict_policy() {
    HttpResponse<String> response = local.get("/");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-security-policy").orElse(""))
        .contains("default-src 'none'");
    assertThat(response.headers().firstValue("cache-control")).contains("no-store");
    assertThat(response.body()).contains("/local/console/console.js");
  }

  @Test
  void every_answer_of_this_machine_itself_is_neither_kept_nor_guessed_nor_framed()
      throws IOException {
    HttpResponse<InputStream> stream = local.stream();
    stream.body().close();
    HttpResponse<String> wrong = local.post("/local/clock", "{}");

    assertGuarded(local.get("/local/counts"));
    assertGuarded(local.get("/local/console/console.js"));
    assertGuarded(wrong);
    assertGuarded(local.get("/local/nothing"));
    assertGuarded(local.get("/local/settle"));
    assertGuarded(stream);
  }

  private static void assertGuarded(HttpResponse<?> response) {
    assertThat(response.headers().allValues("x-content-type-options")).containsExactly("nosniff");
    assertThat(response.headers().allValues("referrer-policy")).containsExactly("no-referrer");
    assertThat(response.headers().allValues("cache-control")).containsExactly("no-store");
    assertThat(response.headers().firstValue("content-security-policy").orElse(""))
        .contains("frame-ancestors 'none'");
  }

  @Test
  void files_of_the_console_have_their_types_and_others_are_not_there() {
    assertThat(
            local.get("/local/console/console.js").headers().firstValue("content-type").orElse(""))
        .startsWith("text/javascript");
    assertThat(local.get("/local/console/..%2f..%2fMain.class").statusCode()).isEqualTo(404);
    assertThat(local.get("/local/console/nothing.js").statusCode()).isEqualTo(404);
  }

  @Test
  void a_head_request_has_no_body() {
    local.product.answer = "{\"statusCode\":200,\"body\":\"\"}";

    assertThat(
            local
                .send(local.request("/health").method("HEAD", BodyPublishers.noBody()))
                .statusCode())
        .isEqualTo(200);
    assertThat(local.send(local.request("/").method("HEAD", BodyPublishers.noBody())).body())
        .isEmpty();
  }

  @Test
  void a_method_that_nobody_knows_is_refused() {
    HttpRequest.Builder brew = local.request("/s/abc").method("BREW", BodyPublishers.noBody());

    assertThat(local.send(brew).statusCode()).isEqualTo(405);
    assertThat(local.product.webhooks).isEmpty();
  }

  @Test
  void the_console_is_only_read() {
    for (String path : new String[] {"/", "/local/console/console.js"}) {
      HttpResponse<String> response = local.post(path, "{}");

      assertThat(response.statusCode()).isEqualTo(405);
      assertThat(response.headers().allValues("allow")).containsExactly("GET");
    }
    assertThat(local.product.webhooks).isEmpty();
  }

  @Test
  void a_body_over_ten_megabytes_is_refused() {
    HttpResponse<String> response =
        local.send(
            local.request("/telegram").POST(BodyPublishers.ofString("x".repeat(10_000_001))));

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(local.product.webhooks).isEmpty();
  }

  @Test
  void a_door_that_fails_is_an_error_without_its_reason() {
    local.product.answer = "secret";

    HttpResponse<String> response = local.get("/results");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).doesNotContain("secret");
  }

  @Test
  void settling_tells_how_many_wait() {
    assertThat(local.post("/local/settle", "{}").body()).isEqualTo("{\"waiting\":0}");
  }

  @Test
  void local_calls_answer_empty_lists_at_the_beginning() {
    assertThat(local.get("/local/outbox?after=0").body()).isEqualTo("[]");
    assertThat(local.get("/local/complaints").body()).isEqualTo("[]");
    assertThat(local.get("/local/counts").body())
        .isEqualTo(
            "{\"ratings\":0,\"heldBack\":0,\"complaints\":0,\"events\":0,\"entries\":0,\"sent\":0,"
                + "\"failed\":0,\"deadLetters\":0}");
  }

  @Test
  void a_post_without_json_and_an_unknown_call_are_refused() {
    HttpRequest.Builder form =
        local
            .request("/local/clock")
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("forward=PT1H"));

    assertThat(local.send(form).statusCode()).isEqualTo(415);
    assertThat(local.get("/local/nothing").statusCode()).isEqualTo(404);
    assertThat(local.get("/local/settle").statusCode()).isEqualTo(405);
    assertThat(local.get("/local/settle").headers().allValues("allow")).containsExactly("POST");
  }

  @Test
  void the_stream_tells_how_things_stand_at_once() throws IOException {
    try (InputStream in = local.stream().body()) {
      String first = new String(in.readNBytes(21), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(first).isEqualTo("event: change\ndata: {");
    }
  }

  @Test
  void a_second_server_is_told_what_is_in_its_way() {
    Map<String, String> same = local.environment();
    Map<String, String> busyPort = new HashMap<>(same);
    busyPort.put("PINGYI_DATA", folder.resolve("other").toString());
    busyPort.put("PINGYI_PORT", Integer.toString(local.port()));

    assertThatThrownBy(() -> local.start(same)).hasMessageContaining("in use by another Pingyi");
    assertThatThrownBy(() -> local.start(busyPort)).hasMessageContaining("PINGYI_PORT");
  }
}
