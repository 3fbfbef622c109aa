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
import org.openqa.selenium.Keys;

/** The page of a code on a citizen's phone: an old one, a shared one, one with a lot to say. */
@Timeout(1800)
final class CitizenPhoneIT {
  /** Younger than Chromium 80 and iOS 14. */
  private static final String OLD =
      "delete Element.prototype.replaceChildren; delete Array.prototype.at;"
          + " delete String.prototype.at; delete String.prototype.replaceAll;"
          + " delete window.structuredClone;"
          + " delete Promise.any; delete Crypto.prototype.randomUUID;";

  /** A page asks for news by itself only when it is opened or shown. */
  private static final String NEVER_AGAIN =
      "const wait = window.setTimeout;"
          + " window.setTimeout = (what, ms) => ms >= 2000 ? 0 : wait(what, ms);";

  @TempDir private static Path folder;
  private static LocalServer server;
  private static String token;
  private Browser browser;
  private Phone phone;

  @BeforeAll
  static void start() {
    Chromium.require();
    server =
        LocalServer.start(
            Map.of(
                "PINGYI_PORT", "0",
                "PINGYI_STORE", "memory",
                "PINGYI_CLOCK", "2026-11-23T09:00:00+08:00"));
    token = new LocalApi(server.base()).token();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void a_phone() {
    Path profile = folder.resolve("profile-" + System.nanoTime());
    browser = Chromium.open(server.base().toString(), profile);
    phone = new Phone(browser, "[data-phone='me']");
  }

  @AfterEach
  void put_away() {
    browser.close();
  }

  private void scans() {
    browser.go("/s/" + token);
  }

  @Test
  void an_old_browser_runs_the_script() {
    browser.pretend(OLD);

    scans();
    browser.sees(".log[aria-live=polite]");
    phone.tap("满意");
    phone.tap("满意");
    phone.hears("编号");

    assertThat(browser.errors()).isEmpty();
  }

  @Test
  void a_browser_that_cannot_run_the_script_keeps_the_forms() {
    browser.pretend("delete window.AbortController; delete window.fetch;");

    scans();
    Phone plain = new Phone(browser, phone.place(), false);
    plain.tap("满意");
    plain.tap("满意");
    plain.hears("编号");

    assertThat(browser.count("[aria-live]")).as("what only the script makes").isZero();
  }

  @Test
  void the_box_counts_down_and_sends_nothing_that_would_be_cut() {
    scans();
    phone.tap("不满意");
    phone.tap("不满意");
    phone.tap(phone.firstReason());
    phone.tap("完成");
    browser.awaitText(".remaining", "还可以写 150 字");
    browser.type("textarea", "等了很久");
    browser.awaitText(".remaining", "还可以写 146 字");
    browser.type("textarea", Keys.BACK_SPACE.toString().repeat(4));
    browser.awaitText(".remaining", "还可以写 150 字");

    phone.say("慢".repeat(151));
    browser.awaitText(".remaining", "多了 1 字");
    browser.awaitText(".trouble", "多了 1 字");
    assertThat(browser.property("textarea", "value")).hasSize(151);

    browser.type("textarea", Keys.BACK_SPACE);
    browser.awaitText(".remaining", "还可以写 0 字");
    browser.click("form.say button");
    phone.hears("电话");
  }

  @Test
  void the_next_person_begins_without_what_was_said_before() {
    scans();
    assertThat(browser.isShown("form.next")).isFalse();
    phone.tap("满意");
    phone.tap("满意");
    phone.hears("编号");

    browser.follow("form.next button");
    browser.await("a fresh page", () -> browser.count(".msg.me") == 0);

    assertThat(browser.text("main")).doesNotContain("编号").contains("非常满意");
  }

  @Test
  void the_switch_of_the_language_keeps_what_was_typed() {
    scans();
    browser.sees(".log[aria-live=polite]");
    browser.type("textarea", "等了三个小时");

    browser.follow(".lang");
    browser.awaitText(".log", "Very satisfied");

    assertThat(browser.property("textarea", "value")).isEqualTo("等了三个小时");
  }

  /** The browser has kept the page as it was: it looks anew without waiting for its next turn. */
  @Test
  void a_page_that_one_goes_back_to_shows_what_was_said_since() {
    browser.pretend(NEVER_AGAIN);
    scans();
    browser.sees(".log[aria-live=polite]");
    browser.go("/s/" + token + "?lang=zh");
    phone.tap("不满意");
    phone.hears("服务怎么样");

    browser.back();

    phone.hears("服务怎么样");
    phone.tap("满意");
    phone.hears("哪里没做好");
  }
}
