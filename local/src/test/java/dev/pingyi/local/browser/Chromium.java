package dev.pingyi.local.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

/** The browser of Debian that nearly all tests are played in. */
final class Chromium {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  /** What browsers begin with. */
  private static final int LETTERS = 16;

  private Chromium() {}

  /** Skips the test where there is no Chromium, unless {@code PINGYI_REQUIRE} asks for it. */
  static void require() {
    if (Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER)) {
      return;
    }
    skip("browser", "Not run in a browser: " + CHROMIUM + " or " + DRIVER + " is not there.");
  }

  /** Skips the test with its reason, unless {@code PINGYI_REQUIRE} asks for what is missing. */
  static void skip(String what, String reason) {
    String required = System.getenv().getOrDefault("PINGYI_REQUIRE", "");
    if (List.of(required.split(",")).contains(what)) {
      throw new AssertionError(reason);
    }
    System.out.println(reason);
    Assumptions.abort(reason);
  }

  static Browser open(String base, Path profile) {
    return open(base, profile, LETTERS);
  }

  /**
   * The driver's path is given, so that nothing is looked for or downloaded.
   *
   * @param letters the size in pixels that its user has chosen
   */
  static Browser open(String base, Path profile, int letters) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        // In a container the shared memory is often too small for a page.
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + profile.toAbsolutePath());
    options.setExperimentalOption(
        "prefs",
        Map.of("intl.accept_languages", "zh-CN,zh", "webkit.webprefs.default_font_size", letters));
    options.setCapability("goog:loggingPrefs", Map.of(LogType.BROWSER, "ALL"));
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .build();
    return new Browser(new ChromeDriver(service, options), base, true);
  }
}
