package dev.pingyi.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** The whole job, step by step, by clicks on the console alone. */
final class MainJob {
  private static final Pattern REFERENCE = Pattern.compile("PY(-[A-Z0-9]{4}){3}");

  private final Browser browser;
  private final ConsolePage console;

  MainJob(Browser browser, ConsolePage console) {
    this.browser = browser;
    this.console = console;
  }

  /** Returns when the officer has the card of this complaint, whatever was there before. */
  void rateBadly() {
    Phone citizen = console.citizen();
    // The first counter has one matter only, of which nobody is asked.
    console.another();
    browser.awaitText("#staff-joined", "6");
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
    console.office("callback").hears(reference(citizen.heard()));
  }

  /** The last one that is named. */
  private static String reference(String heard) {
    return REFERENCE.matcher(heard).results().reduce((first, last) -> last).orElseThrow().group();
  }

  void callBack() {
    Phone officer = console.office("callback");
    officer.hears("新差评");
    officer.tap("未接通");
    officer.hears("未接通（第 1 次）");
    console.step("called", "未接通 1 次");
    console.toNextReminder();
    console.reports("次提醒");
    officer.hears("【提醒】");
    officer.tap("已接通");
    officer.hears("已记录：已接通");
    officer.tap("转办");
    officer.hears("至少 10 个字");
    officer.say("窗口长时间没有人，请核查录像。");
    officer.hears("由您定");
    officer.tap("放行");
    officer.hears("已转办纪检");
    console.step("checked", "还剩");
    console.citizen().tap("接到电话");
  }

  void uphold() {
    Phone inspector = console.office("inspector");
    inspector.tap("属实");
    inspector.hears("请写明理由");
    inspector.say("录像里窗口两小时没有人。");
    inspector.hears("−3，现 97 分");
    console.step("deducted", "−3，现 97 分");
    browser.awaitText("#board-panel tr.here .figure", "97");
    assertThat(browser.property("#board-news", "textContent")).contains("−3，现 97 分");
  }

  void putRight() {
    Phone head = console.office("head");
    head.hears("【查实】扣 3 分，现 97 分");
    head.tap("整改完成");
    head.hears("至少 10 个字");
    head.say("已安排专人值守，并向群众道歉。");
    head.hears("已请群众评价结果");
    console.citizen().hears("单位回复");
    console.citizen().tap("满意");
    console.citizen().hears("这件事办结了");
    console.step("confirmed", "已完成");
  }

  void announce() {
    console.toMonthsEnd();
    console.reports("发了月度通报");
    browser.awaitText("#group .log", "江城评议 2026 年 11 月通报");
    browser.click("#group a.picture");
    browser.await("the large picture", () -> drawn("#large-image"));
    browser.click("#large button");
    browser.await("the desk again", () -> browser.count("#large[open]") == 0);
    console.step("announced", "已完成");
  }

  private boolean drawn(String image) {
    Object width = browser.run("return document.querySelector('" + image + "').naturalWidth");
    return width instanceof Number pixels && pixels.intValue() == 1080;
  }
}
