package dev.pingyi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
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
  private static final String MONDAY_NINE = "2026-11-23T09:00:00+08:00";

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final FakeProduct product = new FakeProduct();
  private LocalServer server;

  @BeforeEach
  void start() {
    server = LocalServer.start(environment(MONDAY_NINE), product::open);
  }

  @AfterEach
  void stop() {
    server.close();
    client.close();
  }

  @Test
  void a_request_of_the_outside_goes_through_the_webhook_door_and_back() {
    HttpResponse<String> response = get("/s/abc?phone=me");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("hello");
    assertThat(response.headers().allValues("set-cookie")).containsExactly("a=1");
    assertThat(product.webhooks)
        .singleElement()
        .satisfies(e -> assertThat(e.get("rawPath").getAsString()).isEqualTo("/s/abc"));
  }

  @Test
  void too_many_parameters_cookies_or_headers_are_refused_before_anything_is_done() {
    assertThat(get("/results?" + "a&".repeat(99) + "a").statusCode()).isEqualTo(200);
    product.webhooks.clear();
    HttpRequest.Builder cookies = request("/results");
    cookies.header("Cookie", "c=1;".repeat(101));
    HttpRequest.Builder headers = request("/results");
    IntStream.range(0, 101).forEach(i -> headers.header("X-" + i, "1"));

    assertThat(get("/results?" + "a&".repeat(20_000)).statusCode()).isEqualTo(400);
    assertThat(get("/local/signs?" + "a&".repeat(101)).statusCode()).isEqualTo(400);
    assertThat(send(cookies).statusCode()).isEqualTo(400);
    assertThat(send(headers).statusCode()).isEqualTo(400);
    assertThat(product.webhooks).isEmpty();
  }

  @Test
  void the_first_page_is_the_console_with_a_strict_policy() {
    HttpResponse<String> response = get("/");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-security-policy").orElse(""))
        .contains("default-src 'none'");
    assertThat(response.headers().firstValue("cache-control")).contains("no-store");
    assertThat(response.body()).contains("/local/console/console.js");
  }

  @Test
  void every_answer_of_this_machine_itself_is_neither_kept_nor_guessed_nor_framed()
      throws IOException {
    HttpResponse<InputStream> stream = stream();
    stream.body().close();
    HttpResponse<String> wrong = post("/local/clock", "{}");

    assertGuarded(get("/local/counts"));
    assertGuarded(get("/local/console/console.js"));
    assertGuarded(wrong);
    assertGuarded(get("/local/nothing"));
    assertGuarded(get("/local/settle"));
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
    assertThat(get("/local/console/console.js").headers().firstValue("content-type").orElse(""))
        .startsWith("text/javascript");
    assertThat(get("/local/console/..%2f..%2fMain.class").statusCode()).isEqualTo(404);
    assertThat(get("/local/console/nothing.js").statusCode()).isEqualTo(404);
  }

  @Test
  void a_head_request_has_no_body() {
    product.answer = "{\"statusCode\":200,\"body\":\"\"}";

    assertThat(send(request("/health").method("HEAD", BodyPublishers.noBody())).statusCode())
        .isEqualTo(200);
    assertThat(send(request("/").method("HEAD", BodyPublishers.noBody())).body()).isEmpty();
  }

  @Test
  void a_method_that_nobody_knows_is_refused() {
    HttpRequest.Builder brew = request("/s/abc").method("BREW", BodyPublishers.noBody());

    assertThat(send(brew).statusCode()).isEqualTo(405);
    assertThat(product.webhooks).isEmpty();
  }

  @Test
  void the_console_is_only_read() {
    for (String path : new String[] {"/", "/local/console/console.js"}) {
      HttpResponse<String> response = post(path, "{}");

      assertThat(response.statusCode()).isEqualTo(405);
      assertThat(response.headers().allValues("allow")).containsExactly("GET");
    }
    assertThat(product.webhooks).isEmpty();
  }

  @Test
  void a_body_over_ten_megabytes_is_refused() {
    HttpResponse<String> response =
        send(request("/telegram").POST(BodyPublishers.ofString("x".repeat(10_000_001))));

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(product.webhooks).isEmpty();
  }

  @Test
  void a_door_that_fails_is_an_error_without_its_reason() {
    product.answer = "secret";

    HttpResponse<String> response = get("/results");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).doesNotContain("secret");
  }

  @Test
  void the_clock_moves_forward_and_counts_the_minutes() {
    assertThat(post("/local/clock", "{\"forward\":\"PT6H\"}").body())
        .isEqualTo("{\"now\":\"2026-11-23T15:00:00+08:00\",\"ticks\":360}");
    assertThat(get("/local/clock").body()).contains("2026-11-23T15:00:00+08:00");
  }

  @Test
  void the_month_is_announced_on_the_way_at_its_time() {
    post("/local/clock", "{\"at\":\"2027-01-15T00:00:00+08:00\"}");

    assertThat(product.announcedAt)
        .containsExactly(
            "2026-12-01T09:07+08:00[Asia/Shanghai]", "2027-01-01T09:07+08:00[Asia/Shanghai]");
  }

  @Test
  void a_year_is_a_matter_of_seconds() {
    assertThat(post("/local/clock", "{\"forward\":\"P365D\"}").body())
        .contains("\"ticks\":525600}");
  }

  @Test
  void a_move_that_cannot_be_is_refused_with_a_sentence() {
    for (String body :
        new String[] {
          "{\"at\":\"2026-11-23T08:59:00+08:00\"}",
          "{\"forward\":\"-PT1M\"}",
          "{\"forward\":\"six hours\"}",
          "{\"forward\":\"PT1H\",\"at\":\"2026-11-23T10:00:00+08:00\"}",
          "{\"forward\":\"P9999D\"}",
          "{}",
          "[]",
          "not JSON"
        }) {
      HttpResponse<String> response = post("/local/clock", body);

      assertThat(response.statusCode()).as(body).isEqualTo(400);
      assertThat(response.body()).startsWith("{\"error\":\"");
    }
    assertThat(get("/local/clock").body()).contains("2026-11-23T09:00:00+08:00");
  }

  @Test
  void settling_tells_how_many_wait() {
    assertThat(post("/local/settle", "{}").body()).isEqualTo("{\"waiting\":0}");
  }

  @Test
  void local_calls_answer_empty_lists_at_the_beginning() {
    assertThat(get("/local/outbox?after=0").body()).isEqualTo("[]");
    assertThat(get("/local/complaints").body()).isEqualTo("[]");
    assertThat(get("/local/counts").body())
        .isEqualTo(
            "{\"ratings\":0,\"heldBack\":0,\"complaints\":0,\"events\":0,\"entries\":0,\"sent\":0,"
                + "\"failed\":0,\"deadLetters\":0}");
  }

  @Test
  void a_post_without_json_and_an_unknown_call_are_refused() {
    HttpRequest.Builder form =
        request("/local/clock")
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("forward=PT1H"));

    assertThat(send(form).statusCode()).isEqualTo(415);
    assertThat(get("/local/nothing").statusCode()).isEqualTo(404);
    assertThat(get("/local/settle").statusCode()).isEqualTo(405);
    assertThat(get("/local/settle").headers().allValues("allow")).containsExactly("POST");
  }

  @Test
  void the_stream_tells_how_things_stand_at_once() throws IOException {
    try (InputStream in = stream().body()) {
      String first = new String(in.readNBytes(21), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(first).isEqualTo("event: change\ndata: {");
    }
  }

  @Test
  void a_restart_on_the_same_folder_goes_on_where_the_clock_stood() {
    post("/local/clock", "{\"forward\":\"PT6H\"}");
    server.close();

    server = LocalServer.start(environment(MONDAY_NINE), product::open);

    assertThat(get("/local/clock").body()).contains("2026-11-23T15:00:00+08:00");
  }

  @Test
  void a_second_server_is_told_what_is_in_its_way() {
    Map<String, String> same = environment(MONDAY_NINE);
    Map<String, String> busyPort = new HashMap<>(same);
    busyPort.put("PINGYI_DATA", folder.resolve("other").toString());
    busyPort.put("PINGYI_PORT", Integer.toString(server.base().getPort()));

    assertThatThrownBy(() -> LocalServer.start(same, product::open))
        .hasMessageContaining("in use by another Pingyi");
    assertThatThrownBy(() -> LocalServer.start(busyPort, product::open))
        .hasMessageContaining("PINGYI_PORT");
  }

  private Map<String, String> environment(String clock) {
    return Map.of(
        "PINGYI_PORT",
        "0",
        "PINGYI_DATA",
        folder.resolve("data").toString(),
        "PINGYI_CLOCK",
        clock);
  }

  private HttpResponse<String> get(String path) {
    return send(request(path));
  }

  private HttpResponse<String> post(String path, String json) {
    return send(
        request(path)
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.base() + path));
  }

  private HttpResponse<InputStream> stream() {
    return send(request("/local/stream"), BodyHandlers.ofInputStream());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
    try {
      return client.send(request.build(), body);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
