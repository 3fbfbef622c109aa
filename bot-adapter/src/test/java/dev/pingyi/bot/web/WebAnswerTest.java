package dev.pingyi.bot.web;

import static dev.pingyi.bot.web.WebFixture.QUESTION;
import static dev.pingyi.bot.web.WebFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.bot.ParsedRequest;
import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.notify.Delivery;
import dev.pingyi.core.notify.OutboundMessage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebAnswerTest {
  private final WebFixture web = new WebFixture();

  @Test
  void the_answer_is_the_persons_line_and_the_reply() {
    JsonObject answer = web.say("{\"id\":\"a1\",\"text\":\"你好\"}", QUESTION);

    String id = "a1-" + web.sessions.mark(web.message("{\"id\":\"a1\",\"text\":\"你好\"}").inbound());
    JsonArray messages = answer.getAsJsonArray("messages");
    assertThat(messages.get(0))
        .isEqualTo(
            JsonParser.parseString(
                """
                {"n":1,"id":"me-%s","from":"me","text":"你好","rows":[],"notice":false,"replaces":"",
                 "picture":"","at":"2026-11-25T10:00:00+08:00"}\
                """
                    .formatted(id)));
    assertThat(messages.get(1))
        .isEqualTo(
            JsonParser.parseString(
                """
                {"n":2,"id":"bot-%s","from":"bot","text":"您对办事结果满意吗？","rows":[
                   [{"label":"满意","data":"q1.g4","kind":"choice","ticked":false}],
                   [{"label":"取消","data":"q1.cancel","kind":"quiet","ticked":false}]],
                 "notice":false,"replaces":"","picture":"","at":"2026-11-25T10:00:00+08:00"}\
                """
                    .formatted(id)));
    assertThat(answer.get("last").getAsInt()).isEqualTo(2);
  }

  @Test
  void a_scan_is_answered_without_a_line_of_the_person() {
    assertThat(texts(web.say("{\"id\":\"a1\",\"start\":\"TOKEN\"}", QUESTION)))
        .containsExactly("您对办事结果满意吗？");
  }

  @Test
  void the_same_id_twice_is_answered_alike_and_appends_once() {
    JsonObject first = web.say("{\"id\":\"a1\",\"text\":\"你好\"}", QUESTION);

    JsonObject again = web.say("{\"id\":\"a1\",\"text\":\"你好\"}", Reply.silence());

    assertThat(again).isEqualTo(first);
    assertThat(web.transcript.read(WebFixture.SESSION, 0, 10).last()).isEqualTo(2);
  }

  @Test
  void the_same_id_with_other_words_is_another_message() {
    web.say("{\"id\":\"a1\",\"text\":\"13800000000\"}", QUESTION);

    JsonObject corrected =
        web.say("{\"id\":\"a1\",\"text\":\"13900000000\"}", Reply.message("记下了"));

    assertThat(texts(corrected)).containsExactly("139****0000", "记下了");
    assertThat(web.transcript.read(WebFixture.SESSION, 0, 10).last()).isEqualTo(4);
  }

  @Test
  void an_answer_that_was_lost_on_the_way_is_made_up_for() {
    JsonObject late = web.say("{\"id\":\"a1\",\"text\":\"你好\"}", Reply.silence());

    assertThat(texts(late)).isEmpty();
    assertThat(texts(web.say("{\"id\":\"a1\",\"text\":\"你好\"}", QUESTION))).hasSize(2);
  }

  @Test
  void a_form_is_sent_back_to_its_page() {
    String form = "phone=me&id=a1&text=x&back=%2Fs%2FTOKEN%3Fphone%3Dme%23ask";
    ParsedRequest.Message message = (ParsedRequest.Message) web.channel.read(web.form(form));

    WebResponse response = web.channel.answer(message.inbound(), message, QUESTION);

    assertThat(response.status()).isEqualTo(303);
    assertThat(response.headers()).containsEntry("location", "/s/TOKEN?phone=me#ask");
    assertThat(web.transcript.read(WebFixture.SESSION, 0, 10).last()).isEqualTo(2);
  }

  @Test
  void a_session_that_was_earned_is_told_to_the_browser_once() {
    WebRequest ticketed = web.ticketed("{\"id\":\"a\",\"text\":\"x\"}");
    ParsedRequest.Message fresh = (ParsedRequest.Message) web.channel.read(ticketed);

    assertThat(web.channel.answer(fresh.inbound(), fresh, QUESTION).cookies())
        .containsExactly(web.sessions.cookie("me", "ticketed"));

    ParsedRequest.Message known = web.message("{\"id\":\"a\",\"text\":\"x\"}");
    assertThat(web.channel.answer(known.inbound(), known, QUESTION).cookies()).isEmpty();
  }

  @Test
  void what_is_said_of_our_own_accord_is_appended_once() {
    Address group = new Address("web", "group-main");
    OutboundMessage outbound =
        new OutboundMessage(
            "notification-1",
            group,
            Reply.message("通报"),
            Optional.of(new OutboundMessage.Picture(new byte[] {1}, "/results/2026/11/1.png")));

    assertThat(web.channel.send(outbound)).isEqualTo(new Delivery.Sent());
    assertThat(web.channel.send(outbound)).isEqualTo(new Delivery.Sent());

    List<Transcript.Entry> entries = web.transcript.read("group-main", 0, 10).entries();
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().line().picture()).isEqualTo("/results/2026/11/1.png");
  }

  @Test
  void silence_is_not_written_down() {
    Address to = new Address("web", WebFixture.SESSION);

    web.channel.send(new OutboundMessage("notification-1", to, Reply.silence(), Optional.empty()));

    assertThat(web.transcript.read(WebFixture.SESSION, 0, 10).last()).isZero();
  }

  @Test
  void a_code_leads_to_its_page() {
    assertThat(web.channel.link("TOKEN")).contains("https://rate.example/s/TOKEN");
  }
}
