package dev.pingyi.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.app.TakeMessage;
import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.conversation.Inbound;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Said;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.server.pages.Browser;
import dev.pingyi.server.pages.WebOffice;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody's own page: the browsers in which they are known, and how another one comes to be. */
class OwnPageTest {
  private static final Post OFFICER = Post.ofArea(Role.CALLBACK, Post.CITY);

  private final WebOffice office = new WebOffice();
  private final Browser browser = office.browser();

  private Browser other(Browser from) {
    from.postsTo("/m/me?phone=me", Map.of("link", "yes"));
    String link = from.link("https://rate.example/m/open/").replace("https://rate.example", "");
    return office.browser().opens(link).postsTo(link + "?phone=me", Map.of());
  }

  private String account() {
    return office.office.store().staff().enrolled(OFFICER.key()).getFirst().account();
  }

  @Test
  void the_page_says_what_one_may_do_where_one_is_told_and_when_it_is_quiet() {
    browser.joins("/m/" + office.invite("罗安琪", OFFICER));

    browser.opens("/m/me").sees("看号码", "已接通", "本网页", "21:00", "08:00", "这台设备").seesNot("属实");
  }

  @Test
  void since_when_a_browser_is_known_is_no_date_of_a_clock_that_was_moved() {
    browser.joins("/m/" + office.invite("罗安琪", OFFICER));
    office.ahead = Duration.ofDays(9);

    browser.opens("/m/me").sees("今天登录", "最近使用：今天").seesNot("2026-11-23");
    office.now = office.now.plus(Duration.ofDays(3));
    browser.opens("/m/me").sees("3 天前登录", "最近使用：今天");
  }

  @Test
  void a_link_opens_the_same_desk_on_another_device_once_and_by_the_press_alone() {
    browser.joins("/m/" + office.invite("罗安琪", OFFICER));
    browser.postsTo("/m/me?phone=me", Map.of("link", "yes")).sees("<svg class=\"qr\"");
    String link = browser.link("https://rate.example/m/open/").replace("https://rate.example", "");

    Browser other = office.browser().opens(link).sees("打开您的办公页", "回访员 · 全市");
    assertThat(other.opens("/m/").status()).isEqualTo(403);
    other.opens(link).postsTo(link + "?phone=me", Map.of()).sees("罗安琪");

    assertThat(other.opens("/m/me").status()).isEqualTo(200);
    assertThat(office.browser().opens(link).status()).isEqualTo(410);
    browser.opens("/m/").sees("罗安琪");
    assertThat(office.office.store().caller(account()).sessions()).hasSize(2);
  }

  @Test
  void a_link_is_dead_after_ten_minutes_and_for_a_browser_that_never_opened_it() {
    browser.joins("/m/" + office.invite("罗安琪", OFFICER));
    browser.postsTo("/m/me?phone=me", Map.of("link", "yes"));
    String link = browser.link("https://rate.example/m/open/").replace("https://rate.example", "");

    assertThat(office.browser().postsTo(link, Map.of()).status()).isEqualTo(403);
    office.now = office.now.plus(Duration.ofMinutes(10));

    assertThat(office.browser().opens(link).status()).isEqualTo(410);
  }

  @Test
  void leaving_a_browser_kills_every_copy_of_its_cookie_and_no_other() {
    browser.joins("/m/" + office.invite("罗安琪", OFFICER));
    Browser other = other(browser);
    Browser stolen = other.copy();
    String id =
        office.office.store().caller(account()).sessions().stream()
            .filter(session -> !session.isJoined())
            .findFirst()
            .orElseThrow()
            .id();

    browser.postsTo("/m/me?phone=me", Map.of("leave", id)).sees("已退出 1 台设备");

    assertThat(other.opens("/m/").status()).isEqualTo(403);
    assertThat(stolen.opens("/m/").status()).isEqualTo(403);
    assertThat(stolen.asks("/web/messages?phone=me&after=0").get("last").getAsInt()).isZero();
    assertThat(browser.opens("/m/").status()).isEqualTo(200);
  }

  @Test
  void leaving_all_others_leaves_this_one() {
    browser.joins("/m/" + office.invite("罗安琪", OFFICER));
    Browser other = other(browser);
    Browser third = other(other);

    other.postsTo("/m/me?phone=me", Map.of("others", "yes")).sees("已退出 2 台设备");

    assertThat(browser.opens("/m/").status()).isEqualTo(403);
    assertThat(third.opens("/m/").status()).isEqualTo(403);
    assertThat(other.opens("/m/").status()).isEqualTo(200);
  }

  @Test
  void a_browser_that_was_left_does_not_come_back_by_the_invitation_it_joined_by() {
    String invitation = "/m/" + office.invite("罗安琪", OFFICER);
    browser.opens(invitation);
    Browser before = browser.copy();
    browser.presses();
    String id = office.office.store().caller(account()).sessions().getFirst().id();

    browser.postsTo("/m/me?phone=me", Map.of("leave", id));
    before.presses();

    assertThat(before.opens("/m/").status()).isEqualTo(403);
  }

  @Test
  void whoever_works_in_another_chat_has_the_desk_of_the_same_account() {
    String invitation = office.invite("罗安琪", OFFICER);
    Address chat = new Address("telegram", "4711");
    says(chat, "1", new Said.Start(invitation));

    String told = says(chat, "2", new Said.Text("网页"));
    Matcher link = Pattern.compile("https://rate.example(/m/open/\\S+)").matcher(told);
    assertThat(link.find()).isTrue();
    Browser desk = office.browser().opens(link.group(1));
    desk.postsTo(link.group(1) + "?phone=me", Map.of()).sees("罗安琪");

    office.browser().opens("/s/" + office.code()).taps("不满意").taps("不满意").taps("先这样");
    desk.opens("/m/").sees("PY-");
    assertThat(office.office.store().members(OFFICER.key())).hasSize(1);
    desk.opens("/m/me").sees("Telegram");
  }

  private String says(Address from, String cause, Said said) {
    return new TakeMessage(office.office, WebOffice.PUBLIC_URL)
        .take(new Inbound(cause, from, Language.ZH, said), office.now)
        .reply()
        .text();
  }
}
