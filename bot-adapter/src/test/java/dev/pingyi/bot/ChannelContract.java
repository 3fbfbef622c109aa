package dev.pingyi.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.notify.Delivery;
import dev.pingyi.core.notify.OutboundMessage;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every channel has to do alike, shown with recorded payloads: {@code cases/CHANNEL/read} (a
 * request and how it is to be read), {@code answer} (a request, a reply, and what the service gets)
 * and {@code send} (a message, what the service says to it, and what becomes of it).
 */
public abstract class ChannelContract {
  static final URI NOWHERE = URI.create("http://127.0.0.1:1");
  private static final String WORDS = "The words of a citizen";

  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAA"
                  + "SUVORK5CYII=");

  /** The channel, with settings of its own, calling a service at this address. */
  protected abstract Channel channel(URI service);

  /** What a request needs, beside the body, to be taken for one of the real service. */
  protected abstract WebRequest genuine(String body);

  /** Every secret in the settings: none may ever be seen. */
  protected abstract List<String> secrets();

  /** An id that addresses of this channel may have. */
  protected abstract String anyone();

  @TestFactory
  Stream<DynamicTest> reads_what_the_service_sends() {
    Channel channel = channel(NOWHERE);
    return tests(
        "read",
        each ->
            assertThat(CaseJson.of(channel.read(request(each))))
                .isEqualTo(each.expected("reading")));
  }

  @TestFactory
  Stream<DynamicTest> answers_as_the_service_understands_it() {
    return tests("answer", this::answers);
  }

  private void answers(ChannelCase each) {
    try (RecordedService service = RecordedService.answering(each.service())) {
      Channel channel = channel(service.address());
      ParsedRequest.Message message = (ParsedRequest.Message) channel.read(request(each));

      WebResponse response = channel.answer(message.inbound(), message, each.reply());

      assertThat(CaseJson.of(response)).isEqualTo(each.expected("answer"));
      assertThat(ChannelCase.json(service.requests())).isEqualTo(each.calls());
    }
  }

  @TestFactory
  Stream<DynamicTest> sends_and_knows_what_became_of_it() {
    return tests("send", this::sends);
  }

  private void sends(ChannelCase each) {
    try (RecordedService service = RecordedService.answering(each.service())) {
      Channel channel = channel(service.address());
      Optional<OutboundMessage.Picture> picture =
          Optional.of(new OutboundMessage.Picture(PNG, "/results/2026/11/1.png"))
              .filter(any -> each.is("picture"));
      Address to = new Address(channel.name(), each.text("to"));

      Delivery delivery =
          channel.send(new OutboundMessage("notification-1", to, each.reply(), picture));

      assertThat(CaseJson.of(delivery)).isEqualTo(each.expected("delivery"));
      assertThat(ChannelCase.json(service.requests())).isEqualTo(each.calls());
    }
  }

  @TestFactory
  Stream<DynamicTest> takes_no_harm_from_any_body() {
    Channel channel = channel(NOWHERE);
    Map<String, String> bodies =
        Map.of(
            "empty", "",
            "blank", " \n",
            "null", "null",
            "number", "1e999",
            "array", "[]",
            "text", "\"<xml>\"",
            "cut off", "{\"update_id\":1,\"message\":{\"text\":\"",
            "deeply nested", "[".repeat(100_000),
            "nested and whole", "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000),
            "a megabyte", "{\"a\":\"" + "好".repeat(1_000_000) + "\"}");
    return bodies.entrySet().stream()
        .map(
            body ->
                DynamicTest.dynamicTest(
                    body.getKey(),
                    () ->
                        assertThat(channel.read(genuine(body.getValue())))
                            .isNotInstanceOf(ParsedRequest.Message.class)));
  }

  @TestFactory
  Stream<DynamicTest> refuses_whoever_is_not_the_service() {
    Channel channel = channel(NOWHERE);
    return tests(
        "answer",
        each -> {
          WebRequest stranger =
              new WebRequest("POST", "/", Map.of(), Map.of(), Map.of(), each.body());
          assertThat(channel.read(stranger)).isInstanceOf(ParsedRequest.Refused.class);
        });
  }

  @Test
  void shows_none_of_its_secrets_and_nothing_that_was_said_of_a_failure() {
    List<String> seen = new ArrayList<>(List.of(channel(NOWHERE).toString()));
    seen.add(sayTo(NOWHERE));
    for (int status : IntStream.of(302, 400, 401, 403, 404, 413, 429, 500, 503).toArray()) {
      try (RecordedService service = RecordedService.echoing(status)) {
        seen.add(sayTo(service.address()));
      }
    }

    assertThat(seen).noneMatch(text -> text.contains(WORDS)).noneMatch(t -> t.contains(anyone()));
    for (String secret : secrets()) {
      assertThat(seen).noneMatch(text -> text.contains(secret));
    }
  }

  @Test
  void shows_none_of_its_secrets_in_what_it_read() {
    Channel channel = channel(NOWHERE);
    for (ChannelCase each : ChannelCase.all(channel.name(), "read")) {
      assertThat(channel.read(request(each)).toString()).doesNotContain(secrets());
    }
  }

  @Test
  void answers_all_the_same_when_the_service_is_away() {
    Channel channel = channel(NOWHERE);
    for (ChannelCase each : ChannelCase.all(channel.name(), "answer")) {
      ParsedRequest.Message message = (ParsedRequest.Message) channel.read(request(each));
      assertThatCode(() -> channel.answer(message.inbound(), message, each.reply()))
          .doesNotThrowAnyException();
    }
  }

  private String sayTo(URI service) {
    Channel channel = channel(service);
    Address to = new Address(channel.name(), anyone());
    return channel
        .send(new OutboundMessage("notification-1", to, Reply.message(WORDS), Optional.empty()))
        .toString();
  }

  private Stream<DynamicTest> tests(String kind, java.util.function.Consumer<ChannelCase> test) {
    return ChannelCase.all(channel(NOWHERE).name(), kind).stream()
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> test.accept(each)));
  }

  /** A genuine request, unless the case has a method, a query or headers of its own. */
  final WebRequest request(ChannelCase each) {
    WebRequest genuine = genuine(each.body());
    return new WebRequest(
        each.textOr("method", genuine.method()),
        genuine.path(),
        each.textsOr("headers", genuine.headers()),
        each.textsOr("query", genuine.query()),
        each.content().has("headers") ? Map.of() : genuine.cookies(),
        genuine.body());
  }
}
