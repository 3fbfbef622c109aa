package dev.pingyi.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.complaint.Complaint;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A citizen rates on the page of a scanned code. */
class CitizenOnTheWebTest {
  private static final Pattern REFERENCE = Pattern.compile("PY(-[A-Z2-9]{4}){3}");

  private WebOffice office;
  private Browser browser;
  private String page;

  @BeforeEach
  void a_citizen_before_the_counter() {
    office = new WebOffice();
    browser = office.browser();
    page = "/s/" + office.code();
  }

  @Test
  void the_page_says_who_is_rated_and_asks_at_once() {
    browser.opens(page);

    assertThat(browser.status()).isEqualTo(200);
    browser
        .sees("<h1>武汉市民服务中心</h1>")
        .sees("综合窗口")
        .sees(office.typed())
        .sees("<html lang=\"zh-CN\">");
    assertThat(browser.buttons()).contains("非常满意", "满意", "基本满意", "不满意", "非常不满意", "取消");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "，谢谢", "%EF%BC%8C%E8%B0%A2%E8%B0%A2", "%E3%80%82", ".", "/。"})
  void a_link_with_something_behind_it_opens_its_page(String behind) {
    browser.opens(page + behind).sees("<h1>武汉市民服务中心</h1>").taps("满意").sees("服务怎么样");

    assertThat(office.table.items()).noneMatch(item -> item.kind().equals("forged"));
  }

  @Test
  void the_page_links_into_the_other_chats() {
    browser
        .opens(page)
        .sees("也可以用")
        .sees("<a href=\"https://t.me/PingyiBot?start=" + office.code() + "\">Telegram</a>");
  }

  @Test
  void a_satisfied_rating_takes_two_taps_without_any_script() {
    browser.opens(page).taps("满意").sees("服务怎么样").taps("非常满意");

    browser.sees("谢谢，评价已经记下").seesNot("aria-checked");
    assertThat(office.office.store().rating(reference())).isPresent();
    assertThat(browser.buttons()).doesNotContain("满意", "非常满意");
  }

  @Test
  void a_bad_rating_becomes_a_complaint_without_any_script() {
    browser.opens(page).taps("不满意").taps("满意").sees("请问办的是哪件事").taps("企业设立登记");
    browser.sees("可以多选");
    String reason = browser.buttons().getFirst();
    browser.taps(reason).sees("aria-checked=\"true\"").taps("完成");
    browser.writes("等了三个小时").sees("请留一个电话").writes("13800000000");
    assertThat(browser.buttons()).containsOnlyOnce("跳过");
    browser.taps("上午（9–12 点）").sees("回访员会在");

    Complaint complaint = office.office.store().complaint(reference()).orElseThrow();
    assertThat(complaint.file().details().phone()).isTrue();
    assertThat(complaint.file().details().reasons()).hasSize(1);
  }

  @Test
  void who_deletes_personal_data_deletes_what_was_said_here_too() {
    browser.opens(page).taps("不满意").taps("满意").taps("企业设立登记");
    browser.taps(browser.buttons().getFirst()).taps("完成").writes("等了三个小时").writes("13800000000");
    browser.taps("跳过").writes("我的数据").sees("等了三个小时").sees("138****0000").seesNot("13800000000");
    String erase = erase();

    browser.taps(erase).sees("已删除").seesNot("等了三个小时").seesNot("138****0000");

    browser.opens(page).seesNot("等了三个小时").writes("我的数据").taps(erase()).sees("已删除");
    assertThat(office.office.store().contact(reference())).isEmpty();
  }

  private String erase() {
    return browser.buttons().stream().filter(b -> b.startsWith("删除")).findFirst().orElseThrow();
  }

  @Test
  void ticking_boxes_keeps_one_question_on_the_page() {
    browser.opens(page).taps("不满意").taps("不满意").taps("企业设立登记");
    int buttons = browser.buttons().size();

    browser.taps(browser.buttons().get(0)).taps(browser.buttons().get(1));

    assertThat(browser.buttons()).hasSize(buttons);
    assertThat(browser.text().split("aria-checked=\"true\"", -1)).hasSize(3);
  }

  @Test
  void opening_the_page_again_goes_on_with_the_talk() {
    browser.opens(page).taps("满意").sees("服务怎么样");

    browser.opens(page).sees("服务怎么样");

    assertThat(browser.text().split("您对办事结果", -1)).hasSizeLessThanOrEqualTo(2);
    browser.taps("满意").sees("谢谢，评价已经记下");
  }

  @Test
  void a_scan_after_the_end_says_how_it_stands_and_begins_anew_by_one_button() {
    browser.opens(page).taps("满意").taps("满意").sees("谢谢，评价已经记下");
    assertThat(browser.buttons()).doesNotContain("满意");

    browser.opens(page).sees("已经评过");
    assertThat(browser.buttons()).contains("再评一次", "改一下").doesNotContain("满意");
    browser.taps("再评一次");
    assertThat(browser.buttons()).contains("满意");
  }

  @Test
  void the_code_of_another_counter_begins_anew() {
    browser.opens(page).taps("满意");
    var other = office.roster.counter("JA2-02").orElseThrow();
    String code =
        new dev.pingyi.core.code.CounterCodes(office.keys)
            .token(dev.pingyi.core.code.CounterCode.of(other, 1));

    browser.opens("/s/" + code);

    browser.sees("<h1>武汉市民服务中心</h1>").sees("2 号窗口");
    assertThat(browser.buttons()).contains("非常满意", "取消");
  }

  @Test
  void an_old_button_is_told_and_changes_nothing() {
    browser.opens(page);
    Map<String, String> old = browser.tapOn("非常不满意");
    browser.taps("满意");

    browser.posts(old(old)).sees("这个按钮已经过时").sees("服务怎么样");

    browser.taps("满意").sees("谢谢，评价已经记下");
    assertThat(office.office.store().complaint(reference())).isEmpty();
  }

  private static Map<String, String> old(Map<String, String> fields) {
    fields.put("id", "other-id");
    return fields;
  }

  @Test
  void a_form_posted_twice_is_once() {
    browser.opens(page);
    Map<String, String> tap = browser.tapOn("满意");

    browser.posts(tap).posts(tap).sees("服务怎么样").seesNot("过时");

    assertThat(browser.text().split("服务怎么样", -1)).hasSize(2);
  }

  @Test
  void what_people_write_is_shown_as_they_wrote_it_and_never_run() {
    browser.opens(page).writes("<script>alert(1)</script>\"'&");

    assertThat(browser.text())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;")
        .doesNotContain("<script>alert");
  }

  @Test
  void a_talk_and_its_page_are_in_the_language_that_the_browser_asks_for() {
    browser.asking("en-GB,en;q=0.8").opens(page);

    browser.sees("<html lang=\"en\">").sees("Wuhan Citizens&#39;".replace("&#39;", "'"));
    assertThat(browser.buttons()).contains("Very satisfied");
    browser.asking("zh-CN").opens(page).sees("<html lang=\"en\">");
  }

  @Test
  void a_code_that_is_not_ours_is_told_kindly() {
    browser.opens("/s/NotOneOfOurs");

    assertThat(browser.status()).isEqualTo(404);
    browser.sees("这个码不能用").sees("这个二维码不是我们发的");
  }

  @Test
  void a_revoked_code_says_so_and_takes_the_new_short_code() {
    office.revokeCode();

    browser.opens(page).sees("这张二维码已经停用").seesNot("t.me").seesNot(office.typed());

    assertThat(browser.status()).isEqualTo(200);
    browser.writes(office.typed());
    assertThat(browser.buttons()).contains("满意");
  }

  @Test
  void the_page_of_a_citizen_is_never_kept_nor_told_to_others() {
    browser.opens(page);
    assertThat(browser.response().headers())
        .as("until something was said")
        .containsEntry("cache-control", "private, no-cache");

    browser.taps("满意");

    assertThat(browser.response().headers())
        .containsEntry("cache-control", "no-store")
        .containsEntry("referrer-policy", "no-referrer")
        .containsEntry("x-content-type-options", "nosniff");
    assertThat(browser.response().headers().get("content-security-policy"))
        .startsWith("default-src 'self';")
        .doesNotContain("unsafe");
    assertThat(browser.text()).doesNotContain("style=", "onclick", "<script>");
    assertThat(browser.response().cookies())
        .singleElement()
        .asString()
        .contains("HttpOnly", "SameSite=Lax", "Path=/", "Secure");
  }

  @Test
  void a_form_that_cannot_be_taken_is_answered_by_a_page() {
    Map<String, String> form = Map.of("content-type", "application/x-www-form-urlencoded");

    browser.request("POST", "/web/say", form, "phone=me&id=a&text=x&back=//evil.example");

    assertThat(browser.status()).isEqualTo(400);
    assertThat(browser.response().headers()).doesNotContainKey("location");
    browser.sees("<h1>没有送出</h1>");
  }

  private String reference() {
    return REFERENCE
        .matcher(browser.text())
        .results()
        .map(found -> found.group())
        .reduce((first, last) -> last)
        .orElseThrow();
  }
}
