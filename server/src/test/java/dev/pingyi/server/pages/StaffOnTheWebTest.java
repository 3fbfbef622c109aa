package dev.pingyi.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Staff join by their invitation and have a page of their own. */
class StaffOnTheWebTest {
  private final WebOffice office = new WebOffice();
  private final Browser browser = office.browser();

  @Test
  void an_invitation_leads_to_the_members_own_page() {
    String invitation = office.invite("罗安琪", Post.ofArea(Role.CALLBACK, Post.CITY));

    browser.opens("/m/" + invitation);

    assertThat(browser.status()).isEqualTo(200);
    browser.sees("<h1 class=\"who\">罗安琪</h1>").sees("回访员 · 全市").sees("欢迎，您已加入");
    assertThat(office.office.store().members("callback/*")).hasSize(1);
  }

  @Test
  void the_head_of_a_unit_is_shown_with_the_unit() {
    browser
        .asking("en")
        .opens("/m/" + office.invite("Wang", Post.headOf("JA2")))
        .sees("Wuhan Citizens' Service Centre");
  }

  @Test
  void the_invitation_opened_again_by_the_same_person_changes_nothing() {
    String address = "/m/" + office.invite("罗安琪", Post.ofArea(Role.CALLBACK, Post.CITY));
    browser.opens(address).opens(address);

    browser.sees("欢迎，您已加入");
    assertThat(browser.text().split("欢迎，您已加入", -1)).hasSize(2);
  }

  @Test
  void an_invitation_works_for_one_person() {
    String address = "/m/" + office.invite("罗安琪", Post.ofArea(Role.CALLBACK, Post.CITY));
    browser.opens(address);

    Browser other = office.browser().opens(address);

    assertThat(other.status()).isEqualTo(410);
    other.sees("这个邀请已经用过了");
    assertThat(office.office.store().members("callback/*")).hasSize(1);
  }

  @Test
  void an_invitation_expires() {
    String address = "/m/" + office.invite("罗安琪", Post.ofArea(Role.CALLBACK, Post.CITY));
    office.now = office.now.plus(Duration.ofDays(3));

    browser.opens(address).sees("这个邀请已过期");

    assertThat(browser.status()).isEqualTo(410);
  }

  @Test
  void what_is_no_invitation_joins_nobody() {
    browser.opens("/m/" + office.code()).sees("这不是我们发的邀请");

    assertThat(browser.status()).isEqualTo(404);
    assertThat(browser.response().cookies()).isEmpty();
  }

  @Test
  void a_look_without_opening_does_not_use_the_invitation_up() {
    String address = "/m/" + office.invite("罗安琪", Post.ofArea(Role.CALLBACK, Post.CITY));

    assertThat(browser.request("HEAD", address, Map.of(), "").status()).isEqualTo(405);

    assertThat(browser.opens(address).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "user-agent, TelegramBot (like TwitterBot)",
    "user-agent, WhatsApp/2.23.20.0 A",
    "user-agent, facebookexternalhit/1.1;line-poker/1.0",
    "user-agent, Mozilla/5.0 (compatible; LarkUrl2Meta/1.0)",
    "sec-purpose, prefetch;prerender",
    "x-moz, prefetch"
  })
  void a_link_preview_does_not_use_the_invitation_up(String header, String value) {
    String address = "/m/" + office.invite("罗安琪", Post.ofArea(Role.CALLBACK, Post.CITY));

    Browser preview = office.browser();
    preview.request("GET", address, Map.of(header, value), "");

    assertThat(preview.status()).isEqualTo(200);
    preview.sees("回访员 · 全市").sees("邀请只能用一次").seesNot("罗安琪");
    assertThat(office.office.store().members("callback/*")).isEmpty();
    browser.opens(address).sees("欢迎，您已加入");
  }

  @Test
  void the_button_under_a_preview_joins_without_any_script() {
    String address = "/m/" + office.invite("罗安琪", Post.ofArea(Role.CALLBACK, Post.CITY));
    browser.calling("Mozilla/5.0 (Linux; Android 10; CUBOT X30)").opens(address);

    browser.presses().sees("<h1 class=\"who\">罗安琪</h1>");

    assertThat(browser.text().split("欢迎，您已加入", -1)).hasSize(2);
    assertThat(office.office.store().members("callback/*")).hasSize(1);
  }

  @Test
  void a_used_invitation_offers_no_button() {
    String address = "/m/" + office.invite("罗安琪", Post.ofArea(Role.CALLBACK, Post.CITY));
    office.browser().opens(address);

    browser.calling("CUBOT X30").opens(address).sees("这个邀请已经用过了").seesNot("<button");

    assertThat(browser.status()).isEqualTo(410);
  }

  @Test
  void an_expired_invitation_offers_no_button() {
    String address = "/m/" + office.invite("罗安琪", Post.ofArea(Role.CALLBACK, Post.CITY));
    office.now = office.now.plus(Duration.ofDays(3));

    browser.calling("CUBOT X30").opens(address).sees("这个邀请已过期").seesNot("<button");

    assertThat(browser.status()).isEqualTo(410);
  }

  @Test
  void who_joined_by_an_invitation_is_still_offered_the_way_by_it() {
    String address = "/m/" + office.invite("罗安琪", Post.ofArea(Role.CALLBACK, Post.CITY));
    browser.calling("CUBOT X30").opens(address).presses();

    browser.opens(address).presses().sees("<h1 class=\"who\">罗安琪</h1>");
  }

  @Test
  void the_button_says_why_an_invitation_no_longer_works() {
    String address = "/m/" + office.invite("罗安琪", Post.ofArea(Role.CALLBACK, Post.CITY));
    browser.calling("CUBOT X30").opens(address);
    office.browser().opens(address);

    browser.presses().sees("这个邀请已经用过了");

    assertThat(browser.status()).isEqualTo(410);
  }

  @Test
  void the_button_does_not_work_from_elsewhere() {
    String address = "/m/" + office.invite("罗安琪", Post.ofArea(Role.CALLBACK, Post.CITY));
    browser.calling("CUBOT X30").opens(address);
    String form = browser.form();

    var type = Map.of("content-type", "application/x-www-form-urlencoded");
    var foreign = new HashMap<>(type);
    foreign.put("origin", "https://elsewhere.example");

    assertThat(browser.request("POST", "/web/say", foreign, form).status()).isEqualTo(403);
    assertThat(office.browser().request("POST", "/web/say", type, form).status()).isEqualTo(403);
    assertThat(office.office.store().members("callback/*")).isEmpty();
  }

  @Test
  void the_page_is_for_members_only() {
    browser.opens("/m/");

    assertThat(browser.status()).isEqualTo(403);
    browser.sees("请用管理员发给您的邀请链接");
  }

  @Test
  void a_browser_can_play_several_members() {
    browser.opens("/m/" + office.invite("甲", Post.ofArea(Role.CALLBACK, Post.CITY)) + "?phone=a");
    browser.opens("/m/" + office.invite("乙", Post.ofArea(Role.INSPECTOR, Post.CITY)) + "?phone=b");

    browser.opens("/m/?phone=a").sees("<h1 class=\"who\">甲</h1>");
    browser.opens("/m/?phone=b").sees("<h1 class=\"who\">乙</h1>").writes("待办").sees("没有待办");
  }

  @Test
  void a_name_is_shown_as_it_is_written_and_never_run() {
    browser.opens("/m/" + office.invite("<script>x", Post.ofArea(Role.CALLBACK, Post.CITY)));

    assertThat(browser.text()).contains("&lt;script&gt;x").doesNotContain("<script>x");
  }
}
