package dev.pingyi.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.bot.ParsedRequest;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'update_id':1,'message':{'message_id':2,'from':{'id':7},'chat':{'id':8,'type':'private'},'text':'a'}}",
        "{'update_id':1,'message':{'message_id':2,'from':{'id':-7},'chat':{'id':-7,'type':'private'},'text':'a'}}",
        "{'update_id':1,'message':{'message_id':2,'from':{'id':0},'chat':{'id':0,'type':'private'},'text':'a'}}",
        "{'update_id':1,'message':{'message_id':2,'from':{},'chat':{'id':7,'type':'private'},'text':'a'}}",
        "{'update_id':1,'message':{'message_id':2,'from':{'id':7,'is_bot':true},'chat':{'id':7,'type':'private'},'text':'a'}}",
        "{'update_id':1,'message':{'message_id':2,'from':{'id':7},'chat':{'id':7},'text':'a'}}",
        "{'update_id':1,'message':{'message_id':2,'from':{'id':7},'text':'a'}}",
        "{'update_id':1,'message':{'message_id':2,'chat':{'id':7,'type':'private'},'text':'a'}}",
        "{'update_id':1,'message':{'message_id':2,'from':{'id':7},'chat':{'id':-100,'type':'supergroup'},'text':'a'}}",
        "{'update_id':1,'channel_post':{'message_id':2,'chat':{'id':-100,'type':'channel'},'text':'a'}}",
        "{'update_id':1,'edited_message':{'message_id':2,'from':{'id':7},'chat':{'id':7,'type':'private'},'text':'a'}}",
        "{'update_id':0,'message':{'message_id':2,'from':{'id':7},'chat':{'id':7,'type':'private'},'text':'a'}}",
        "{'update_id':-1,'message':{'message_id':2,'from':{'id':7},'chat':{'id':7,'type':'private'},'text':'a'}}",
        "{'update_id':1,'callback_query':{'id':'5','from':{'id':7},'message':{'message_id':2,'chat':{'id':8,'type':'private'}},'data':'x'}}",
        "{'update_id':1,'callback_query':{'id':'5','from':{'id':7},'message':{'message_id':2},'data':'x'}}",
        "{'update_id':1,'callback_query':{'id':'5','from':{'id':-7},'data':'x'}}",
        "{'update_id':1,'callback_query':{'id':'5','from':{'id':7,'is_bot':true},'data':'x'}}",
        "{'update_id':1,'callback_query':{'id':'5','data':'x'}}",
        "{'update_id':1,'message':null}",
        "{'update_id':1,'message':[]}",
        "{'update_id':'x','message':{}}",
        "[]",
        "1",
        "",
      })
  void an_update_that_cannot_be_is_ignored(String update) {
    assertThat(reader.read(update.replace('\'', '"'))).isInstanceOf(ParsedRequest.Ignored.class);
  }

  private static String update(String text, String entities) {
    return """
    {"update_id":1,"message":{"message_id":2,"from":{"id":7,"is_bot":false,"first_name":"Li"},
    "chat":{"id":7,"type":"private"},"date":1793930400,"text":"%s","entities":[%s]}}
    """
        .formatted(text, entities);
  }
}
