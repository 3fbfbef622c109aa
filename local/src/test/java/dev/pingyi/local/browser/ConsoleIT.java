package dev.pingyi.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.local.LocalServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The console, played by clicks and keys as people do. */
@Timeout(1800)
final class ConsoleIT {
  private static final int DESK = 1400;
  private static final int PHONE = 390;
  private static final int TARGET = 44;
  private static final int STOPS_MAX = 40;

  /** Where a real clock nearly always is. */
  private static final String BETWEEN_TWO_SECONDS = "2026-11-23T09:00:00.987654321+08:00";

  @TempDir private static Path folder;
  private static LocalServer server;
  private static Browser browser;
  private static ConsolePage console;
  private static LocalApi api;

  @BeforeAll
  static void start() {
    Chromium.require();
    server =
        LocalServer.start(
            Map.of(
                "PINGYI_PORT", "0",
                "PINGYI_STORE", "memory",
                "PINGYI_CLOCK", BETWEEN_TWO_SECONDS));
    api = new LocalApi(server.base());
    browser = Chromium.open(server.base().toString(), folder.resolve("profile"));
    browser.width(DESK);
    console = new ConsolePage(browser);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void open() {
    console.open();
    console.nextCitizen();
  }

  @AfterEach
  void nothing_went_wrong_on_the_page() {
    assertThat(browser.errors()).isEmpty();
  }

  @Test
  void a_bad_rating_is_played_from_its_scan_to_the_notice() {
    MainJob job = new MainJob(browser, console);
    job.rateBadly();
    job.callBack();
    job.uphold();
    job.putRight();

    assertThat(console.steps("wait")).isEmpty();
    job.announce();
    assertThat(console.steps("done")).hasSize(10);
  }

  @Test
  void the_time_line_tells_what_was_done_and_by_whom_once_it_is_asked_for() {
    new MainJob(browser, console).rateBadly();
    console.office("callback").tap("未接通");
    console.step("called", "未接通 1 次");
    console.toNextReminder();
    console.reports("次提醒");
    assertThat(browser.isShown("#timeline")).isFalse();

    browser.type("#timeline-open", Keys.ENTER);

    browser.await("the reminder", () -> console.timeline().size() == 5);
    assertThat(console.timeline())
        .satisfiesExactly(
            line -> assertThat(line).contains("评价不满意，受理", "群众"),
            line -> assertThat(line).contains("补充情况", "群众"),
            line -> assertThat(line).contains("报给回访员", "群众"),
            line -> assertThat(line).contains("未接通", "回访员"),
            line -> assertThat(line).contains("提醒", "时钟"));
    assertCleanEverywhere();
    browser.click("#language");
    browser.awaitText("#timeline-open", "Time line (5)");
    browser.awaitText("#timeline [data-action=no-answer]", "Call-back");
    browser.click("#language");
    browser.click("#timeline-open[aria-expanded=true]");
    assertThat(browser.isShown("#timeline")).isFalse();
  }

  private static void assertCleanEverywhere() {
    for (String colours : List.of("dark", "light")) {
      for (int width : List.of(PHONE, DESK)) {
        browser.colours(colours);
        browser.width(width);
        browser.isClean();
        assertThat(browser.<Integer>ask("#timeline-open", button -> button.getSize().height))
            .isGreaterThanOrEqualTo(TARGET);
      }
    }
  }

  @Test
  void a_satisfied_rating_needs_the_keyboard_only() {
    browser.type("#poster-scan", Keys.ENTER);
    console.citizen().hears("办得怎么样");
    press("满意");
    console.citizen().hears("服务怎么样");
    press("非常满意");

    console.citizen().hears("编号 PY-");
    console.step("rated", "满意，计入排名");
  }

  @Test
  void a_rating_is_not_taken_for_that_of_the_next_citizen() {
    String before = browser.text("#counts");
    console.scan();
    console.citizen().tap("满意");
    console.citizen().tap("满意");
    console.citizen().hears("编号 PY-");
    console.nextCitizen();
    console.scan();

    console.citizen().hears("办得怎么样");
    browser.await("the first rating", () -> !browser.text("#counts").equals(before));
    console.step("rated", "正在评价");
  }

  /** Goes on with the tabulator from wherever the focus is, as a hand without a mouse does. */
  private static void press(String label) {
    for (int stops = 0; !entered(label); stops++) {
      assertThat(stops).as("stops on the way to " + label).isLessThan(STOPS_MAX);
    }
  }

  private static boolean entered(String label) {
    return browser.askFocused(
        element -> {
          boolean there = element.getText().equals(label);
          element.sendKeys(there ? Keys.ENTER : Keys.TAB);
          return there;
        });
  }

  @Test
  void the_console_speaks_english_and_chinese_again() {
    browser.click("#language");
    browser.awaitText("#poster-scan", "Scan (citizen's phone)");
    assertThat(browser.property("html", "lang")).isEqualTo("en");

    browser.click("#language");
    browser.awaitText("#poster-scan", "扫码（群众手机）");
  }

  @Test
  void in_english_units_and_counters_have_their_english_names() {
    browser.go("/?lang=en");

    browser.awaitText("#office", "Wuhan Pingyi");
    browser.awaitText("#board-panel tr.here", browser.text("#poster-unit"));
    assertThat(browser.text("#poster-unit") + browser.text("#poster-counter"))
        .matches("\\p{ASCII}+");
    console.scan();
    browser.awaitText("#steps [data-step=scanned]", browser.text("#poster-counter"));

    browser.click("#language");
    browser.awaitText("#office", "江城评议");
    browser.awaitText("#board-panel tr.here", browser.text("#poster-unit"));
    assertThat(browser.text("#poster-unit")).matches("\\P{ASCII}+");
  }

  @Test
  void praise_that_is_held_back_does_not_lower_the_share() {
    String before = console.line().counted();
    console.scan();
    graded("编号 PY-");
    ConsolePage.Line first =
        browser.awaited("the first", console::line, line -> !line.counted().equals(before));

    console.scan();
    console.citizen().tap("再评一次");
    graded("不重复计数");

    ConsolePage.Line second =
        browser.awaited("the second", console::line, line -> line.heldBack() > first.heldBack());
    assertThat(second.counted()).isEqualTo(first.counted());
  }

  @Test
  void fake_praise_shows_how_much_of_it_is_held_back() {
    console.another();
    int before = console.heldBack();
    long ratings = api.count("ratings");

    browser.click("#stuff[aria-disabled=false]");

    browser.awaitText("#crowd-text", "刷了 40 条好评");
    assertThat(api.count("ratings")).isEqualTo(ratings + 40);
    // Praise is judged after it is given: the figures grow until all of it is.
    browser.await(
        "what is held back",
        () -> {
          int held = console.heldBack();
          return held == api.count("heldBack")
              && held - before > 20
              && browser.text("#crowd-text").endsWith("，" + (held - before) + " 条暂不计入");
        });
    browser.awaitText("#board-panel tr.here .held", "暂不计");
  }

  private static void graded(String thanks) {
    console.citizen().hears("办得怎么样");
    console.citizen().tap("非常满意");
    console.citizen().tap("满意");
    console.citizen().hears(thanks);
  }

  @Test
  void another_counter_has_its_own_poster_and_its_own_talk() {
    console.another();
    String unit = browser.text("#poster-unit");
    console.scan();

    console.citizen().hears(unit);
    browser.awaitText("#panel-head .bar-name", "");
    browser.awaitText("#board-panel tr.here", unit);
  }
}
