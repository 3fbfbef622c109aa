package dev.pingyi.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.pingyi.local.LocalServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever comes back to the page sees how far the complaint has come. */
@Timeout(1800)
final class StatusStripIT {
  private static final int PHONE = 360;

  @TempDir private static Path folder;
  private static LocalServer server;
  private static LocalApi api;
  private static Browser browser;

  @BeforeAll
  static void start() {
    Chromium.require();
    server =
        LocalServer.start(
            Map.of(
                "PINGYI_PORT", "0",
                "PINGYI_STORE", "memory",
                "PINGYI_CLOCK", "2026-11-23T09:00:00+08:00"));
    api = new LocalApi(server.base());
    browser = Chromium.open(server.base().toString(), folder.resolve("profile"));
    browser.width(PHONE);
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

  @Test
  void the_strip_goes_on_from_taken_up_to_the_citizens_own_word() {
    joins("callback");
    joins("inspector");
    joins("head");
    ratesBadly();
    stands("", "已受理", "已联系 核查 整改 您确认");

    at("callback").tap("已接通");
    Phone officer = at("callback");
    officer.tap("转办");
    officer.say("窗口长时间没有人，请核查录像。");
    stands("已受理 已联系", "核查", "整改 您确认");

    Phone inspector = at("inspector");
    inspector.tap("属实");
    inspector.say("录像里窗口两小时没有人。");
    stands("已受理 已联系 核查", "整改", "您确认");

    Phone head = at("head");
    head.tap("整改完成");
    head.say("已安排专人值守，并向群众道歉。");
    stands("已受理 已联系 核查 整改", "您确认", "");
    Phone citizen = scans();
    citizen.tap("满意");
    citizen.hears("这件事办结了");
    browser.isClean();
  }

  private static void ratesBadly() {
    Phone citizen = scans();
    citizen.tap("不满意");
    citizen.tap("不满意");
    citizen.tap(citizen.firstReason());
    citizen.tap("完成");
    citizen.tap("跳过");
    citizen.hears("请留一个电话");
    citizen.say("13800000000");
    citizen.tap("随时可以");
    citizen.hears("编号 PY-");
  }

  /** The citizen opens the page again. */
  private static void stands(String done, String now, String ahead) {
    scans();
    String strip = ".log .stages ";
    assertThat(String.join(" ", browser.texts(strip + ".done"))).isEqualTo(done);
    assertThat(browser.texts(strip + "[aria-current=step]")).containsExactly(now);
    assertThat(String.join(" ", browser.texts(strip + ".ahead"))).isEqualTo(ahead);
    assertThat(browser.text(".log .bubble")).as("what the page draws").doesNotContain("→");
    assertThat(browser.askAll(strip + "li", stage -> stage.getRect().y))
        .as("one line")
        .hasSize(5)
        .containsOnly(browser.<Integer>ask(strip + "li", stage -> stage.getRect().y));
    assertThat(browser.askAll(strip + "span", word -> word.getRect().height))
        .as("unbroken")
        .allMatch(height -> height < 30);
  }

  private static Phone scans() {
    browser.go("/s/" + api.token());
    return new Phone(browser, "[data-phone='me']");
  }

  private static Phone at(String role) {
    browser.go("/m/talk?phone=" + role);
    return new Phone(browser, "[data-phone='" + role + "']");
  }

  private static void joins(String role) {
    JsonObject member = new JsonObject();
    member.addProperty("name", "演示");
    member.addProperty("role", role);
    if (role.equals("head")) {
      member.addProperty("unit", api.unit());
    } else {
      member.addProperty("area", "*");
    }
    browser.go("/m/" + api.invitation(member) + "?phone=" + role);
    browser.follow("button[name='start']");
    at(role).hears("您已加入");
  }
}
