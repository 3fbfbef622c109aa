package dev.pingyi.bot.web;

import static dev.pingyi.bot.web.WebFixture.QUESTION;
import static dev.pingyi.bot.web.WebFixture.newest;
import static dev.pingyi.bot.web.WebFixture.replaces;
import static dev.pingyi.bot.web.WebFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which question on the page an answer closes, changes in its place or leaves open. */
final class QuestionsOnTheWebTest {
  private final WebFixture web = new WebFixture();

  @Test
  void a_tap_shows_its_label_and_closes_the_question() {
    JsonObject before = web.say("{\"id\":\"a1\",\"start\":\"TOKEN\"}", QUESTION);

    JsonObject answer = web.say("{\"id\":\"a2\",\"tap\":\"q1.g4\"}", Reply.message("对办事人员呢？"));

    assertThat(texts(answer)).containsExactly("满意", "对办事人员呢？");
    assertThat(replaces(answer)).containsExactly(newest(before), "");
  }

  @Test
  void a_tick_changes_the_question_in_its_place() {
    JsonObject before = web.say("{\"id\":\"a1\",\"start\":\"TOKEN\"}", boxes(false));

    JsonObject first = web.say("{\"id\":\"a2\",\"tap\":\"q4.r207\"}", boxes(true));
    JsonObject second = web.say("{\"id\":\"a3\",\"tap\":\"q4.r207\"}", boxes(false));

    assertThat(texts(first)).containsExactly("可以多选");
    assertThat(replaces(first)).containsExactly(newest(before));
    assertThat(replaces(second)).containsExactly(newest(first));
  }

  @Test
  void a_card_changes_in_its_place_and_the_question_for_a_reason_does_not() {
    Reply card = card("【转办】请核查后给出结论");
    JsonObject before = web.say("{\"id\":\"a1\",\"start\":\"TOKEN\"}", card);

    JsonObject looked = web.say("{\"id\":\"a2\",\"tap\":\"d.转办\"}", card("号码已显示"));
    Reply ask = Reply.message("PY-2345-6789-ABCD 认定属实：请写明理由（会告诉群众和单位）。");
    JsonObject asked = web.say("{\"id\":\"a3\",\"tap\":\"d.号码\"}", ask);

    assertThat(replaces(looked)).containsExactly(newest(before));
    assertThat(texts(asked)).containsExactly("属实", ask.text());
    assertThat(replaces(asked)).containsExactly(newest(looked), "");
  }

  @Test
  void words_close_the_question_that_they_answer() {
    Button skip = new Button("跳过", "q5.skip", Button.Kind.QUIET, false);
    JsonObject before =
        web.say(
            "{\"id\":\"a1\",\"start\":\"TOKEN\"}", Reply.message("还想说什么？", List.of(List.of(skip))));

    JsonObject words = web.say("{\"id\":\"a2\",\"text\":\"等了三个小时\"}", QUESTION);
    JsonObject label = web.say("{\"id\":\"a3\",\"text\":\"满意\"}", Reply.message("对办事人员呢？"));

    assertThat(replaces(words)).containsExactly(newest(before), "");
    assertThat(replaces(label)).containsExactly(newest(words), "");
  }

  @Test
  void words_leave_buttons_alone_that_stay_good() {
    web.say("{\"id\":\"a1\",\"start\":\"TOKEN\"}", card("【转办】请核查后给出结论"));

    JsonObject answer = web.say("{\"id\":\"a2\",\"text\":\"待办\"}", Reply.message("手上没有待办的件。"));

    assertThat(replaces(answer)).containsExactly("", "");
  }

  @Test
  void words_that_the_question_does_not_take_leave_it_open() {
    Button skip = new Button("跳过", "q5.skip", Button.Kind.QUIET, false);
    Reply phone = Reply.message("请留一个电话", List.of(List.of(skip)));
    web.say("{\"id\":\"a1\",\"start\":\"TOKEN\"}", phone);

    assertThat(replaces(web.say("{\"id\":\"a2\",\"text\":\"12\"}", phone))).containsExactly("", "");
    assertThat(replaces(web.say("{\"id\":\"a3\",\"text\":\"?\"}", Reply.notice("帮助"))))
        .containsExactly("", "");
  }

  @Test
  void an_old_button_is_answered_by_a_notice_alone() {
    web.say("{\"id\":\"a1\",\"start\":\"TOKEN\"}", QUESTION);

    JsonObject answer = web.say("{\"id\":\"a2\",\"tap\":\"q1.g4\"}", Reply.notice("这个按钮已经过时"));

    assertThat(texts(answer)).containsExactly("这个按钮已经过时");
    assertThat(
            answer.getAsJsonArray("messages").get(0).getAsJsonObject().get("notice").getAsBoolean())
        .isTrue();
  }

  @Test
  void a_button_that_nobody_was_shown_has_no_label_to_show() {
    assertThat(texts(web.say("{\"id\":\"a1\",\"tap\":\"q9.g4\"}", QUESTION)))
        .containsExactly("您对办事结果满意吗？");
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
