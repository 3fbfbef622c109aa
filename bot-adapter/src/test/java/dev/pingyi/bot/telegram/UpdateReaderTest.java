package dev.pingyi.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.bot.ParsedRequest;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** What no file of cases wants to hold: very long updates. */
final class UpdateReaderTest {
  private final UpdateReader reader = new UpdateReader();

  @Test
  void the_longest_message_that_telegram_takes_is_read() {
    String entity =
        "{\"offset\":100,\"length\":100,\"type\":\"text_link\",\"url\":\"https://example.org/%s\"}"
            .formatted("a".repeat(1000));
    String entities = String.join(",", Collections.nCopies(100, entity));

    ParsedRequest parsed = reader.read(update("好".repeat(4096), entities));

    assertThat(parsed).isInstanceOf(ParsedRequest.Message.class);
  }

  @Test
  void a_body_that_no_update_can_have_is_not_read_at_all() {
    assertThat(reader.read(update("好".repeat(1_000_000), "")))
        .isEqualTo(new ParsedRequest.Ignored("body too long"));
  }

  private static String update(String text, String entities) {
    return """
    {"update_id":1,"message":{"message_id":2,"from":{"id":7,"is_bot":false,"first_name":"Li"},
    "chat":{"id":7,"type":"private"},"date":1793930400,"text":"%s","entities":[%s]}}
    """
        .formatted(text, entities);
  }
}
