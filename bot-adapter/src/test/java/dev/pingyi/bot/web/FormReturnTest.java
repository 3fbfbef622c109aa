package dev.pingyi.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.bot.ParsedRequest;
import dev.pingyi.bot.WebRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a form of the web chat returns to, and how large one may be. */
final class FormReturnTest {
  private static final String BACK = "&back=%2Fs%2FTOKEN%3Fphone%3Dme%26on%3D1%23ask";

  private final WebFixture web = new WebFixture();

  @ParameterizedTest
  @ValueSource(strings = {"/s/T-o_k?phone=me&on=1#ask", "/m/", "/m/?phone=me#ask"})
  void a_form_returns_to_a_page_of_ours(String back) {
    assertThat(web.channel.read(returningTo(back))).isInstanceOf(ParsedRequest.Message.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "//evil.example",
        "/s//evil.example",
        "/s/../results",
        "https://evil.example/s/x",
        "/\\evil.example",
        "/s/x\r\nset-cookie: a=b",
        "/s/x?back=https://evil.example",
        "/web/say"
      })
  void a_form_returns_nowhere_else(String back) {
    assertThat(web.channel.read(returningTo(back)))
        .isEqualTo(new ParsedRequest.Refused(400, "unreadable"));
  }

  @Test
  void a_form_of_more_than_a_hundred_fields_is_not_read() {
    String form = "phone=me&id=a&tap=x" + BACK;

    assertThat(web.channel.read(web.form(form + "&x=1".repeat(96))))
        .isInstanceOf(ParsedRequest.Message.class);
    assertThat(web.channel.read(web.form(form + "&x=1".repeat(97))))
        .isEqualTo(new ParsedRequest.Refused(400, "unreadable"));
  }

  private WebRequest returningTo(String back) {
    return web.form("phone=me&id=a&tap=x&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
  }
}
