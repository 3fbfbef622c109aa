package dev.pingyi.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.code.CounterCode;
import dev.pingyi.core.code.CounterCodes;
import dev.pingyi.core.code.TypedCode;
import dev.pingyi.core.roster.Counter;
import org.junit.jupiter.api.Test;

/** The page of a scanned code begins with the question: what else it says stands around it. */
final class FirstQuestionTest {
  private final WebOffice office = new WebOffice();
  private final Browser browser = office.browser();
  private final String page = "/s/" + office.code();

  @Test
  void the_unit_is_named_once_and_the_notice_waits_behind_one_line() {
    browser.opens(page);

    assertThat(body()).containsOnlyOnce("武汉市民服务中心").containsOnlyOnce("加密保存");
    assertThat(body())
        .contains("<p class=\"bubble\"><span class=\"unseen\">评议：</span>这次事情办得怎么样？</p>");
    assertThat(after("<details class=\"privacy\">")).contains("加密保存");
  }

  @Test
  void a_script_gets_the_question_beside_the_text() {
    browser.opens(page);

    var message = browser.asks("/web/messages?phone=me&after=0").getAsJsonArray("messages").get(0);
    assertThat(message.getAsJsonObject().get("question").getAsString()).isEqualTo("这次事情办得怎么样？");
    assertThat(message.getAsJsonObject().get("text").getAsString()).contains("武汉市民服务中心");
    browser.opens(page);
    assertThat(browser.text())
        .contains("data-place=\"" + message.getAsJsonObject().get("place").getAsString() + '"');
  }

  @Test
  void a_question_about_another_place_than_that_of_the_page_names_it() {
    browser.opens(page).writes(TypedCode.of(office.keys, other(), 1).text());

    browser.sees("2 号窗口");
  }

  @Test
  void what_was_said_before_the_scan_waits_behind_one_line() {
    browser.opens(page).taps("满意").taps("非常满意").sees("谢谢");
    assertThat(body()).doesNotContain("<details class=\"earlier\">");

    browser.opens("/s/" + new CounterCodes(office.keys).token(CounterCode.of(other(), 1)));

    String log = body().substring(0, body().indexOf("<details class=\"earlier\">"));
    assertThat(log).contains("这次事情办得怎么样？").doesNotContain("谢谢");
    assertThat(after("<details class=\"earlier\">")).contains("谢谢");
  }

  private Counter other() {
    return office.roster.counter("JA2-02").orElseThrow();
  }

  private String body() {
    return browser.text().substring(browser.text().indexOf("<body>"));
  }

  private String after(String mark) {
    return body().substring(body().indexOf(mark));
  }
}
