package dev.pingyi.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.bot.ParsedRequest;
import dev.pingyi.bot.WebRequest;
import dev.pingyi.core.code.CounterCode;
import dev.pingyi.core.code.CounterCodes;
import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.conversation.Inbound;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Said;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebReadingTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String BACK = "&back=%2Fs%2FTOKEN%3Fphone%3Dme%26on%3D1%23ask";

  private final WebFixture web = new WebFixture();

  @Test
  void a_tap_is_read_from_json() {
    Inbound inbound = web.message("{\"phone\":\"me\",\"id\":\"a1\",\"tap\":\"DATA\"}").inbound();

    assertThat(inbound.from()).isEqualTo(new Address("web", WebFixture.SESSION));
    assertThat(inbound.said()).isEqualTo(new Said.Tap("DATA"));
    assertThat(inbound.language()).isEqualTo(Language.ZH);
  }

  @Test
  void words_are_read_from_a_form() {
    String words = URLEncoder.encode("等了 3 小时 & 没人管\n？", StandardCharsets.UTF_8);

    ParsedRequest parsed = web.channel.read(web.form("phone=me&id=b-1&text=" + words + BACK));

    assertThat(((ParsedRequest.Message) parsed).inbound().said())
        .isEqualTo(new Said.Text("等了 3 小时 & 没人管\n？"));
  }

  @Test
  void a_scan_is_read_and_the_phone_may_be_left_out() {
    assertThat(web.message("{\"id\":\"a1\",\"start\":\"TOKEN\"}").inbound().said())
        .isEqualTo(new Said.Start("TOKEN"));
  }

  @Test
  void a_cause_names_the_browsers_id_but_not_the_session() {
    String cause = web.message("{\"id\":\"a1\",\"tap\":\"x\"}").inbound().cause();

    assertThat(cause).matches("web:[A-Za-z0-9_-]{10}:a1").doesNotContain("session");
    assertThat(web.message("{\"id\":\"a1\",\"tap\":\"x\"}").inbound().cause()).isEqualTo(cause);
    assertThat(web.message("{\"id\":\"a2\",\"tap\":\"x\"}").inbound().cause()).isNotEqualTo(cause);
  }

  @Test
  void whoever_shows_no_session_is_not_heard() {
    for (String what :
        List.of("\"text\":\"x\"", "\"tap\":\"x\"", "\"start\":\"" + code("DH1-01") + "\"")) {
      WebRequest stranger = WebFixture.withoutCookies(web.json("{\"id\":\"a\"," + what + "}"));

      assertThat(web.channel.read(stranger))
          .isEqualTo(new ParsedRequest.Refused(403, "no-session"));
    }
  }

  private String code(String counter) {
    return new CounterCodes(web.keys).token(new CounterCode(counter, 1, ""));
  }

  @Test
  void nobody_invents_a_session() {
    WebRequest forger =
        new WebRequest(
            "POST",
            "/web/say",
            Map.of("content-type", "application/json"),
            Map.of(),
            Map.of("pingyi-me", "Z3JvdXAtbWFpbg"),
            "{\"id\":\"a\",\"text\":\"x\"}");

    assertThat(web.channel.read(forger)).isEqualTo(new ParsedRequest.Refused(403, "no-session"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{}",
        "{\"id\":\"a\"}",
        "{\"tap\":\"x\"}",
        "{\"id\":\"a\",\"tap\":\"x\",\"text\":\"y\"}",
        "{\"id\":\"a b\",\"tap\":\"x\"}",
        "{\"id\":\"a\",\"tap\":7}",
        "{\"id\":\"a\",\"tap\":{\"x\":\"y\"}}",
        "{\"id\":\"a\",\"tap\":null}",
        "{\"id\":\"a\",\"text\":\" \\n\"}",
        "{\"id\":\"a\",\"tap\":\"x\",\"phone\":\"Me!\"}",
        "{\"id\":\"a\",\"tap\":\"x\",\"phone\":\"\"}"
      })
  void what_cannot_be_read_is_refused(String body) {
    assertThat(web.channel.read(web.json(body)))
        .isEqualTo(new ParsedRequest.Refused(400, "unreadable"));
  }

  @Test
  void everything_has_an_end() {
    assertThat(web.channel.read(web.json(text("好".repeat(2_000)))))
        .isInstanceOf(ParsedRequest.Message.class);
    assertThat(web.channel.read(web.json(text("好".repeat(2_001))))).isEqualTo(refused(400));
    assertThat(web.channel.read(web.json(text("好".repeat(6_000))))).isEqualTo(refused(413));
    assertThat(web.channel.read(web.json("{\"id\":\"" + "a".repeat(41) + "\",\"tap\":\"x\"}")))
        .isEqualTo(refused(400));
    assertThat(web.channel.read(web.json("[".repeat(16_000)))).isEqualTo(refused(400));
    assertThat(web.channel.read(web.json("{\"a\":".repeat(3_000)))).isEqualTo(refused(400));
  }

  private static String text(String words) {
    return "{\"id\":\"a\",\"text\":\"" + words + "\"}";
  }

  private static ParsedRequest refused(int status) {
    return new ParsedRequest.Refused(status, status == 413 ? "too-long" : "unreadable");
  }

  @Test
  void json_must_say_that_it_is_json() {
    WebRequest request = web.json("{\"id\":\"a\",\"tap\":\"x\"}");

    assertThat(web.channel.read(WebFixture.without("content-type", request)))
        .isEqualTo(new ParsedRequest.Refused(415, "type"));
    assertThat(web.channel.read(web.post("text/plain", request.body(), Map.of())))
        .isEqualTo(new ParsedRequest.Refused(415, "type"));
  }

  @ParameterizedTest
  @CsvSource({
    "sec-fetch-site, same-origin, true",
    "sec-fetch-site, cross-site, false",
    "sec-fetch-site, same-site, false",
    "origin, https://rate.example, true",
    "origin, http://rate.example, true",
    "origin, https://evil.example, false",
    "origin, https://rate.example.evil.example, false",
    "origin, null, true"
  })
  void a_post_comes_from_our_own_page(String header, String value, boolean ours) {
    WebRequest request = web.post(FORM, "phone=me&id=a&tap=x" + BACK, Map.of(header, value));

    assertThat(web.channel.read(request) instanceof ParsedRequest.Message).isEqualTo(ours);
  }

  @Test
  void a_form_without_a_session_is_refused() {
    WebRequest request = web.form("phone=me&id=a&tap=x" + BACK);

    assertThat(web.channel.read(WebFixture.withoutCookies(request)))
        .isEqualTo(new ParsedRequest.Refused(403, "no-session"));
  }
}
