package dev.pingyi.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.pingyi.core.code.CounterCode;
import dev.pingyi.core.code.CounterCodes;
import dev.pingyi.core.code.TypedCode;
import dev.pingyi.core.roster.Counter;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.server.store.Item;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An account of the web is earned on the page of a code, and by no post alone. */
final class EarnedSessionTest {
  private static final Map<String, String> JSON = Map.of("content-type", "application/json");
  private static final Map<String, String> FORM =
      Map.of("content-type", "application/x-www-form-urlencoded", "origin", "null");

  private final WebOffice office = new WebOffice();
  private final Counter other = office.roster.counter("JA2-02").orElseThrow();
  private final String page = "/s/" + office.code();
  private final String otherCode = new CounterCodes(office.keys).token(CounterCode.of(other, 1));

  @Test
  void a_post_alone_begins_nothing_and_is_told_what_to_do() {
    for (int i = 0; i < 100; i++) {
      Browser bare = office.browser();
      assertThat(says(bare, start("b" + i, office.code()))).isEqualTo(403);
      bare.sees("请先扫窗口的码").sees("Cookie");
      assertThat(
              says(
                  bare,
                  "{\"id\":\"t\",\"text\":\"" + TypedCode.of(office.keys, other, 1).text() + "\"}"))
          .isEqualTo(403);
    }

    assertThat(office.table.items()).isEmpty();
  }

  @Test
  void a_browser_that_keeps_no_cookies_is_told_so_kindly() {
    String form = "phone=me&id=a&tap=x&back=" + page.replace("/", "%2F");
    Browser without = office.browser();
    without.request("POST", "/web/say", FORM, form);

    assertThat(without.status()).isEqualTo(403);
    without.sees("<h1>没有送出</h1>").sees("允许浏览器保存 Cookie");
  }

  @Test
  void the_first_message_from_a_page_earns_the_session_for_a_year() {
    assertThat(browserAt(page).response().cookies())
        .singleElement()
        .asString()
        .contains("Max-Age=86400;");

    Browser browser = browserAt(page).taps("满意");

    assertThat(browser.opens(page).response().cookies())
        .singleElement()
        .asString()
        .contains("Max-Age=31536000;");
  }

  @Test
  void a_ticket_shown_again_is_the_same_account() {
    Browser browser = browserAt(page);
    List<Browser> copies = List.of(browser.copy(), browser.copy(), browser.copy());
    browser.taps("满意").taps("满意").sees("谢谢，评价已经记下");

    copies.forEach(copy -> copy.taps("满意").sees("谢谢，评价已经记下"));

    assertThat(talks()).isEqualTo(1);
    assertThat(office.office.store().counts("JA2", 2026).getFirst().counts().ratings())
        .isEqualTo(1);
  }

  @Test
  void a_ticket_of_one_code_does_not_open_another() {
    Browser browser = browserAt(page);

    assertThat(says(browser, start("o1", otherCode))).isEqualTo(403);
    browser.sees("这是另一个窗口的码");

    browser.opens("/s/" + otherCode);
    assertThat(says(browser, start("o2", otherCode))).isEqualTo(200);
    assertThat(says(browser, start("o3", office.code()))).isEqualTo(200);
  }

  @Test
  void a_short_code_is_typed_on_the_page_of_another() {
    Browser browser = browserAt(page).writes(TypedCode.of(office.keys, other, 1).text());

    assertThat(browser.buttons()).contains("非常满意");
  }

  @Test
  void a_page_that_was_left_open_for_hours_is_loaded_again_and_goes_on() {
    Browser browser = browserAt(page);
    JsonObject before = browser.asks("/web/messages?phone=me&after=0");
    office.now = office.now.plus(Duration.ofHours(5));

    assertThat(says(browser, "{\"id\":\"l1\",\"text\":\"帮助\"}")).isEqualTo(403);
    browser.sees("刷新一下");
    assertThat(browser.asks("/web/messages?phone=me&after=0")).isEqualTo(before);

    browser.opens(page).taps("满意").taps("满意").sees("谢谢，评价已经记下");
    assertThat(browser.text().split("您对办事结果", -1)).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void who_has_earned_a_session_is_not_asked_for_a_ticket_again() {
    Browser browser = browserAt(page).taps("满意");
    office.now = office.now.plus(Duration.ofDays(30));

    assertThat(says(browser, start("e1", otherCode))).isEqualTo(200);
  }

  @Test
  void the_page_of_an_invitation_gives_a_session_that_only_joins() {
    String invitation = office.invite("罗安琪", Post.ofArea(Role.CALLBACK, Post.CITY));
    Browser browser = browserAt("/m/" + invitation);
    List<Item> before = office.table.items();

    assertThat(says(browser, start("i1", office.code()))).isEqualTo(403);
    assertThat(says(browser, "{\"id\":\"i2\",\"text\":\"你好\"}")).isEqualTo(403);
    assertThat(office.table.items()).isEqualTo(before);

    browser.opens("/m/" + invitation).presses().sees("欢迎，您已加入");
  }

  @Test
  void a_client_may_say_an_invitation_without_its_page() {
    String invitation = office.invite("罗安琪", Post.ofArea(Role.CALLBACK, Post.CITY));
    Browser browser = office.browser();

    assertThat(says(browser, start("i1", invitation))).isEqualTo(200);
    assertThat(says(office.browser(), start("i1", invitation))).isEqualTo(404);
    assertThat(browser.opens("/m/").status()).isEqualTo(200);
  }

  @Test
  void a_thousand_people_at_one_counter_in_a_minute_are_all_served() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(browserAt(page).status()).isEqualTo(200);
    }

    browserAt(page).taps("不满意").taps("满意").sees("请问办的是哪件事");
    assertThat(talks()).isEqualTo(1_001);
    assertThat(office.table.items())
        .filteredOn(item -> List.of("talk", "transcript", "line").contains(item.kind()))
        .allMatch(item -> item.expiresAt() > 0);
  }

  private Browser browserAt(String address) {
    return office.browser().opens(address);
  }

  private long talks() {
    return office.table.items().stream().filter(item -> item.kind().equals("talk")).count();
  }

  private static int says(Browser browser, String json) {
    return browser.request("POST", "/web/say", JSON, json).status();
  }

  private static String start(String id, String token) {
    return "{\"id\":\"" + id + "\",\"start\":\"" + token + "\"}";
  }
}
