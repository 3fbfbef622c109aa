package dev.pingyi.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The browser's language is the first; the switch on each page decides from then on. */
final class LanguageSwitchTest {
  private final WebOffice office = new WebOffice();
  private final Browser browser = office.browser();
  private final String page = "/s/" + office.code();

  @ParameterizedTest
  @ValueSource(strings = {"/results", "/results/2026/10", "/s/nothing", "/nothing", "/m/", "/m/x"})
  void every_page_has_a_switch_and_the_next_page_remembers_it(String path) {
    browser.opens(path).sees("<html lang=\"zh-CN\">").switchesLanguage();

    browser.sees("<html lang=\"en\">").sees("lang=\"zh-CN\" hreflang=\"zh-CN\">中文</a>");
    browser.opens("/results").sees("<html lang=\"en\">");
    browser.switchesLanguage().sees("<html lang=\"zh-CN\">");
  }

  @Test
  void the_question_of_the_talk_is_asked_in_the_other_language_in_its_place() {
    browser.opens(page).taps("满意").sees("服务怎么样");

    browser.switchesLanguage().sees("<html lang=\"en\">").seesNot("服务怎么样").seesNot("/language");

    assertThat(browser.buttons()).contains("Satisfied").doesNotContain("满意");
    browser.taps("Satisfied").sees("Thank you").switchesLanguage().sees("谢谢，评价已经记下");
    browser.seesNot("Thank you").switchesLanguage().sees("Thank you").seesNot("谢谢，评价已经记下");
  }

  @Test
  void the_switch_of_the_first_question_and_back_asks_once() {
    browser.opens(page).switchesLanguage().switchesLanguage().switchesLanguage().switchesLanguage();

    browser.sees("<html lang=\"zh-CN\">");
    assertThat(browser.text().split("class=\"rows\"", -1)).hasSize(2);
  }

  @Test
  void an_address_with_a_language_leaves_the_choice_to_the_talk() {
    browser.opens(page + "?lang=en").sees("<html lang=\"en\">").writes("中文");

    browser.sees("<html lang=\"zh-CN\">");
    assertThat(browser.buttons()).contains("满意");
  }

  @Test
  void an_invitation_and_the_page_of_staff_switch_too() {
    String invitation = "/m/" + office.invite("罗安琪", Post.ofArea(Role.CALLBACK, "武昌区"));
    browser.opens(invitation).sees("工作人员的邀请").switchesLanguage().sees("An invitation for staff");

    browser.joins(invitation).sees("<html lang=\"en\">").sees("Only what is yours to do");
    browser.switchesLanguage().sees("<html lang=\"zh-CN\">").sees("这里只有交给您办的事");
  }
}
