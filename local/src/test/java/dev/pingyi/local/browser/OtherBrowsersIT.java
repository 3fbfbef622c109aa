package dev.pingyi.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.local.LocalServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A good and a bad rating in Firefox and in WebKitGTK, with and without script, and the console.
 */
@Timeout(1800)
final class OtherBrowsersIT {
  /** More questions than a talk has. */
  private static final int QUESTIONS = 8;

  private static LocalServer server;
  private static LocalApi api;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    server =
        LocalServer.start(
            Map.of(
                "PINGYI_PORT", "0",
                "PINGYI_STORE", "memory",
                "PINGYI_CLOCK", "2026-11-23T09:00:00+08:00"));
    api = new LocalApi(server.base());
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"FIREFOX, true", "FIREFOX, false", "WEBKIT, true", "WEBKIT, false"})
  void a_good_and_a_bad_rating_are_given(OtherBrowser.Kind kind, boolean scripts) {
    kind.require();
    long ratings = api.count("ratings");
    long complaints = api.count("complaints");
    try (OtherBrowser opened = OtherBrowser.open(kind, folder, scripts)) {
      Browser browser = opened.at(server.base());
      Phone good = scan(browser, "good");
      good.tap("满意");
      good.tap("非常满意");
      good.hears("PY-");

      Phone bad = scan(browser, "bad");
      bad.tap("不满意");
      bad.tap("非常不满意");
      bad.tap("服务态度差效率低");
      bad.tap("完成");
      skipTheRest(bad);
      bad.hears("PY-");
      assertThat(browser.count("[aria-live]") == 0).as("without script").isEqualTo(!scripts);
    }
    assertThat(api.count("ratings")).isEqualTo(ratings + 2);
    assertThat(api.count("complaints")).isEqualTo(complaints + 1);
  }

  private static Phone scan(Browser browser, String phone) {
    browser.go("/s/" + api.token() + "?phone=" + phone);
    return new Phone(browser, "[data-phone='" + phone + "']");
  }

  private static void skipTheRest(Phone phone) {
    for (int i = 0; i < QUESTIONS && !phone.heard().contains("PY-"); i++) {
      phone.tap("跳过");
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_console_shows_the_path_the_phones_and_the_notice(OtherBrowser.Kind kind) {
    kind.require();
    try (OtherBrowser opened = OtherBrowser.open(kind, folder, true)) {
      Browser browser = opened.at(server.base());
      ConsolePage console = new ConsolePage(browser);
      console.open();
      browser.awaitText("#group-next", "09:07");
      console.nextCitizen();
      console.scan();
      console.step("rated", "正在评价");
      console.citizen().tap("满意");
      console.citizen().tap("满意");
      console.step("rated", "满意，计入排名");
      console.toMonthsEnd();
      browser.awaitText("#group .log", "通报");
      assertThat(console.steps("wait")).isEmpty();
      for (String line : List.of("#broken", "#too-old")) {
        assertThat(browser.isShown(line)).as(line).isFalse();
      }
    }
  }
}
