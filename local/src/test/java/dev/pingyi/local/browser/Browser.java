package dev.pingyi.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * One browser with a profile of its own, a Chromium unless told otherwise. Every wait is for a
 * condition, never for a time.
 */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration GLANCE = Duration.ofMillis(100);
  private static final int HEIGHT = 900;

  /** What browsers begin with. */
  private static final int LETTERS = 16;

  /** No transition and no animation is under way that has an end. */
  private static final String AT_REST =
      "return document.getAnimations().every(each => each.playState !== 'running'"
          + " || each.effect.getComputedTiming().endTime === Infinity)";

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private final RemoteWebDriver driver;
  private final String base;

  Browser(RemoteWebDriver driver, String base) {
    this.driver = driver;
    this.base = base;
  }

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
    return new Browser(new ChromeDriver(service, options), base);
  }

  void go(String path) {
    driver.get(base + path);
  }

  /** A window narrower than Chromium's smallest is only possible this way. */
  void width(int pixels) {
    size(pixels, HEIGHT);
  }

  void size(int width, int height) {
    Map<String, Object> metrics =
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false);
    chromium().executeCdpCommand("Emulation.setDeviceMetricsOverride", metrics);
  }

  void colours(String scheme) {
    Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
    chromium()
        .executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  void scripts(boolean allowed) {
    chromium().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
  }

  /** What only a Chromium can do. */
  private ChromeDriver chromium() {
    return (ChromeDriver) driver;
  }

  /** Runs a script before any of the page's own, as if the browser were another one. */
  void pretend(String script) {
    chromium().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** The first element that fits, as soon as it is there. */
  WebElement one(String css) {
    // One look both waits and answers: at a second one the page may already be going.
    return patiently()
        .withMessage(css)
        .until(anyDriver -> all(css).stream().findFirst().orElse(null));
  }

  String text(String css) {
    return one(css).getText();
  }

  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** Clicks what can be clicked; what is still moving or covered is tried again. */
  void click(String css) {
    await("a click on " + css, () -> clicked(one(css)));
  }

  static boolean clicked(WebElement element) {
    element.click();
    return true;
  }

  /** An element that was redrawn in between is looked for again. */
  void await(String what, BooleanSupplier condition) {
    await(() -> what, condition);
  }

  /** The same, told with how things stand when the patience is at its end. */
  void await(Supplier<String> what, BooleanSupplier condition) {
    patiently().withMessage(what).until(anyDriver -> condition.getAsBoolean());
  }

  private FluentWait<WebDriver> patiently() {
    return new WebDriverWait(driver, PATIENCE, GLANCE).ignoring(WebDriverException.class);
  }

  void awaitText(String css, String part) {
    await(css + " says " + part, () -> text(css).contains(part));
  }

  Object run(String script) {
    return driver.executeScript(script);
  }

  void comesToRest() {
    await("everything at rest", () -> Boolean.TRUE.equals(run(AT_REST)));
  }

  void isClean() {
    // What is still on its way from one colour to another has contrasts of its own.
    comesToRest();
    List<Rule> broken = new AxeBuilder().withTags(RULES).analyze(driver).getViolations();
    assertThat(broken).extracting(rule -> rule.getId() + " " + rule.getNodes()).isEmpty();
    Number wide =
        (Number)
            run(
                "const page = document.scrollingElement; return page.scrollWidth -"
                    + " page.clientWidth");
    assertThat(wide.intValue()).as("pixels to scroll sideways").isNotPositive();
  }

  List<String> errors() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
