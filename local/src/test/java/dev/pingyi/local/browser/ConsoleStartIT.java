package dev.pingyi.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.local.LocalServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The console in browsers that are not what its makers had, and on screens that are small. */
@Timeout(1800)
final class ConsoleStartIT {
  private static final int DESK = 1400;
  private static final int TABLET = 800;
  private static final int PHONE = 390;
  private static final int PHONE_HEIGHT = 664;

  /** What a browser knows of calendars and languages differs from version to version. */
  private static final String WITHOUT_A_CALENDAR =
      """
      delete window.Intl;
      Date.parse = () => NaN;
      for (const type of [Date, Number, String])
        for (const name of ['toLocaleString', 'toLocaleDateString', 'localeCompare'])
          if (name in type.prototype) type.prototype[name] = () => { throw new Error(name); };
      """;

  private static final String WITHOUT_DIALOGS = "delete window.HTMLDialogElement";

  private static final String WITH_A_BROKEN_PART =
      "window.EventSource = function () { throw new Error('no streams today'); }";

  @TempDir private Path folder;
  private static LocalServer server;
  private Browser browser;

  @BeforeAll
  static void start() {
    Chromium.require();
    server =
        LocalServer.start(
            Map.of(
                "PINGYI_PORT", "0",
                "PINGYI_STORE", "memory",
                "PINGYI_CLOCK", "2026-11-23T09:00:00.987654321+08:00"));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void open() {
    browser = Chromium.open(server.base().toString(), folder.resolve("profile"));
    browser.width(DESK);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void a_browser_without_a_calendar_shows_every_time_all_the_same() {
    browser.pretend(WITHOUT_A_CALENDAR);
    ConsolePage console = new ConsolePage(browser);
    console.open();
    browser.awaitText("#clock-now", "11月23日 周一 09:00");
    browser.awaitText("#group-next", "12月1日 09:07");
    console.step("announced", "12月1日 09:07");
    console.scan();
    console.citizen().hears("满意");
    browser.click("#clock-hour");
    console.reports("过了 1 小时");
    browser.click("#language");
    browser.awaitText("#clock-now", "Mon 23 Nov 10:00");
    assertThat(browser.isShown("#broken")).isFalse();
    assertThat(browser.errors()).isEmpty();
  }

  @Test
  void a_browser_that_is_too_old_is_told_so() {
    browser.pretend(WITHOUT_DIALOGS);
    browser.go("/");
    browser.awaitText("#too-old", "这个浏览器太旧");
    assertThat(browser.text("#too-old")).contains("too old for the console");
    assertThat(browser.isShown("#broken")).isFalse();
  }

  @Test
  void what_goes_wrong_while_the_console_starts_is_shown() {
    browser.pretend(WITH_A_BROKEN_PART);
    browser.go("/");
    browser.awaitText("#broken", "no streams today");
    assertThat(browser.isShown("#too-old")).isFalse();
  }

  @Test
  void without_script_the_first_line_says_what_is_missing() {
    browser.scripts(false);
    browser.go("/");
    browser.awaitText("noscript", "控制台要用 JavaScript");
    assertThat(browser.<Integer>ask("noscript", line -> line.getRect().y)).isZero();
  }

  @Test
  void the_desk_stays_where_it_is_while_the_strip_fills() {
    browser.pretend(
        """
        window.shifts = [];
        new PerformanceObserver(list => list.getEntries().forEach(entry => entry.sources.forEach(
          moved => moved.node && moved.node.id && shifts.push(moved.node.id))))
          .observe({ type: 'layout-shift', buffered: true });
        """);
    ConsolePage console = new ConsolePage(browser);
    for (int width : new int[] {DESK, TABLET, PHONE}) {
      browser.width(width);
      console.open();
      console.nextCitizen();
      long before = deskTop();
      new MainJob(browser, console).rateBadly();
      console.office("callback").tap("未接通");
      browser.click("#clock-hour");
      console.reports("过了");
      console.step("called", "未接通");
      assertThat(deskTop()).as("the desk at " + width).isEqualTo(before);
      assertThat(String.valueOf(browser.run("return shifts.join()"))).doesNotContain("desk");
    }
  }

  private long deskTop() {
    Object top =
        browser.run(
            "return Math.round(document.querySelector('#desk').getBoundingClientRect().top"
                + " + document.scrollingElement.scrollTop)");
    return ((Number) top).longValue();
  }

  @Test
  void on_a_small_phone_a_scan_brings_the_talk_into_sight() {
    browser.size(PHONE, PHONE_HEIGHT);
    ConsolePage console = new ConsolePage(browser);
    console.open();
    console.scan();
    console.citizen().hears("满意");
    browser.await(
        "the citizen's phone in sight",
        () ->
            Boolean.TRUE.equals(
                browser.run(
                    "const box = document.querySelector('#citizen .log').getBoundingClientRect();"
                        + " return box.top >= 0 && box.bottom <= innerHeight")));
  }
}
