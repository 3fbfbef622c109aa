package dev.pingyi.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.bot.ParsedRequest;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Said;
import dev.pingyi.core.keys.Keyring.Purpose;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A code or an invitation that is said on the web: in which session, and what is kept of it. */
class WebJoiningTest {
  private final WebFixture web = new WebFixture();
  private final String invitation = web.keys.token(Purpose.INVITATION, "i1", "");

  @Test
  void an_invitation_is_used_in_another_session_than_the_one_shown() {
    String session = session("{\"id\":\"a1\",\"start\":\"" + invitation + "\"}");

    assertThat(session).startsWith("staff.").doesNotContain(WebFixture.SESSION);
    assertThat(session("{\"id\":\"a2\",\"start\":\"" + invitation + "\"}")).isEqualTo(session);
  }

  @Test
  void an_invitation_that_is_written_is_as_good_as_opened_and_stays_in_no_talk() {
    var message = web.message("{\"id\":\"a1\",\"text\":\" " + invitation + " \"}");

    assertThat(message.inbound().from().id()).startsWith("staff.");
    assertThat(message.inbound().said()).isEqualTo(new Said.Start(invitation));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s。", "/start %s", "https://example.org/m/%s，谢谢", "%s\u200B"})
  void an_invitation_with_something_around_it_is_the_invitation(String written) {
    var message = web.message("{\"id\":\"a1\",\"text\":\"" + written.formatted(invitation) + "\"}");

    assertThat(message.inbound().from().id()).startsWith("staff.");
    assertThat(message.inbound().said()).isEqualTo(new Said.Start(invitation));
  }

  @Test
  void what_begins_nothing_is_answered_and_nothing_is_kept() {
    ParsedRequest.Message message =
        (ParsedRequest.Message)
            web.channel.read(
                WebFixture.withoutCookies(web.json("{\"id\":\"a1\",\"start\":\"garbage\"}")));

    WebResponse answer =
        web.channel.answer(message.inbound(), message, Reply.notice("这个二维码不是我们发的。"));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo("{\"error\":\"这个二维码不是我们发的。\"}");
    assertThat(answer.cookies()).isEmpty();
    assertThat(web.transcript.read(message.inbound().from().id(), 0, 10).last()).isZero();
  }

  private String session(String body) {
    return web.message(body).inbound().from().id();
  }
}
