package dev.pingyi.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.WebResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every address, and how it may be asked. */
class PagesTest {
  private final WebOffice office = new WebOffice();
  private final Browser browser = office.browser();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/s/",
        "/s/a/b",
        "/s/%3Cscript%3E",
        "/m/x.y",
        "/web/",
        "/web/../pages_zh.properties",
        "/web/secret.js",
        "/web/chat.html",
        "/act/token",
        "/wechat",
        "/results/1826",
        "/results/1999/1"
      })
  void an_unknown_address_is_a_page_in_the_readers_language(String path) {
    assertThat(browser.request("GET", path, Map.of(), "").status()).isEqualTo(404);
    browser.sees("<h1>没有这个页面</h1>");

    browser.asking("en").request("GET", path, Map.of(), "");
    browser.sees("<h1>No such page</h1>");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /results, GET",
    "POST, /s/TOKEN, GET",
    "DELETE, /m/, GET",
    "PUT, /health, GET",
    "POST, /web/messages, GET",
    "POST, /web/chat.js, GET",
    "GET, /web/say, POST",
    "PUT, /web/say, POST"
  })
  void a_wrong_method_is_told_the_right_one(String method, String path, String allowed) {
    WebResponse response = browser.request(method, path, Map.of(), "");

    assertThat(response.status()).isEqualTo(405);
    assertThat(response.headers()).containsEntry("allow", allowed);
  }

  @Test
  void a_post_to_no_page_of_ours_is_left_to_the_chat_services() {
    WebRequest post =
        new WebRequest("POST", "/telegram", Map.of(), Map.of(), Map.of(), "{\"update_id\":1}");

    assertThat(office.pages.serve(post, office.now)).isEmpty();
  }

  @Test
  void health_is_one_line_of_json() {
    assertThat(browser.request("GET", "/health", Map.of(), "").status()).isEqualTo(200);
    assertThat(browser.text())
        .isEqualTo(
            "{\"ok\":true,\"now\":\"2026-11-23T09:00:00+08:00\",\"unannouncedYears\":[2026,2027]}");
  }

  @ParameterizedTest
  @CsvSource({
    "style.css, text/css",
    "chat.js, text/javascript",
    "bubbles.js, text/javascript",
    "time.js, text/javascript",
    "room.js, text/javascript",
    "wire.js, text/javascript"
  })
  void a_file_is_kept_and_asked_for_again(String name, String type) {
    WebResponse first = browser.request("GET", "/web/" + name, Map.of(), "");

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.body()).isNotEmpty();
    assertThat(first.headers().get("content-type")).startsWith(type);
    assertThat(first.headers()).containsEntry("x-content-type-options", "nosniff");
    assertThat(first.headers().get("cache-control")).startsWith("public, max-age=");

    String tag = first.headers().get("etag");
    WebResponse again = browser.request("GET", "/web/" + name, Map.of("if-none-match", tag), "");
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers()).containsEntry("etag", tag);
  }

  @Test
  void a_name_that_cannot_be_a_phone_is_the_usual_phone() {
    browser.request("GET", "/s/" + office.code() + "?phone=<x>", Map.of(), "");

    assertThat(browser.response().cookies().getFirst()).startsWith("pingyi-me=");
  }
}
