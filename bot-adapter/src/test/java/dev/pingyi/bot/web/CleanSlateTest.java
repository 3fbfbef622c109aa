package dev.pingyi.bot.web;

import static dev.pingyi.bot.web.WebFixture.QUESTION;
import static dev.pingyi.bot.web.WebFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.notify.OutboundMessage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who deletes personal data finds no word of it on the page again. */
final class CleanSlateTest {
  private final WebFixture web = new WebFixture();

  @Test
  void a_clean_slate_leaves_the_answer_and_what_the_office_still_asks() {
    web.say("{\"id\":\"a1\",\"text\":\"13800000000\"}", QUESTION);
    asks("notification-1", "问题解决了", "e1.yes");
    asks("notification-2", "没接到", "e2.no");
    web.channel.send(speech("notification-3", Reply.message("办公室来信：请带材料")));
    web.say("{\"id\":\"a2\",\"tap\":\"e1.yes\"}", Reply.message("谢谢"));

    JsonObject answer = web.say("{\"id\":\"a3\",\"tap\":\"x.erase\"}", Reply.cleanSlate("已删除"));

    assertThat(texts(answer)).containsExactly("已删除");
    assertThat(answer.get("forgotten").getAsBoolean()).isTrue();
    assertThat(web.transcript.read(WebFixture.SESSION, 0, 100).entries())
        .extracting(entry -> entry.line().text())
        .containsExactly("没接到", "已删除");
  }

  @Test
  void another_browser_that_asks_for_what_is_new_learns_that_all_before_was_forgotten() {
    web.say("{\"id\":\"a1\",\"text\":\"13800000000\"}", QUESTION);
    long seen = web.transcript.read(WebFixture.SESSION, 0, 100).last();
    web.say("{\"id\":\"a2\",\"tap\":\"x.erase\"}", Reply.cleanSlate("已删除"));
    web.say("{\"id\":\"a3\",\"text\":\"你好\"}", QUESTION);

    assertThat(web.transcript.read(WebFixture.SESSION, seen, 100).entries())
        .extracting(entry -> entry.line().replaces())
        .containsExactly("*", "", "");
  }

  @Test
  void a_clean_slate_twice_is_once() {
    web.say("{\"id\":\"a1\",\"text\":\"13800000000\"}", QUESTION);
    JsonObject first = web.say("{\"id\":\"a2\",\"tap\":\"x\"}", Reply.cleanSlate("已删除"));
    JsonObject later = web.say("{\"id\":\"a3\",\"text\":\"你好\"}", QUESTION);

    JsonObject again = web.say("{\"id\":\"a2\",\"tap\":\"x\"}", Reply.silence());

    assertThat(texts(again)).isEqualTo(texts(first));
    assertThat(later.has("forgotten")).isFalse();
    assertThat(web.transcript.read(WebFixture.SESSION, 0, 100).entries())
        .extracting(entry -> entry.line().text())
        .containsExactly("已删除", "你好", "您对办事结果满意吗？");
  }

  private void asks(String notification, String label, String data) {
    Button button = new Button(label, data, Button.Kind.CHOICE, false);
    web.channel.send(speech(notification, Reply.message(label, List.of(List.of(button)))));
  }

  private static OutboundMessage speech(String notification, Reply reply) {
    return new OutboundMessage(
        notification, new Address("web", WebFixture.SESSION), reply, Optional.empty());
  }
}
