package dev.pingyi.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the log of a page keeps of what somebody tapped and wrote. */
final class LogOnTheWebTest {
  private final WebOffice office = new WebOffice();
  private final Browser browser = office.browser();
  private final String page = "/s/" + office.code();

  @Test
  void the_reasons_that_were_ticked_stay_in_the_log_and_not_only_done() {
    browser.opens(page).taps("不满意").taps("不满意").taps("企业设立登记");
    String first = browser.buttons().get(0);
    String second = browser.buttons().get(1);

    browser.taps(first).taps(second).taps("完成");

    browser.sees(mine(first + "、" + second)).seesNot(mine("完成"));
  }

  @Test
  void in_english_they_stand_with_commas() {
    browser.asking("en").opens(page).taps("Dissatisfied").taps("Dissatisfied");
    browser.taps(browser.buttons().getFirst());
    String first = browser.buttons().get(0);
    String second = browser.buttons().get(1);

    browser.taps(first).taps(second).taps("Done").sees("Me: </span>" + first + ", " + second);
  }

  @Test
  void the_box_takes_as_much_as_the_question_does() {
    assertThat(browser.opens(page).text()).contains("maxlength=\"500\"");

    browser.taps("不满意").taps("不满意").taps("企业设立登记");
    browser.taps(browser.buttons().getFirst()).taps("完成");

    assertThat(browser.text()).contains("maxlength=\"150\"");
    var newest = browser.asks("/web/messages?phone=me&after=0").getAsJsonArray("messages");
    assertThat(newest.get(newest.size() - 1).getAsJsonObject().get("longest").getAsInt())
        .isEqualTo(150);
  }

  @Test
  void at_the_end_somebody_else_may_begin() {
    browser.opens(page).sees("action=\"/web/next\" hidden").taps("满意").taps("满意");

    browser.sees("换一个人评价").seesNot("action=\"/web/next\" hidden");
    Map<String, String> form =
        Map.of("content-type", "application/x-www-form-urlencoded", "origin", "null");
    String fields = "phone=me&back=" + page + "?phone=me";
    browser.request("POST", "/web/next", form, fields);
    assertThat(browser.response().headers()).containsEntry("location", page + "?phone=me");
    assertThat(browser.response().cookies()).singleElement().asString().contains("Max-Age=86400");

    browser.opens(page).sees("这次事情办得怎么样？").seesNot("谢谢");
    browser.taps("满意").taps("满意").sees("谢谢").seesNot("只计一次");
  }

  @Test
  void no_other_site_ends_a_talk_and_no_other_address_is_led_to() {
    browser.opens(page);
    Map<String, String> foreign =
        Map.of(
            "content-type", "application/x-www-form-urlencoded",
            "origin", "https://evil.example");
    Map<String, String> ours =
        Map.of("content-type", "application/x-www-form-urlencoded", "origin", "null");

    browser.request("POST", "/web/next", foreign, "phone=me&back=" + page);
    assertThat(browser.status()).isEqualTo(403);
    browser.request("POST", "/web/next", ours, "phone=me&back=https://evil.example");
    assertThat(browser.status()).isEqualTo(400);
    assertThat(browser.response().cookies()).isEmpty();
  }

  private static String mine(String words) {
    return "我：</span>" + words;
  }
}
