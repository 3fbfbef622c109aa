package dev.pingyi.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.pingyi.local.LocalServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk's other pages, of supervisors, heads and everybody: readable, on a phone and a wall. */
class DeskPagesIT {
  @TempDir static Path folder;
  private static LocalServer server;
  private static LocalApi api;
  private static Browser browser;

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
    for (int i = 0; i < 6; i++) {
      String number = "1380000" + (1000 + i);
      new WebCitizen(server.base()).ratesBadly(api.tokens().get(i), "等了很久，没有人解释。", number);
    }
    browser = Chromium.open(server.base().toString(), folder.resolve("profile"));
    for (String role : List.of("callback", "inspector", "supervisor", "head")) {
      joins(role);
    }
    api.clock("2026-11-24T10:00:00+08:00");
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

  private static void says(String phone, String words) {
    browser.go("/m/talk?phone=" + phone);
    browser.run(
        "document.querySelector('form.say textarea').value = '" + words.replace("\n", "\\n") + "'");
    browser.click("form.say button");
    browser.awaitText(".log", words.lines().findFirst().orElseThrow());
  }

  private static void isCleanOnAPhoneAndAScreen() {
    for (int width : List.of(360, 1440, 2560)) {
      for (String colours : List.of("light", "dark")) {
        browser.width(width);
        browser.colours(colours);
        browser.isClean();
      }
    }
  }

  @Test
  void a_head_finds_on_the_own_page_what_the_unit_is_to_look_for_and_answers_there() {
    says("supervisor", "专项调查");
    browser.awaitText(".log", "第一行写单位");
    says("supervisor", api.unit() + "\n查一查有没有重复收材料");
    browser.awaitText(".log", "专项调查已开始");

    browser.go("/m/unit?phone=head");
    browser.await("a task", () -> browser.count("a[href*='/m/finding/SI-']") == 1 || reloads());
    isCleanOnAPhoneAndAScreen();
    browser.follow("a[href*='/m/finding/SI-']");
    isCleanOnAPhoneAndAScreen();
    browser.type("textarea", "好");
    browser.follow(".words button");
    assertThat(browser.text(".refused")).contains("至少 10 个字");
    isCleanOnAPhoneAndAScreen();
    browser.type("textarea", "：查了一周的录像，没有重复收过");
    browser.follow(".words button");
    assertThat(browser.text(".told")).contains("已报上去");

    browser.go("/m/unit?phone=head");
    assertThat(browser.count("a[href*='/m/finding/SI-']")).isZero();
    browser.go("/m/overview?phone=supervisor");
    browser.follow("[data-part='issues'] a");
    assertThat(browser.text(".said")).contains("没有重复收过");
  }

  private static boolean reloads() {
    browser.go("/m/unit?phone=head");
    return false;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/m/overview?phone=supervisor",
        "/m/members?phone=supervisor",
        "/m/me?phone=supervisor",
        "/m/?phone=inspector",
        "/m/?phone=head",
        "/m/unit?phone=head"
      })
  void a_page_of_the_desk_is_clean_on_a_phone_and_a_screen_in_light_and_dark(String path) {
    browser.go(path);
    assertThat(browser.count("h1")).isEqualTo(1);
    isCleanOnAPhoneAndAScreen();
  }
}
