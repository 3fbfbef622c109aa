package dev.pingyi.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** By which cookie a member of the office is known on the web, and until when. */
class StaffSessionsTest {
  private static final Post OFFICER = Post.ofArea(Role.CALLBACK, Post.CITY);

  private final WebOffice office = new WebOffice();
  private final Browser browser = office.browser();

  @Test
  void whoever_knew_the_session_of_before_knows_nothing_of_the_member() {
    browser.opens("/m/" + office.invite("罗安琪", OFFICER));
    Browser planted = browser.copy();

    browser.presses().sees("欢迎，您已加入");

    assertThat(planted.opens("/m/").status()).isEqualTo(403);
    assertThat(messages(planted)).isZero();
  }

  @Test
  void what_a_citizen_rated_stays_with_the_session_of_before() {
    browser.opens("/s/" + office.code()).taps("满意").sees("服务怎么样");
    Browser before = browser.copy();

    browser.joins("/m/" + office.invite("罗安琪", OFFICER)).seesNot("服务怎么样");

    before.opens("/s/" + office.code()).sees("服务怎么样");
  }

  @Test
  void a_press_whose_answer_was_lost_is_answered_again() {
    browser.opens("/m/" + office.invite("罗安琪", OFFICER));
    Browser lost = browser.copy();
    lost.presses();

    browser.presses().sees("<strong>罗安琪</strong>");

    assertThat(office.office.store().members("callback/*")).hasSize(1);
  }

  @Test
  void another_post_is_added_and_the_cookie_of_before_is_dead() {
    browser.joins("/m/" + office.invite("罗安琪", OFFICER));
    Browser before = browser.copy();

    browser.joins("/m/" + office.invite("罗安琪", Post.ofArea(Role.INSPECTOR, Post.CITY)));

    browser.sees("回访员 · 全市").sees("纪检");
    assertThat(before.opens("/m/").status()).isEqualTo(403);
  }

  @Test
  void an_invitation_that_is_written_begins_a_session_of_its_own_too() {
    browser.opens("/s/" + office.code());
    Browser planted = browser.copy();

    browser.says("{\"id\":\"w1\",\"text\":\"" + office.invite("罗安琪", OFFICER) + "\"}");

    assertThat(browser.opens("/m/").status()).isEqualTo(200);
    assertThat(planted.opens("/m/").status()).isEqualTo(403);
  }

  @Test
  void a_session_of_staff_ends_after_thirty_days_without_use() {
    browser.joins("/m/" + office.invite("罗安琪", OFFICER));
    assertThat(messages(browser)).isPositive();

    passes(30);
    assertThat(messages(browser)).isPositive();
    passes(1);

    assertThat(messages(browser)).isZero();
    assertThat(browser.opens("/m/").status()).isEqualTo(403);
  }

  @Test
  void opening_the_page_and_saying_something_are_use_and_looking_for_messages_is_none() {
    browser.joins("/m/" + office.invite("罗安琪", OFFICER));

    passes(20);
    browser.opens("/m/");
    passes(20);
    browser.says("{\"id\":\"w1\",\"text\":\"待办\"}");
    passes(20);
    assertThat(messages(browser)).isPositive();
    passes(20);

    assertThat(browser.opens("/m/").status()).isEqualTo(403);
  }

  @Test
  void a_session_ends_with_the_membership_at_once() {
    browser.joins("/m/" + office.invite("罗安琪", OFFICER));
    Browser other = browser.copy();
    var member = office.office.store().members(OFFICER.key()).getFirst();

    office.office.store().commit(Decision.of(new Change.Dismiss(member)));

    assertThat(messages(browser)).isZero();
    assertThat(browser.opens("/m/").status()).isEqualTo(403);
    browser.seesNot("罗安琪");
    other.opens("/s/" + office.code()).seesNot("欢迎，您已加入");
  }

  @Test
  void a_citizen_is_known_for_a_year() {
    browser.opens("/s/" + office.code()).taps("满意");
    var cookies = browser.opens("/s/" + office.code()).response().cookies();

    passes(200);

    assertThat(browser.opens("/s/" + office.code()).response().cookies()).isEqualTo(cookies);
  }

  private void passes(int days) {
    office.now = office.now.plus(Duration.ofDays(days));
  }

  private static int messages(Browser browser) {
    return browser.asks("/web/messages?phone=me&after=0").get("last").getAsInt();
  }
}
