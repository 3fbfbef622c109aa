package dev.pingyi.bot.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call in the answer to a webhook is done if it is one; the bot never learns whether it was. */
final class StrictTelegramAnswersTest {
  private static final String JSON = "application/json; charset=utf-8";

  private StrictTelegram telegram;
  private TelegramUser li;
  private HttpServer bot;
  private String type = JSON;
  private String answer = "";

  @BeforeEach
  void open() throws IOException {
    bot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    bot.createContext("/", this::answers);
    bot.start();
    telegram = StrictTelegram.start("42:AAF-token_of_tests", "PingyiBot");
    telegram.webhook(URI.create("http://127.0.0.1:" + bot.getAddress().getPort() + "/"), "");
    li = telegram.user(7);
  }

  @AfterEach
  void close() {
    telegram.close();
    bot.stop(0);
  }

  @Test
  void a_call_is_done_and_known_to_have_come_in_an_answer() {
    answer = "{\"method\":\"sendMessage\",\"chat_id\":7,\"text\":\"好\"}";

    assertThat(li.sends("hello").accepted()).isTrue();

    assertThat(li.last().text()).isEqualTo("好");
    assertThat(telegram.calls()).extracting(CallMade::inAnswer).containsExactly(true);
    assertThat(telegram.refusals()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"method":"sendMessage","chat_id":7}         | parameter text is required
          {"method":"sendMessage","chat_id":8,"text":"a"} | chat not found
          {"method":"sendmessage","chat_id":7}         | not possible in an answer
          {"method":"getMe"}                           | not possible in an answer
          {"method":"setWebhook","url":""}             | not possible in an answer
          {"method":"deleteWebhook"}                   | not possible in an answer
          {"method":                                   | neither empty nor a JSON object
          ok                                           | neither empty nor a JSON object
          """)
  void a_call_that_is_none_is_written_down_and_the_update_counts_as_taken(String body, String why) {
    answer = body;

    assertThat(li.sends("hello").accepted()).isTrue();

    assertThat(telegram.refusals()).hasSize(1);
    assertThat(telegram.refusals().getFirst().description()).contains(why);
    assertThat(li.sees()).isEmpty();
  }

  @Test
  void a_call_must_say_that_it_is_json() {
    type = "text/html";
    answer = "{\"method\":\"sendMessage\",\"chat_id\":7,\"text\":\"好\"}";

    li.sends("hello");

    assertThat(li.sees()).isEmpty();
    assertThat(telegram.refusals()).hasSize(1);
  }

  @Test
  void an_answer_without_a_method_asks_for_nothing() {
    answer = "{\"ok\":true}";
    li.sends("hello");
    answer = "";
    li.sends("hello");

    assertThat(telegram.calls()).isEmpty();
  }

  private void answers(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().add("Content-Type", type);
    byte[] body = answer.getBytes(UTF_8);
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }
}
