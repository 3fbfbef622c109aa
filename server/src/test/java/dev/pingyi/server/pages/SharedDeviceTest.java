package dev.pingyi.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.pingyi.core.code.CounterCode;
import dev.pingyi.core.code.CounterCodes;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tablet of the hall, a helper's phone: who comes next is another person. */
final class SharedDeviceTest {
  private static final Pattern REFERENCE = Pattern.compile("PY(-[A-Z2-9]{4}){3}");

  private final WebOffice office = new WebOffice();
  private final Browser browser = office.browser();
  private final String page = "/s/" + office.code();
  private final String other =
      "/s/"
          + new CounterCodes(office.keys)
              .token(CounterCode.of(office.roster.counter("JA2-02").orElseThrow(), 1));

  /** Rates badly with words and a number; the reference. */
  private String first() {
    browser.opens(page).taps("不满意").taps("满意").taps("企业设立登记");
    browser.taps(browser.buttons().getFirst()).taps("完成").writes("等了三个小时").writes("13800008000");
    browser.taps("跳过");
    return reference();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void who_comes_next_neither_reads_nor_takes_back(boolean script) {
    String reference = first();
    Browser before = browser.writes("我的数据").copy();
    String withdraw =
        before.buttons().stream().filter(b -> b.contains("撤回")).findFirst().orElseThrow();
    Map<String, String> button = before.tapOn(withdraw);

    next(script);
    browser.opens(page);

    assertThat(browser.buttons()).contains("非常满意");
    browser.seesNot("等了三个小时").seesNot("8000").seesNot(reference);
    assertThat(messages(browser)).doesNotContain("等了三个小时", reference);
    browser.opens(page).writes("我的数据").seesNot(reference);
    browser.posts(button).sees("这个按钮已经过时");
    foreign(reference);
    browser.opens(other).opens(page).taps("满意").taps("满意");
    foreign(reference);
    assertThat(office.office.store().rating(reference).orElseThrow().withdrawn()).isFalse();
  }

  /** Of a reference of somebody else the state is told, and nothing more. */
  private void foreign(String reference) {
    browser.writes(reference).sees(reference + "：已受理，等待回访");
    browser.seesNot("等了三个小时").seesNot("8000");
    browser.seesNot("撤回 " + reference.substring(15)).seesNot("删除个人信息");
  }

  @Test
  void the_praise_of_who_comes_next_counts() {
    for (int i = 0; i < 3; i++) {
      browser.opens(page).taps("满意").taps("满意").sees("谢谢，评价已经记下");
      next(false);
    }

    Counts counts = office.office.store().counts("JA2", 2026).getFirst().counts();
    assertThat(counts.ratings()).isEqualTo(3);
    assertThat(counts.heldBack()).isZero();
  }

  @Test
  void who_was_before_can_still_answer_with_the_browser_that_has_the_session() {
    String reference = first();
    Browser own = browser.copy();

    next(false);

    own.opens(page + "?on=1").writes(reference).sees("等待回访");
    assertThat(own.buttons()).anyMatch(label -> label.contains("撤回"));
  }

  @Test
  void only_a_page_of_ours_ends_a_session() {
    first();
    Map<String, String> headers = new HashMap<>(form());
    headers.put("origin", "https://elsewhere.example");
    assertThat(browser.request("POST", "/web/next", headers, body(page)).status()).isEqualTo(403);
    headers.put("sec-fetch-site", "cross-site");
    assertThat(browser.request("POST", "/web/next", headers, body(page)).status()).isEqualTo(403);
    // As another site posts: without the cookie.
    assertThat(office.browser().request("POST", "/web/next", form(), body(page)).status())
        .isEqualTo(403);

    browser.opens(page + "?on=1").sees("138****8000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/", "/m/", "//evil.example", "/s/garbage", "https://evil.example/s/x", "/s/"})
  void it_leads_to_the_page_of_a_code_and_nowhere_else(String back) {
    first();

    assertThat(browser.request("POST", "/web/next", form(), body(back)).status()).isEqualTo(400);
    assertThat(browser.response().headers()).doesNotContainKey("location");
    assertThat(browser.response().cookies()).isEmpty();
  }

  @Test
  void a_look_at_the_address_ends_nothing() {
    first();

    assertThat(browser.request("GET", "/web/next", Map.of(), "").status()).isEqualTo(405);

    browser.opens(page + "?on=1").sees("138****8000");
  }

  @Test
  void a_member_of_the_office_is_not_lost_by_it() {
    browser.joins("/m/" + office.invite("罗安琪", Post.ofArea(Role.CALLBACK, Post.CITY)));

    assertThat(browser.request("POST", "/web/next", form(), body(page)).status()).isEqualTo(409);

    browser.sees("工作人员");
    assertThat(browser.opens("/m/").status()).isEqualTo(200);
  }

  @Test
  void another_counter_half_an_hour_later_begins_clean() {
    String reference = first();
    passes(30);

    browser.opens(other);

    assertThat(browser.buttons()).contains("非常满意");
    browser.seesNot("等了三个小时").writes("我的数据").seesNot(reference);
    foreign(reference);
    browser.opens(page).seesNot("等了三个小时");
  }

  @Test
  void before_that_it_is_the_same_person() {
    String reference = first();
    passes(29);

    browser.opens(other).writes("我的数据").sees(reference);
  }

  @Test
  void the_same_counter_is_the_same_person_the_next_day_too() {
    String reference = first();
    passes(24 * 60);

    browser.opens(page).writes("我的数据").sees(reference);
  }

  @Test
  void a_talk_without_a_rating_has_nothing_to_hide_and_goes_on() {
    browser.opens(page).taps("满意");
    var cookies = browser.opens(page).response().cookies();
    passes(60);

    assertThat(browser.opens(other).response().cookies()).isEqualTo(cookies);
  }

  @Test
  void a_form_that_comes_back_to_its_page_is_no_scan() {
    first();
    passes(60);

    browser.writes("我的数据").sees("等了三个小时");
  }

  @Test
  void a_member_of_the_office_scans_as_the_same_one() {
    browser.joins("/m/" + office.invite("罗安琪", Post.ofArea(Role.CALLBACK, Post.CITY)));
    browser.opens(page).taps("满意").taps("满意");
    passes(60);

    browser.opens(other);

    assertThat(browser.opens("/m/").status()).isEqualTo(200);
  }

  private void passes(int minutes) {
    office.now = office.now.plus(Duration.ofMinutes(minutes));
  }

  /** Says that somebody else takes the phone, and goes where that leads. */
  private void next(boolean script) {
    if (script) {
      String json = "{\"phone\":\"me\",\"back\":\"" + page + "?phone=me&on=1#ask\"}";
      browser.request("POST", "/web/next", Map.of("content-type", "application/json"), json);
      assertThat(browser.status()).isEqualTo(200);
      browser.sees("\"next\":\"" + page + "?phone");
    } else {
      browser.request("POST", "/web/next", form(), body(page + "?phone=me&on=1#ask"));
      assertThat(browser.status()).isEqualTo(303);
      browser.opens(browser.response().headers().get("location"));
    }
  }

  private static Map<String, String> form() {
    return Map.of("content-type", "application/x-www-form-urlencoded", "origin", "null");
  }

  private static String body(String back) {
    return "phone=me&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }

  private static String messages(Browser of) {
    JsonObject all = of.asks("/web/messages?phone=me&after=0");
    return all.toString();
  }

  private String reference() {
    return REFERENCE
        .matcher(browser.text())
        .results()
        .map(found -> found.group())
        .reduce((one, last) -> last)
        .orElseThrow();
  }
}
