package dev.pingyi.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.local.LocalServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The whole job, played by clicks on the console alone. */
@Timeout(1800)
final class ConsoleIT {
  private static final int DESK = 1400;
  private static final int PHONE = 390;
  private static final int TARGET = 44;
  private static final int STOPS_MAX = 40;
  private static final Pattern HELD_BACK = Pattern.compile("暂不计\\s*(\\d+)");

  /** Where a real clock nearly always is. */
  private static final String BETWEEN_TWO_SECONDS = "2026-11-23T09:00:00.987654321+08:00";

  @TempDir private static Path folder;
  private static LocalServer server;
  private static Browser browser;
  private static ConsolePage console;

  @BeforeAll
  static void start() {
    Browser.require();
    server =
        LocalServer.start(
            Map.of(
                "PINGYI_PORT", "0",
                "PINGYI_STORE", "memory",
                "PINGYI_CLOCK", BETWEEN_TWO_SECONDS));
    browser = Browser.open(server.base().toString(), folder.resolve("profile"));
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
    rateBadly();
    callBack();
    uphold();
    putRight();

    assertThat(console.steps("wait")).isEmpty();
    announce();
    assertThat(console.steps("done")).hasSize(10);
  }

  private static void rateBadly() {
    Phone citizen = console.citizen();
    // The first counter has one matter only, of which nobody is asked.
    console.another();
    browser.awaitText("#staff-joined", "5");
    console.scan();
    console.step("rated", "正在评价");
    citizen.tap("不满意");
    citizen.tap("非常不满意");
    citizen.hears("请问办的是哪件事");
    citizen.tap(citizen.buttons().getFirst());
    citizen.hears("哪里没做好");
    citizen.tap(citizen.buttons().getFirst());
    citizen.tap("完成");
    citizen.hears("还想说什么");
    citizen.say("等了两个小时，没有人理。");
    citizen.hears("请留一个电话");
    citizen.say("13800000000");
    citizen.hears("什么时候打给您方便");
    citizen.tap("随时可以");
    citizen.hears("编号 PY-");
    console.step("rated", "事项 不满意 · 人员 非常不满意");
  }

  private static void callBack() {
    Phone officer = console.office("callback");
    officer.hears("新差评");
    officer.tap("未接通");
    officer.hears("未接通（第 1 次）");
    console.step("called", "未接通 1 次");
    console.toNextReminder();
    console.reports("1 次提醒");
    officer.hears("【提醒】");
    officer.tap("已接通");
    officer.hears("已记录：已接通");
    officer.tap("转办");
    officer.hears("已转办纪检");
    console.step("checked", "还剩");
    console.citizen().tap("接到电话");
  }

  private static void uphold() {
    Phone inspector = console.office("inspector");
    inspector.tap("属实");
    inspector.hears("请写明理由");
    inspector.say("录像里窗口两小时没有人。");
    inspector.hears("−3，现 97 分");
    console.step("deducted", "−3，现 97 分");
    browser.awaitText("#board-panel tr.here .figure", "97");
    assertThat(browser.one("#board-news").getAttribute("textContent")).contains("−3，现 97 分");
  }

  private static void putRight() {
    Phone head = console.office("head");
    head.hears("【查实】扣 3 分，现 97 分");
    head.tap("整改完成");
    head.hears("已请群众评价结果");
    console.citizen().tap("满意");
    console.citizen().hears("这件事办结了");
    console.step("confirmed", "已完成");
  }

  @Test
  void the_time_line_tells_what_was_done_and_by_whom_once_it_is_asked_for() {
    rateBadly();
    console.office("callback").tap("未接通");
    console.step("called", "未接通 1 次");
    console.toNextReminder();
    console.reports("1 次提醒");
    assertThat(browser.one("#timeline").isDisplayed()).isFalse();

    browser.one("#timeline-open").sendKeys(Keys.ENTER);

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
    assertThat(browser.one("#timeline").isDisplayed()).isFalse();
  }

  private static void assertCleanEverywhere() {
    for (String colours : List.of("dark", "light")) {
      for (int width : List.of(PHONE, DESK)) {
        browser.colours(colours);
        browser.width(width);
        browser.isClean();
        assertThat(browser.one("#timeline-open").getSize().height).isGreaterThanOrEqualTo(TARGET);
      }
    }
  }

  private static void announce() {
    console.toMonthsEnd();
    console.reports("发了月度通报");
    browser.awaitText("#group .log", "江城评议 2026 年 11 月通报");
    browser.click("#group a.picture");
    browser.await("the large picture", () -> drawn("#large-image"));
    browser.click("#large button");
    browser.await("the desk again", () -> browser.all("#large[open]").isEmpty());
    console.step("announced", "已完成");
  }

  private static boolean drawn(String image) {
    Object width = browser.run("return document.querySelector('" + image + "').naturalWidth");
    return width instanceof Number pixels && pixels.intValue() == 1080;
  }

  @Test
  void a_satisfied_rating_needs_the_keyboard_only() {
    browser.one("#poster-scan").sendKeys(Keys.ENTER);
    console.citizen().hears("您满意吗");
    press("满意");
    console.citizen().hears("对办事人员呢");
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

    console.citizen().hears("您满意吗");
    browser.await("the first rating", () -> !browser.text("#counts").equals(before));
    console.step("rated", "正在评价");
  }

  /** Goes on with the tabulator from wherever the focus is, as a hand without a mouse does. */
  private static void press(String label) {
    for (int stops = 0; !browser.focused().getText().equals(label); stops++) {
      assertThat(stops).as("stops on the way to " + label).isLessThan(STOPS_MAX);
      browser.focused().sendKeys(Keys.TAB);
    }
    browser.focused().sendKeys(Keys.ENTER);
  }

  @Test
  void the_console_speaks_english_and_chinese_again() {
    browser.click("#language");
    browser.awaitText("#poster-scan", "Scan (citizen's phone)");
    assertThat(browser.one("html").getAttribute("lang")).isEqualTo("en");

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
    String before = browser.text("#board-panel tr.here .ratings");
    praise("编号 PY-");
    browser.await("the first", () -> !browser.text("#board-panel tr.here .ratings").equals(before));
    String line = browser.text("#board-panel tr.here");
    int held = heldBack();

    praise("不重复计数");

    browser.await("the second", () -> heldBack() > held);
    assertThat(browser.text("#board-panel tr.here")).isEqualTo(line);
  }

  private static void praise(String thanks) {
    console.scan();
    console.citizen().hears("您满意吗");
    console.citizen().tap("非常满意");
    console.citizen().tap("满意");
    console.citizen().hears(thanks);
  }

  private static int heldBack() {
    Matcher figure = HELD_BACK.matcher(browser.text("#counts"));
    return figure.find() ? Integer.parseInt(figure.group(1)) : 0;
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
