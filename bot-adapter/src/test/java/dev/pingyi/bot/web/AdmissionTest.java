package dev.pingyi.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.bot.ParsedRequest;
import dev.pingyi.bot.WebRequest;
import dev.pingyi.core.code.CounterCode;
import dev.pingyi.core.code.CounterCodes;
import dev.pingyi.core.keys.Keyring.Purpose;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the ticket of a page is good for, and how long. */
class AdmissionTest {
  private final WebFixture web = new WebFixture();

  @Test
  void the_ticket_of_a_page_earns_its_session_for_a_while() {
    assertThat(withTicket("\"tap\":\"x\"", Duration.ZERO)).isEqualTo("ticketed");
    assertThat(withTicket("\"text\":\"DH2-02\"", Duration.ofHours(4))).isEqualTo("ticketed");
    assertThat(withTicket("\"tap\":\"x\"", Duration.ofHours(4).plusSeconds(1))).isEqualTo("late");
  }

  @Test
  void a_ticket_opens_no_other_code_than_that_of_its_page() {
    String own = "\"start\":\"" + code("DH1-01") + "\"";
    String other = "\"start\":\"" + code("DH1-02") + "\"";

    assertThat(withTicket(own, Duration.ZERO)).isEqualTo("ticketed");
    assertThat(withTicket(other, Duration.ZERO)).isEqualTo("other-code");
  }

  private String code(String counter) {
    return new CounterCodes(web.keys).token(new CounterCode(counter, 1, ""));
  }

  /** The session in which it is said so long after the page was opened, or why it is not. */
  private String withTicket(String what, Duration later) {
    String text = SessionTicket.at("DH1-01", "ticketed", WebFixture.NOW.minus(later)).text();
    String cookie = web.keys.token(Purpose.SESSION, text, "");
    WebRequest json = web.json("{\"id\":\"a\"," + what + "}");
    WebRequest shown =
        new WebRequest(
            "POST", "/web/say", json.headers(), Map.of(), Map.of("pingyi-me", cookie), json.body());
    return switch (web.channel.read(shown)) {
      case ParsedRequest.Message message -> message.inbound().from().id();
      case ParsedRequest.Refused refused -> refused.why();
      case ParsedRequest.Echo _, ParsedRequest.Ignored _ -> "";
    };
  }
}
