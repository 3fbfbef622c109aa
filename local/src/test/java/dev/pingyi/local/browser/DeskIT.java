package dev.pingyi.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.pingyi.local.LocalServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * An officer's day at the desk, in a real browser: by clicks, by keys, on a phone, with a
 * colleague.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeskIT {
  private static final int CASES = 34;
  private static final String DONE = "已当面道歉，并当场补办完毕。";

  @TempDir static Path folder;
  private static LocalServer server;
  private static LocalApi api;
  private static Browser browser;
  private static Browser colleague;
  private static int clicks;

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
    List<String> tokens = api.tokens();
    for (int i = 0; i < CASES; i++) {
      new WebCitizen(server.base())
          .ratesBadly(
              tokens.get(i % tokens.size()),
              i % 2 == 0 ? "等了很久，没有人解释。" : "",
              "1380000" + (1000 + i));
    }
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
    browser.sees("ol.cases a");
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

  private static void click(String css) {
    browser.follow(css);
    clicks++;
  }

  private static String act(String action) {
    return "button[name='act'][value^='" + action + ":']";
  }

  private static int left() {
    return Integer.parseInt(browser.text(".chips li:first-child b"));
  }

  @Test
  @Order(1)
  void thirty_cases_are_worked_off_with_four_clicks_each() {
    browser.go("/m/");
    int before = left();
    for (int i = 0; i < 30; i++) {
      clicks = 0;
      browser.go("/m/");
      click("ol.cases a");
      click(act("show-number"));
      String number = browser.ask(".number a", a -> a.getDomAttribute("href"));
      assertThat(number).startsWith("tel:1380000");
      click(act("reached"));
      browser.type("#decide-words", DONE);
      click(act("settle"));
      browser.awaitText(".told", "已解决");
      assertThat(clicks).isLessThanOrEqualTo(4);
    }
    browser.go("/m/");
    assertThat(left()).isEqualTo(before - 30);
  }

  @Test
  @Order(2)
  void two_officers_on_one_case_see_what_the_other_does_within_two_seconds() {
    String path = firstCase();
    colleague.go(path);
    browser.go(path);
    colleague.sees(act("show-number"));

    browser.follow(act("no-answer"));
    colleague.awaitText(".history", "未接通");

    assertThat(delay()).as("milliseconds from one look to the next").isLessThan(2_000L);
  }

  /** How soon the colleague's page looks again; a busy machine may be late with some looks. */
  private static long delay() {
    String looks =
        "const looks = performance.getEntriesByType('resource')"
            + ".filter(each => each.name.includes('/m/case/')).map(each => each.startTime);";
    colleague.await(
        "three looks",
        () -> ((Number) colleague.run(looks + "return looks.length")).intValue() >= 3);
    Object shortest =
        colleague.run(looks + "return Math.min(...looks.slice(1).map((at, i) => at - looks[i]))");
    return ((Number) shortest).longValue();
  }

  @Test
  @Order(3)
  void what_is_being_written_stays_when_a_colleague_acts() {
    colleague.type("#decide-words", "我正在写");
    browser.follow(act("reached"));

    colleague.awaitText(".history", "已接通");
    colleague.awaitText(".changed", "您正在写的还在");
    assertThat(colleague.property("#decide-words", "value")).isEqualTo("我正在写");
  }

  @Test
  @Order(4)
  void a_case_is_worked_off_by_the_keyboard_alone() {
    browser.go("/m/");
    tabsTo("ol.cases a");
    browser.type(":focus", Keys.ENTER);
    browser.sees(act("settle"));
    tabsTo("#decide-words");
    browser.type(":focus", DONE);
    tabsTo(act("settle"));
    browser.type(":focus", Keys.ENTER);
    browser.awaitText(".told", "已解决");
  }

  private static void tabsTo(String css) {
    for (int i = 0; i < 40; i++) {
      browser.type(i == 0 ? "body" : ":focus", Keys.TAB);
      if (Boolean.TRUE.equals(
          browser.run("return document.activeElement.matches(" + quoted(css) + ")"))) {
        return;
      }
    }
    throw new AssertionError("no key leads to " + css);
  }

  private static String quoted(String css) {
    return "`" + css + "`";
  }

  private static String firstCase() {
    browser.go("/m/");
    return browser.ask("ol.cases a", a -> a.getDomAttribute("href"));
  }

  @Test
  @Order(5)
  void every_page_is_clean_on_a_phone_and_a_screen_in_light_and_dark() {
    for (String page : List.of("/m/", "/m/talk", firstCase())) {
      browser.go(page);
      for (int width : List.of(360, 720, 1440, 2560)) {
        for (String colours : List.of("light", "dark")) {
          browser.width(width);
          browser.colours(colours);
          browser.isClean();
        }
      }
    }
  }

  @Test
  @Order(6)
  void without_script_a_case_is_worked_off_on_a_small_phone() {
    browser.width(360);
    browser.scripts(false);
    try {
      browser.go("/m/");
      click("ol.cases a");
      browser.type("#decide-words", DONE);
      click(act("settle"));
      browser.awaitText(".told", "已解决");
    } finally {
      browser.scripts(true);
    }
    assertThat(browser.errors()).isEmpty();
  }
}
