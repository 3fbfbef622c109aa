package dev.pingyi.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The script of a page talks by JSON, and gets what is new. */
final class ScriptOnTheWebTest {
  private final WebOffice office = new WebOffice();
  private final Browser browser = office.browser();
  private final String page = "/s/" + office.code();

  @Test
  void a_script_talks_by_json() {
    JsonObject scan = browser.opens(page).asks("/web/messages?phone=me&after=0");
    String satisfied = data(scan, "满意");

    JsonObject person = browser.says(tap("j2", satisfied));
    JsonObject done = browser.says(tap("j3", data(person, "满意")));

    assertThat(texts(person)).startsWith("满意");
    assertThat(texts(done)).contains("谢谢，评价已经记下");
    assertThat(browser.says(tap("j3", data(person, "满意")))).isEqualTo(done);
    JsonObject all = browser.asks("/web/messages?phone=me&after=0");
    assertThat(all.getAsJsonArray("messages")).hasSize(5);
    assertThat(all.get("last").getAsInt()).isEqualTo(5);
    assertThat(all.get("lang").getAsString()).isEqualTo("zh");
  }

  @Test
  void whoever_looks_sees_only_what_is_new() {
    browser.opens(page);

    JsonObject nothing = browser.asks("/web/messages?phone=me&after=1");

    assertThat(nothing.toString()).isEqualTo("{\"messages\":[],\"last\":1}");
  }

  @Test
  void a_phone_that_has_said_nothing_has_no_messages() {
    assertThat(browser.asks("/web/messages?phone=callback&after=0").toString())
        .isEqualTo("{\"messages\":[],\"last\":0,\"lang\":\"zh\"}");
  }

  @Test
  void two_openings_at_once_are_one_scan() {
    Browser first = browser.opens(page);
    long before = lastNumber();

    // The second request was on its way before the first was answered: it shows the same cookie.
    first.opens(page).opens(page);

    assertThat(lastNumber()).isEqualTo(before);
  }

  @Test
  void a_post_from_another_site_changes_nothing() {
    browser.opens(page);
    Map<String, String> foreign =
        Map.of("content-type", "application/json", "origin", "https://evil.example");

    browser.request("POST", "/web/say", foreign, tap("x", "y"));

    assertThat(browser.status()).isEqualTo(403);
    browser.sees("{\"error\":\"这条消息不是从我们的页面发出的，没有处理。\"}");
  }

  private long lastNumber() {
    return browser.asks("/web/messages?phone=me&after=0").get("last").getAsLong();
  }

  private static String texts(JsonObject answer) {
    JsonArray messages = answer.getAsJsonArray("messages");
    StringBuilder texts = new StringBuilder();
    IntStream.range(0, messages.size())
        .forEach(i -> texts.append(messages.get(i).getAsJsonObject().get("text").getAsString()));
    return texts.toString();
  }

  private static String data(JsonObject answer, String label) {
    JsonArray messages = answer.getAsJsonArray("messages");
    return messages
        .get(messages.size() - 1)
        .getAsJsonObject()
        .getAsJsonArray("rows")
        .asList()
        .stream()
        .flatMap(row -> row.getAsJsonArray().asList().stream())
        .map(button -> button.getAsJsonObject())
        .filter(button -> button.get("label").getAsString().equals(label))
        .map(button -> button.get("data").getAsString())
        .findFirst()
        .orElseThrow();
  }

  private static String tap(String id, String data) {
    return "{\"phone\":\"me\",\"id\":\"" + id + "\",\"tap\":\"" + data + "\"}";
  }
}
