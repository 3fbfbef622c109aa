package dev.pingyi.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The strict Telegram refuses what the real one refuses, in its words. */
final class StrictTelegramTest {
  private RawCaller raw;

  @BeforeEach
  void open() {
    raw = new RawCaller();
  }

  @AfterEach
  void close() {
    raw.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sendMessage | {"chat_id":7}                     | parameter text is required
          sendMessage | {"text":"a"}                      | parameter chat_id is required
          sendMessage | {"chat_id":7,"text":1}            | text must be of type String
          sendMessage | {"chat_id":1.5,"text":"a"}        | chat_id must be of type Integer or String
          sendMessage | {"chat_id":7,"text":"a","txt":1}  | sendMessage has no parameter txt
          sendMessage | {"chat_id":7,"text":" "}          | message text is empty
          sendMessage | {"chat_id":8,"text":"a"}          | chat not found
          sendMessage | {"chat_id":"@li","text":"a"}      | chat not found
          sendMessage | {"chat_id":7,"text":"a","protect_content":"true"} | protect_content must be of type Boolean
          sendMessage | {"chat_id":7,"text":"<i>","parse_mode":"HTML"}     | can't parse entities
          sendMessage | {"chat_id":7,"text":"a.b","parse_mode":"MarkdownV2"} | can't parse entities
          sendMessage | {"chat_id":7,"text":"a","parse_mode":"LaTeX"}      | unsupported parse_mode
          sendMessage | {"chat_id":7,"text":"a","reply_markup":[]}         | reply_markup must be of type ReplyMarkup
          sendMessage | {"chat_id":7,"text":"a","reply_markup":{"a":1}}    | object expected as reply markup
          sendMessage | {"chat_id":7,"text":"a","reply_markup":{"inline_keyboard":{}}} | expected an Array
          sendMessage | {"chat_id":7,"text":"a","reply_markup":{"inline_keyboard":[{}]}} | expected an Array
          sendMessage | {"chat_id":7,"text":"a","reply_markup":{"inline_keyboard":[[{"callback_data":"a"}]]}} | text must be non-empty
          sendMessage | {"chat_id":7,"text":"a","reply_markup":{"inline_keyboard":[[{"text":"a"}]]}} | Text buttons are unallowed
          sendMessage | {"chat_id":7,"text":"a","reply_markup":{"inline_keyboard":[[{"text":"a","callback_data":""}]]}} | BUTTON_DATA_INVALID
          sendMessage | {"chat_id":7,"text":"a","reply_markup":{"inline_keyboard":[[{"text":"a","url":"https://a.example","pay":true}]]}} | Text buttons are unallowed
          sendMessage | {"chat_id":7,"text":"a","reply_markup":{"inline_keyboard":[[{"text":"a","callback_data":"a","colour":"red"}]]}} | no field colour
          sendMessage | {"chat_id":7,"text":"a","reply_markup":{"inline_keyboard":[[{"text":"a","callback_data":"a","style":"red"}]]}} | unknown style
          sendMessage | {"chat_id":7,"text":"a","entities":["bold"]} | entities must be of type Array of MessageEntity
          sendMessage | {"chat_id":7                      | can't parse JSON object
          sendMessage | [7]                               | can't parse JSON object
          sendMessage | {chat_id:7,text:'a'}              | can't parse JSON object
          sendPhoto   | {"chat_id":7}                     | parameter photo is required
          sendPhoto   | {"chat_id":7,"photo":"AgAC"}      | wrong remote file identifier
          editMessageText | {"chat_id":7,"text":"a"}      | message identifier is not specified
          editMessageText | {"chat_id":7,"message_id":999,"text":"a"} | message to edit not found
          editMessageText | {"chat_id":7,"message_id":101,"text":"a"} | message can't be edited
          editMessageText | {"chat_id":7,"message_id":101} | message can't be edited
          answerCallbackQuery | {}                        | parameter callback_query_id is required
          answerCallbackQuery | {"callback_query_id":5}   | callback_query_id must be of type String
          answerCallbackQuery | {"callback_query_id":"5"} | query is too old and response timeout expired or query ID is invalid
          setWebhook | {"url":"http://example.org/"}      | An HTTPS URL must be provided
          setWebhook | {"url":"https://example.org/","secret_token":"a b"} | secret token contains unallowed characters
          setWebhook | {"url":"https://example.org/","allowed_updates":[1]} | allowed_updates must be of type Array of String
          setWebhook | {"url":"https://example.org/","certificate":"a"} | certificate must be of type InputFile
          setWebhook | {"url":"https://example.org/","max_connections":101} | max_connections must be 1 to 100
          setMyCommands | {"commands":[{"command":"Help","description":"a"}]} | BOT_COMMAND_INVALID
          setMyCommands | {"commands":[{"command":"help"}]} | BOT_COMMAND_DESCRIPTION_INVALID
          setMyCommands | {"commands":["help"]}           | commands must be of type Array of BotCommand
          """)
  void refuses(String method, String json, String description) {
    JsonObject answer = raw.call(method, json);

    assertThat(answer.get("ok").getAsBoolean()).isFalse();
    assertThat(answer.get("error_code").getAsInt()).isEqualTo(400);
    assertThat(answer.get("description").getAsString())
        .startsWith("Bad Request: ")
        .contains(description);
    assertThat(raw.telegram.refusals()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          getMe | {}
          getWebhookInfo | {}
          sendMessage | {"chat_id":7,"text":"a <b> *_"}
          sendMessage | {"chat_id":"7","text":"a","link_preview_options":{"is_disabled":true}}
          sendMessage | {"chat_id":7,"text":"a","reply_markup":{"remove_keyboard":true}}
          sendMessage | {"chat_id":7,"text":"a","allow_paid_broadcast":false,"business_connection_id":"b","direct_messages_topic_id":1}
          sendMessage | {"chat_id":7,"text":"a","reply_markup":{"inline_keyboard":[[{"text":"a","login_url":{"url":"https://a.example"},"style":"success"}]]}}
          sendMessage | {"chat_id":7,"text":"a&lt;b","parse_mode":"HTML"}
          setWebhook | {"url":"https://example.org/","secret_token":"a-b_C9","allowed_updates":["message"]}
          deleteWebhook | {"drop_pending_updates":true}
          setMyCommands | {"commands":[{"command":"help","description":"怎么用"}],"language_code":"zh"}
          """)
  void takes(String method, String json) {
    assertThat(raw.call(method, json).get("ok").getAsBoolean()).isTrue();
    assertThat(raw.telegram.refusals()).isEmpty();
  }
}
