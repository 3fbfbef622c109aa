package dev.pingyi.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.local.LocalServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever presses EN gets all of the console in English: what people say to each other too. */
@Timeout(1800)
final class ConsoleEnglishIT {
  @TempDir private static Path folder;
  private static LocalServer server;
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
    browser = Chromium.open(server.base().toString(), folder.resolve("profile"));
    browser.width(1400);
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
  void phones_categories_and_the_notice_follow_the_language_and_come_back() {
    ConsolePage console = new ConsolePage(browser);
    console.open();
    console.scan();
    console.citizen().hears("非常满意");

    browser.click("#language");
    console.citizen().hears("Very satisfied");
    console.office("inspector").hears("English");
    browser.await("categories in English", () -> tabs().stream().noneMatch(this::hasHan));
    console.citizen().tap("Dissatisfied");
    console.citizen().tap("Very dissatisfied");
    console.step("rated", "Matter: dissatisfied");
    console.toMonthsEnd();
    browser.awaitText("#group .log", "notice of 2026-11");
    assertThat(browser.text("#group .log")).contains("Government service centres");
    assertThat(hasHan(browser.text("#group .log"))).isFalse();
    browser.await("pictures in English", () -> browser.count("#group a[href$='lang=en']") == 3);

    browser.click("#language");
    browser.awaitText("#group .log", "江城评议 2026 年 11 月通报");
    assertThat(browser.count("#group a[href$='lang=en']")).isZero();
    browser.await("categories in Chinese", () -> tabs().stream().allMatch(this::hasHan));
    console.office("inspector").hears("中文");
    assertThat(browser.errors()).isEmpty();
  }

  private static List<String> tabs() {
    return browser.texts("#board-tabs .tab");
  }

  private boolean hasHan(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }
}
