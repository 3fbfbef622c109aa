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

/** A covered code, played by one button of the console. */
@Timeout(1800)
final class CoveredCodeIT {
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
  void a_covered_code_is_told_to_the_inspector_when_its_neighbours_were_scanned_for_days() {
    browser.click("#cover[aria-disabled=false]");

    browser.awaitText("#crowd-text", "没人扫");
    console.office("inspector").hears("这里的码一直没人扫");
    assertThat(api.count("deadLetters")).isZero();
  }
}
