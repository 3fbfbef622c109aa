package dev.pingyi.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.server.store.Item;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Staff join by their invitation and have a page of their own. */
class StaffOnTheWebTest {
  private final WebOffice office = new WebOffice();
  private final Browser browser = office.browser();

  @Test
  void opening_an_invitation_shows_the_post_and_one_button_and_changes_nothing() {
    String address = invites();
    List<Item> before = office.table.items();

    browser.opens(address).opens(address).sees("回访员 · 全市").sees("邀请只能用一次").seesNot("罗安琪");

    assertThat(browser.status()).isEqualTo(200);
    assertThat(browser.text().split("<button", -1)).hasSize(2);
    assertThat(office.table.items()).isEqualTo(before);
  }

  @Test
  void only_the_press_joins_and_leads_to_the_members_own_page() {
    browser.opens(invites()).presses();

    assertThat(browser.status()).isEqualTo(200);
    browser.sees("<strong>罗安琪</strong>").sees("回访员 · 全市").sees("欢迎，您已加入");
    assertThat(office.office.store().members("callback/*")).hasSize(1);
  }

  @Test
  void the_head_of_a_unit_is_shown_with_the_unit() {
    browser
        .asking("en")
        .joins("/m/" + office.invite("Wang", Post.headOf("JA2")))
        .sees("Wuhan Citizens' Service Centre");
  }

  @Test
  void the_invitation_opened_again_by_the_member_leads_to_the_members_page() {
    String address = invites();
    browser.joins(address).opens(address);

    browser.opens("/m/talk").sees("欢迎，您已加入");
    assertThat(browser.text().split("欢迎，您已加入", -1)).hasSize(2);
  }

  @Test
  void an_invitation_works_for_one_person_and_offers_no_button_to_another() {
    String address = invites();
    browser.joins(address);

    Browser other = office.browser().opens(address);

    assertThat(other.status()).isEqualTo(410);
    other.sees("这个邀请已经用过了").seesNot("<button");
    assertThat(office.office.store().members("callback/*")).hasSize(1);
  }

  @Test
  void an_invitation_expires() {
    String address = invites();
    office.now = office.now.plus(Duration.ofDays(3));

    browser.opens(address).sees("这个邀请已过期").seesNot("<button");

    assertThat(browser.status()).isEqualTo(410);
  }

  @Test
  void the_button_says_why_an_invitation_no_longer_works_and_nothing_is_kept_of_it() {
    String address = invites();
    browser.opens(address);
    office.browser().joins(address);
    List<Item> before = office.table.items();

    browser.presses().sees("这个邀请已经用过了");

    assertThat(browser.status()).isEqualTo(410);
    assertThat(office.table.items()).isEqualTo(before);
  }

  @Test
  void what_is_no_invitation_joins_nobody() {
    browser.opens("/m/" + office.code()).sees("这不是我们发的邀请");

    assertThat(browser.status()).isEqualTo(404);
    assertThat(browser.response().cookies()).isEmpty();
  }

  @Test
  void a_look_without_opening_is_refused() {
    assertThat(browser.request("HEAD", invites(), Map.of(), "").status()).isEqualTo(405);
  }

  @Test
  void nobody_is_joined_from_elsewhere() {
    browser.opens(invites());
    String form = browser.form();

    assertThat(post(browser, form, Map.of("origin", "https://elsewhere.example"))).isEqualTo(403);
    assertThat(post(browser, form, Map.of("sec-fetch-site", "cross-site"))).isEqualTo(403);
    assertThat(post(browser, form, Map.of("sec-fetch-site", "same-site"))).isEqualTo(403);
    // As a page of another site posts: without the cookie, and without saying where it comes from.
    assertThat(post(office.browser(), form, Map.of("origin", "null"))).isEqualTo(403);
    assertThat(office.office.store().members("callback/*")).isEmpty();
  }

  private static int post(Browser from, String form, Map<String, String> more) {
    Map<String, String> headers = new HashMap<>(more);
    headers.put("content-type", "application/x-www-form-urlencoded");
    return from.request("POST", "/web/say", headers, form).status();
  }

  private String invites() {
    return "/m/" + office.invite("罗安琪", Post.ofArea(Role.CALLBACK, Post.CITY));
  }

  @Test
  void the_page_is_for_members_only() {
    browser.opens("/m/");

    assertThat(browser.status()).isEqualTo(403);
    browser.sees("请用管理员发给您的邀请链接");
  }

  @Test
  void a_browser_can_play_several_members() {
    browser.joins("/m/" + office.invite("甲", Post.ofArea(Role.CALLBACK, Post.CITY)) + "?phone=a");
    browser.joins("/m/" + office.invite("乙", Post.ofArea(Role.INSPECTOR, Post.CITY)) + "?phone=b");

    browser.opens("/m/?phone=a").sees("<strong>甲</strong>");
    browser.opens("/m/talk?phone=b").sees("<strong>乙</strong>").writes("待办").sees("没有待办");
  }

  @Test
  void a_name_is_shown_as_it_is_written_and_never_run() {
    browser.joins("/m/" + office.invite("<script>x", Post.ofArea(Role.CALLBACK, Post.CITY)));

    assertThat(browser.text()).contains("&lt;script&gt;x").doesNotContain("<script>x");
  }
}
