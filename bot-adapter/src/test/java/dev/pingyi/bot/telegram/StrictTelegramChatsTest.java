package dev.pingyi.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Chats, taps, faults and the webhook are as they are in earnest. */
final class StrictTelegramChatsTest {
  private RawCaller raw;

  @BeforeEach
  void open() {
    raw = new RawCaller();
  }

  @AfterEach
  void close() {
    raw.close();
  }

  @Test
  void an_edit_that_changes_nothing_is_refused() {
    long id = RawCaller.messageId(raw.say("a"));
    String edit = "{\"chat_id\":7,\"message_id\":%d,\"text\":\"%s\"}";

    assertThat(RawCaller.description(raw.call("editMessageText", edit.formatted(id, "a"))))
        .contains("message is not modified");
    assertThat(raw.call("editMessageText", edit.formatted(id, "b")).has("result")).isTrue();
    assertThat(raw.li.last().text()).isEqualTo("b");
    assertThat(raw.li.last().edited()).isTrue();
  }

  @Test
  void an_edit_without_buttons_takes_them_away() {
    long id = RawCaller.messageId(raw.say(RawCaller.keyboard(2, "d")));
    assertThat(raw.li.last().buttons()).hasSize(2);

    raw.call("editMessageText", "{\"chat_id\":7,\"message_id\":%d,\"text\":\"b\"}".formatted(id));

    assertThat(raw.li.last().buttons()).isEmpty();
  }

  @Test
  void a_tap_may_be_answered_twice_but_not_when_it_is_too_old() {
    raw.say(RawCaller.keyboard(1, "d"));
    raw.li.taps("b0");
    String first = "{\"callback_query_id\":\"4611686018427387905\",\"text\":\"%s\"}";
    assertThat(raw.li.waiting()).isEqualTo(1);

    assertThat(raw.call("answerCallbackQuery", first.formatted("好")).has("result")).isTrue();
    assertThat(raw.call("answerCallbackQuery", first.formatted("")).has("result")).isTrue();
    assertThat(raw.li.waiting()).isZero();
    assertThat(raw.li.toasts()).containsExactly("好");
    assertThat(
            RawCaller.description(
                raw.call("answerCallbackQuery", first.formatted("好".repeat(201)))))
        .contains("MESSAGE_TOO_LONG");

    raw.telegram.forgetsTaps();
    assertThat(RawCaller.description(raw.call("answerCallbackQuery", first.formatted(""))))
        .contains("too old");
  }

  @Test
  void nobody_is_written_to_who_did_not_begin_or_has_blocked_the_bot() {
    raw.telegram.user(8);
    assertThat(raw.call("sendMessage", "{\"chat_id\":8,\"text\":\"a\"}").get("description"))
        .hasToString("\"Forbidden: bot can't initiate conversation with a user\"");

    raw.li.blocks();
    assertThat(RawCaller.description(raw.say("a")))
        .isEqualTo("Forbidden: bot was blocked by the user");
    raw.li.unblocks();
    assertThat(raw.say("a").has("result")).isTrue();
  }

  @Test
  void whoever_began_can_be_written_to_without_an_update() {
    TelegramUser han = raw.telegram.user(8).begins();

    raw.call("sendMessage", "{\"chat_id\":8,\"text\":\"a\"}");

    assertThat(han.sees()).extracting(Shown::text).containsExactly("a");
  }

  @Test
  void a_group_may_throw_the_bot_out_or_move() {
    TelegramGroup group = raw.telegram.group(-5);
    assertThat(raw.call("sendMessage", "{\"chat_id\":-5,\"text\":\"a\"}").has("result")).isTrue();

    TelegramGroup after = group.becomes(-1005);
    JsonObject moved = raw.call("sendMessage", "{\"chat_id\":-5,\"text\":\"a\"}");
    assertThat(moved.getAsJsonObject("parameters").get("migrate_to_chat_id").getAsLong())
        .isEqualTo(-1005);

    after.removesTheBot();
    assertThat(RawCaller.description(raw.call("sendMessage", "{\"chat_id\":-1005,\"text\":\"a\"}")))
        .isEqualTo("Forbidden: bot was kicked from the supergroup chat");
  }

  @Test
  void faults_come_as_often_as_asked_and_only_for_their_method() {
    raw.telegram.floods("sendMessage", 2, 9);
    raw.telegram.breaks("sendMessage", 1);

    assertThat(raw.call("getMe", "{}").has("result")).isTrue();
    JsonObject flood = raw.say("a");
    assertThat(flood.getAsJsonObject("parameters").get("retry_after").getAsInt()).isEqualTo(9);
    HttpResponse<String> again =
        raw.post(
            "/bot" + RawCaller.TOKEN + "/sendMessage",
            "application/json",
            "{\"chat_id\":7,\"text\":\"a\"}");
    assertThat(again.statusCode()).isEqualTo(429);
    assertThat(again.headers().firstValue("retry-after")).contains("9");
    assertThat(RawCaller.description(raw.say("a"))).isEqualTo("Internal Server Error");
    assertThat(raw.say("a").has("result")).isTrue();
    assertThat(raw.li.sees()).hasSize(1);
  }

  @Test
  void a_stalled_call_is_done_and_answered_late() {
    raw.telegram.stalls("sendMessage", 1, Duration.ofMillis(300));
    long start = System.nanoTime();

    raw.say("a");

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(290));
    assertThat(raw.li.sees()).hasSize(1);
  }

  @Test
  void updates_wait_and_are_told_of_until_they_are_dropped() {
    raw.li.sends("hello");
    JsonObject info = raw.call("getWebhookInfo", "{}").getAsJsonObject("result");
    assertThat(info.get("pending_update_count").getAsInt()).isEqualTo(1);
    assertThat(info.get("last_error_message").getAsString()).startsWith("Connection failed");

    raw.call("deleteWebhook", "{\"drop_pending_updates\":true}");

    JsonObject after = raw.call("getWebhookInfo", "{}").getAsJsonObject("result");
    assertThat(after.get("url").getAsString()).isEmpty();
    assertThat(after.get("pending_update_count").getAsInt()).isZero();
    assertThatThrownBy(() -> raw.li.sends("hello")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void only_the_kinds_of_update_that_the_bot_asked_for_are_posted() {
    raw.call("setWebhook", "{\"url\":\"http://127.0.0.1:1/\",\"allowed_updates\":[\"message\"]}");

    assertThat(raw.li.edits("hello").tries()).isZero();
    assertThat(raw.li.blocks().tries()).isZero();
  }

  @Test
  void a_button_is_found_by_the_name_a_person_would_say() {
    raw.say(
        "{\"chat_id\":7,\"text\":\"?\",\"reply_markup\":{\"inline_keyboard\":[["
            + "{\"text\":\"非常满意\",\"callback_data\":\"5\"},"
            + "{\"text\":\"🙂 满意\",\"callback_data\":\"4\"},"
            + "{\"text\":\"☐ 态度差\",\"callback_data\":\"t\"}]]}}");
    Shown seen = raw.li.last();

    assertThat(seen.data("满意")).contains("4");
    assertThat(seen.data("非常满意")).contains("5");
    assertThat(seen.data("态度")).contains("t");
    assertThat(seen.data("意")).isEmpty();
    assertThatThrownBy(() -> raw.li.taps("不满意"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("🙂 满意");
  }
}
