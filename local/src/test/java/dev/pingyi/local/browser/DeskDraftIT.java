package dev.pingyi.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.pingyi.local.LocalServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody is writing on a case, in a real browser: it is lost by nothing. */
class DeskDraftIT {
  private static final String SHORT = "太短";
  private static final String WORDS = "请把缺的材料一次说清，并补收。";
  private static final String LOOKS =
      "return performance.getEntriesByType('resource')"
          + ".filter(each => each.name.includes('/m/case/')).length";

  @TempDir static Path folder;
  private static LocalServer server;
  private static LocalApi api;
  private static Browser browser;
  private static Browser colleague;
  private static int cases;

  private String path = "";

  @BeforeAll
  static void open() throws Exception {
    Chromium.require();
    server =
        LocalServer.start(
            Map.of(
                "PINGYI_DATA", folder.toString(),
                "PINGYI_PORT", "0",
                "PINGYI_STORE", "memory",
                "PINGYI_CLOCK", "2026-11-23T09:00:00+08:00"));
    api = new LocalApi(server.base());
    browser = Chromium.open(server.base().toString(), folder.resolve("profile"));
    colleague = Chromium.open(server.base().toString(), folder.resolve("colleague"));
    joins(browser, "演示甲");
    joins(colleague, "演示乙");
  }

  private static void joins(Browser browser, String name) {
    JsonObject officer = new JsonObject();
    officer.addProperty("name", name);
    officer.addProperty("role", "callback");
    officer.addProperty("area", "*");
    browser.go("/m/" + api.invitation(officer) + "?phone=me");
    browser.follow("button[name='start']");
    browser.sees("h1");
  }

  @AfterAll
  static void stop() {
    for (Browser each : new Browser[] {browser, colleague}) {
      if (each != null) {
        each.close();
      }
    }
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void opensACase() throws Exception {
    String number = "1380000" + (1000 + cases);
    new WebCitizen(server.base()).ratesBadly(api.tokens().get(cases++), "等了很久，没有人解释。", number);
    browser.go("/m/");
    path = browser.ask("ol.cases li:last-child a", a -> a.getDomAttribute("href"));
    browser.go(path);
  }

  private static String act(String action) {
    return "button[name='act'][value^='" + action + ":']";
  }

  private static void looksTwice() {
    int before = ((Number) browser.run(LOOKS)).intValue();
    browser.await("two looks", () -> ((Number) browser.run(LOOKS)).intValue() >= before + 2);
  }

  @Test
  void a_form_that_was_refused_is_no_news_though_the_page_asks_again_and_again() {
    browser.type("#decide-words", SHORT);
    browser.follow(act("settle"));
    browser.awaitText("#decide .refused", "字太少");

    looksTwice();

    assertThat(browser.count(".changed")).isZero();
    assertThat(browser.property("#decide-words", "value")).isEqualTo(SHORT);
  }

  @Test
  void the_latest_brings_what_was_refused_along_with_what_was_chosen() {
    browser.type("#decide-words", SHORT);
    browser.click("#decide input[value='withhold']");
    browser.follow(act("assign"));
    browser.awaitText("#decide .refused", "字太少");

    colleagueDoes("no-answer");
    browser.awaitText(".changed", "您正在写的还在");
    browser.click(".changed button");

    browser.awaitText(".history", "未接通");
    browser.await("no line", () -> browser.count(".changed") == 0);
    assertThat(browser.property("#decide-words", "value")).isEqualTo(SHORT);
    assertThat(browser.property("#decide input[value='withhold']", "checked")).isEqualTo("true");
    browser.type("#decide-words", WORDS);
    browser.follow(act("assign"));
    browser.awaitText(".told", "交办");
  }

  @Test
  void the_latest_keeps_the_words_for_which_there_is_no_form_any_more() {
    browser.type("#decide-words", WORDS);

    colleague.go(path);
    colleague.type("#decide-words", "已当面道歉，并当场补办完毕。");
    colleague.follow(act("settle"));
    colleague.awaitText(".told", "已解决");
    browser.awaitText(".changed", "您正在写的还在");
    browser.click(".changed button");

    browser.awaitText(".steps", WORDS);
    assertThat(browser.count("#decide-words")).isZero();
  }

  private void colleagueDoes(String action) {
    colleague.go(path);
    colleague.follow(act(action));
    colleague.awaitText(".history", "未接通");
  }
}
