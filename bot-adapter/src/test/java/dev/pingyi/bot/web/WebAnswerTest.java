package dev.pingyi.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.bot.ParsedRequest;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.notify.Delivery;
import dev.pingyi.core.notify.OutboundMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebAnswerTest {
  private static final Reply QUESTION =
      Reply.message(
          "您对办事结果满意吗？",
          List.of(
              List.of(new Button("满意", "q1.g4", Button.Kind.CHOICE, false)),
              List.of(new Button("取消", "q1.cancel", Button.Kind.QUIET, false))));

  private final WebFixture web = new WebFixture();

  @Test
  void the_answer_is_the_persons_line_and_the_reply() {
    JsonObject answer = say("{\"id\":\"a1\",\"text\":\"你好\"}", QUESTION);

    JsonArray messages = answer.getAsJsonArray("messages");
    assertThat(messages.get(0))
        .isEqualTo(
            JsonParser.parseString(
                """
                {"n":1,"id":"me-a1","from":"me","text":"你好","rows":[],"notice":false,"replaces":"",
                 "picture":"","at":"2026-11-25T10:00:00+08:00"}\
                """));
    assertThat(messages.get(1))
        .isEqualTo(
            JsonParser.parseString(
                """
                {"n":2,"id":"bot-a1","from":"bot","text":"您对办事结果满意吗？","rows":[
                   [{"label":"满意","data":"q1.g4","kind":"choice","ticked":false}],
                   [{"label":"取消","data":"q1.cancel","kind":"quiet","ticked":false}]],
                 "notice":false,"replaces":"","picture":"","at":"2026-11-25T10:00:00+08:00"}\
                """));
    assertThat(answer.get("last").getAsInt()).isEqualTo(2);
  }

  @Test
  void a_scan_is_answered_without_a_line_of_the_person() {
    assertThat(texts(say("{\"id\":\"a1\",\"start\":\"TOKEN\"}", QUESTION)))
        .containsExactly("您对办事结果满意吗？");
  }

  @Test
  void a_tap_shows_its_label_and_closes_the_question() {
    say("{\"id\":\"a1\",\"start\":\"TOKEN\"}", QUESTION);

    JsonObject answer = say("{\"id\":\"a2\",\"tap\":\"q1.g4\"}", Reply.message("对办事人员呢？"));

    assertThat(texts(answer)).containsExactly("满意", "对办事人员呢？");
    assertThat(replaces(answer)).containsExactly("bot-a1", "");
  }

  @Test
  void a_tick_changes_the_question_in_its_place() {
    say("{\"id\":\"a1\",\"start\":\"TOKEN\"}", boxes(false));

    JsonObject first = say("{\"id\":\"a2\",\"tap\":\"q4.r207\"}", boxes(true));
    JsonObject second = say("{\"id\":\"a3\",\"tap\":\"q4.r207\"}", boxes(false));

    assertThat(texts(first)).containsExactly("可以多选");
    assertThat(replaces(first)).containsExactly("bot-a1");
    assertThat(replaces(second)).containsExactly("bot-a2");
  }

  @Test
  void a_card_changes_in_its_place_and_the_question_for_a_reason_does_not() {
    Reply card = card("【转办】请核查后给出结论");
    say("{\"id\":\"a1\",\"start\":\"TOKEN\"}", card);

    JsonObject looked = say("{\"id\":\"a2\",\"tap\":\"d.转办\"}", card("号码已显示"));
    Reply ask = Reply.message("PY-2345-6789-ABCD 认定属实：请写明理由（会告诉群众和单位）。");
    JsonObject asked = say("{\"id\":\"a3\",\"tap\":\"d.号码\"}", ask);

    assertThat(replaces(looked)).containsExactly("bot-a1");
    assertThat(texts(asked)).containsExactly("属实", ask.text());
    assertThat(replaces(asked)).containsExactly("bot-a2", "");
  }

  @Test
  void words_close_the_question_that_they_answer() {
    Button skip = new Button("跳过", "q5.skip", Button.Kind.QUIET, false);
    say("{\"id\":\"a1\",\"start\":\"TOKEN\"}", Reply.message("还想说什么？", List.of(List.of(skip))));

    JsonObject words = say("{\"id\":\"a2\",\"text\":\"等了三个小时\"}", QUESTION);
    JsonObject label = say("{\"id\":\"a3\",\"text\":\"满意\"}", Reply.message("对办事人员呢？"));

    assertThat(replaces(words)).containsExactly("bot-a1", "");
    assertThat(replaces(label)).containsExactly("bot-a2", "");
  }

  @Test
  void words_leave_buttons_alone_that_stay_good() {
    say("{\"id\":\"a1\",\"start\":\"TOKEN\"}", card("【转办】请核查后给出结论"));

    JsonObject answer = say("{\"id\":\"a2\",\"text\":\"待办\"}", Reply.message("手上没有待办的件。"));

    assertThat(replaces(answer)).containsExactly("", "");
  }

  @Test
  void words_that_the_question_does_not_take_leave_it_open() {
    Button skip = new Button("跳过", "q5.skip", Button.Kind.QUIET, false);
    Reply phone = Reply.message("请留一个电话", List.of(List.of(skip)));
    say("{\"id\":\"a1\",\"start\":\"TOKEN\"}", phone);

    assertThat(replaces(say("{\"id\":\"a2\",\"text\":\"12\"}", phone))).containsExactly("", "");
    assertThat(replaces(say("{\"id\":\"a3\",\"text\":\"?\"}", Reply.notice("帮助"))))
        .containsExactly("", "");
  }

  @Test
  void an_old_button_is_answered_by_a_notice_alone() {
    say("{\"id\":\"a1\",\"start\":\"TOKEN\"}", QUESTION);

    JsonObject answer = say("{\"id\":\"a2\",\"tap\":\"q1.g4\"}", Reply.notice("这个按钮已经过时"));

    assertThat(texts(answer)).containsExactly("这个按钮已经过时");
    assertThat(
            answer.getAsJsonArray("messages").get(0).getAsJsonObject().get("notice").getAsBoolean())
        .isTrue();
  }

  @Test
  void a_button_that_nobody_was_shown_has_no_label_to_show() {
    assertThat(texts(say("{\"id\":\"a1\",\"tap\":\"q9.g4\"}", QUESTION)))
        .containsExactly("您对办事结果满意吗？");
  }

  @Test
  void the_same_id_twice_is_answered_alike_and_appends_once() {
    JsonObject first = say("{\"id\":\"a1\",\"text\":\"你好\"}", QUESTION);

    JsonObject again = say("{\"id\":\"a1\",\"text\":\"你好\"}", Reply.silence());

    assertThat(again).isEqualTo(first);
    assertThat(web.transcript.read(WebFixture.SESSION, 0, 10).last()).isEqualTo(2);
  }

  @Test
  void an_answer_that_was_lost_on_the_way_is_made_up_for() {
    JsonObject late = say("{\"id\":\"a1\",\"text\":\"你好\"}", Reply.silence());

    assertThat(texts(late)).isEmpty();
    assertThat(texts(say("{\"id\":\"a1\",\"text\":\"你好\"}", QUESTION))).hasSize(2);
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
  void a_new_session_is_told_to_the_browser_once() {
    ParsedRequest.Message fresh =
        (ParsedRequest.Message)
            web.channel.read(WebFixture.withoutCookies(web.json("{\"id\":\"a\",\"text\":\"x\"}")));

    assertThat(web.channel.answer(fresh.inbound(), fresh, QUESTION).cookies())
        .containsExactly(web.sessions.cookie("me", "minted-1"));

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

  @Test
  void a_clean_slate_leaves_the_answer_and_what_the_office_still_asks() {
    say("{\"id\":\"a1\",\"text\":\"13800000000\"}", QUESTION);
    asks("notification-1", "问题解决了", "e1.yes");
    asks("notification-2", "没接到", "e2.no");
    web.channel.send(outbound("notification-3", Reply.message("办公室来信：请带材料")));
    say("{\"id\":\"a2\",\"tap\":\"e1.yes\"}", Reply.message("谢谢"));

    JsonObject answer = say("{\"id\":\"a3\",\"tap\":\"x.erase\"}", Reply.cleanSlate("已删除"));

    assertThat(texts(answer)).containsExactly("已删除");
    assertThat(answer.get("forgotten").getAsBoolean()).isTrue();
    assertThat(web.transcript.read(WebFixture.SESSION, 0, 100).entries())
        .extracting(entry -> entry.line().text())
        .containsExactly("没接到", "已删除");
  }

  @Test
  void another_browser_that_asks_for_what_is_new_learns_that_all_before_was_forgotten() {
    say("{\"id\":\"a1\",\"text\":\"13800000000\"}", QUESTION);
    long seen = web.transcript.read(WebFixture.SESSION, 0, 100).last();
    say("{\"id\":\"a2\",\"tap\":\"x.erase\"}", Reply.cleanSlate("已删除"));
    say("{\"id\":\"a3\",\"text\":\"你好\"}", QUESTION);

    assertThat(web.transcript.read(WebFixture.SESSION, seen, 100).entries())
        .extracting(entry -> entry.line().replaces())
        .containsExactly("*", "", "");
  }

  @Test
  void a_clean_slate_twice_is_once() {
    say("{\"id\":\"a1\",\"text\":\"13800000000\"}", QUESTION);
    JsonObject first = say("{\"id\":\"a2\",\"tap\":\"x\"}", Reply.cleanSlate("已删除"));
    JsonObject later = say("{\"id\":\"a3\",\"text\":\"你好\"}", QUESTION);

    JsonObject again = say("{\"id\":\"a2\",\"tap\":\"x\"}", Reply.silence());

    assertThat(texts(again)).isEqualTo(texts(first));
    assertThat(later.has("forgotten")).isFalse();
    assertThat(web.transcript.read(WebFixture.SESSION, 0, 100).entries())
        .extracting(entry -> entry.line().text())
        .containsExactly("已删除", "你好", "您对办事结果满意吗？");
  }

  private void asks(String notification, String label, String data) {
    Button button = new Button(label, data, Button.Kind.CHOICE, false);
    web.channel.send(outbound(notification, Reply.message(label, List.of(List.of(button)))));
  }

  private static OutboundMessage outbound(String notification, Reply reply) {
    return new OutboundMessage(
        notification, new Address("web", WebFixture.SESSION), reply, Optional.empty());
  }

  private JsonObject say(String body, Reply reply) {
    ParsedRequest.Message message = web.message(body);
    WebResponse response = web.channel.answer(message.inbound(), message, reply);
    assertThat(response.status()).isEqualTo(200);
    String text = new String(response.body(), StandardCharsets.UTF_8);
    return JsonParser.parseString(text).getAsJsonObject();
  }

  private static List<String> texts(JsonObject answer) {
    return answer.getAsJsonArray("messages").asList().stream()
        .map(message -> message.getAsJsonObject().get("text").getAsString())
        .toList();
  }

  private static List<String> replaces(JsonObject answer) {
    return answer.getAsJsonArray("messages").asList().stream()
        .map(message -> message.getAsJsonObject().get("replaces").getAsString())
        .toList();
  }

  private static Reply boxes(boolean ticked) {
    return Reply.message(
        "可以多选", List.of(List.of(new Button("没有清单", "q4.r207", Button.Kind.BOX, ticked))));
  }

  /** The data of its buttons changes with its first line, as that of a real card does. */
  private static Reply card(String headline) {
    String standing = headline.substring(0, 2).equals("【转") ? "转办" : "号码";
    return Reply.message(
        headline + "\nPY-2345-6789-ABCD 东湖政务中心 · 综合窗口\n事项 不满意 · 人员 满意",
        List.of(List.of(new Button("属实", "d." + standing, Button.Kind.CHOICE, false))));
  }
}
