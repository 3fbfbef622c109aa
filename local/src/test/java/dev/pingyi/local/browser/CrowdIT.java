package dev.pingyi.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.local.LocalServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the console's buttons play with many people at once. */
@Timeout(1800)
final class CrowdIT {
  private static final int DESK = 1400;

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
                "PINGYI_CLOCK", "2026-11-23T09:00:00+08:00"));
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

  @Test
  void a_covered_code_is_told_to_the_inspector_when_its_neighbours_were_scanned_for_days() {
    browser.click("#cover[aria-disabled=false]");

    browser.awaitText("#crowd-text", "没人扫");
    console.office("inspector").hears("这里的码一直没人扫");
    assertThat(api.count("deadLetters")).isZero();
  }
}
