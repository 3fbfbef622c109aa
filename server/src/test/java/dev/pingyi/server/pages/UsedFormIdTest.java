package dev.pingyi.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * All buttons of a form share one id, and a page that is shown again by the back button posts it
 * again: with the same content it is a repeat, with other content it is something new.
 */
final class UsedFormIdTest {
  private static final Pattern REFERENCE = Pattern.compile("PY(-[A-Z2-9]{4}){3}");

  private final WebOffice office = new WebOffice();
  private final Browser browser = office.browser();
  private final String page = "/s/" + office.code();

  private void ratesBadly() {
    browser.opens(page).taps("不满意").taps("满意").taps("企业设立登记");
    browser.taps(browser.buttons().getFirst()).taps("完成").writes("等了三个小时");
  }

  @Test
  void taking_back_and_then_deleting_from_one_page_does_both() {
    ratesBadly();
    browser.writes("13800000000").taps("跳过").writes("我的数据");
    String reference = reference();
    Browser before = browser.copy();
    browser.taps(button(browser, "撤回")).sees("已撤回");
    before.taps(button(before, "删除")).sees("已删除");

    assertThat(office.office.store().rating(reference).orElseThrow().withdrawn()).isTrue();
    assertThat(office.office.store().contact(reference)).isEmpty();
    assertThat(before.asks("/web/messages?phone=me&after=0").toString())
        .doesNotContain("13800000000");
  }

  @Test
  void the_verdict_that_was_tapped_last_is_the_one_that_is_written() {
    ratesBadly();
    browser.taps("跳过");
    String reference = reference();
    Browser officer = joins(Role.CALLBACK).writes("待办");
    officer.taps(button(officer, "PY-")).taps(button(officer, "转办"));
    officer.writes("群众说窗口没有讲清楚，请核查。").taps("放行");
    Browser inspector = joins(Role.INSPECTOR).writes("待办");
    inspector.taps(button(inspector, "PY-"));
    Browser back = inspector.copy();
    inspector.taps("不属实").sees("不属实：请写");

    back.taps("属实").sees("认定属实：请写");
    back.writes("窗口没有说明要带什么材料，属实。");

    var complaint = office.office.store().complaint(reference).orElseThrow();
    assertThat(complaint.state()).isEqualTo(State.REMEDYING);
  }

  @Test
  void words_written_on_a_page_shown_again_are_read() {
    ratesBadly();
    Browser back = browser.copy();
    browser.writes("123").sees("请留一个电话");

    back.writes("13900000000");

    assertThat(back.buttons()).contains("上午（9–12 点）");
  }

  @Test
  void a_form_pressed_twice_is_once_and_says_so_nowhere() {
    browser.opens(page);
    Browser again = browser.copy();
    browser.taps("满意").sees("服务怎么样");

    again.taps("满意").sees("服务怎么样").seesNot("过时");
    again.taps("满意").sees("谢谢，评价已经记下");
    assertThat(again.text().split("谢谢，评价已经记下", -1)).hasSize(2);
  }

  @Test
  void another_button_of_a_question_that_was_answered_is_told_to_be_old() {
    browser.opens(page);
    Browser back = browser.copy();
    browser.taps("满意");

    back.taps("非常不满意").sees("这个按钮已经过时").sees("服务怎么样");
  }

  @Test
  void a_client_that_uses_an_id_again_is_heard() {
    browser.opens(page);

    JsonObject first = browser.says(text("i1", "帮助"));
    JsonObject second = browser.says(text("i1", "中文"));
    JsonObject repeat = browser.says(text("i1", "中文"));

    assertThat(first.getAsJsonArray("messages")).hasSize(2);
    assertThat(second.getAsJsonArray("messages")).hasSize(2);
    assertThat(repeat).isEqualTo(second).isNotEqualTo(first);
  }

  @Test
  void a_tap_and_a_text_of_one_id_are_two() {
    browser.opens(page);
    Map<String, String> tap = browser.tapOn("满意");
    String id = tap.get("id");
    browser.posts(tap);

    assertThat(browser.says(text(id, "帮助")).getAsJsonArray("messages")).hasSize(2);
  }

  private Browser joins(Role role) {
    String invitation = office.invite("罗安琪", Post.ofArea(role, Post.CITY));
    return office.browser().joins("/m/" + invitation);
  }

  private static String button(Browser of, String part) {
    return of.buttons().stream().filter(b -> b.contains(part)).findFirst().orElseThrow();
  }

  private String reference() {
    var found = REFERENCE.matcher(browser.text());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private static String text(String id, String words) {
    return "{\"id\":\"" + id + "\",\"text\":\"" + words + "\"}";
  }
}
