package dev.pingyi.local.browser;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * One browser with a profile of its own. Every wait is for a condition, never for a time; every
 * look at the page both finds and asks, because pages are redrawn whenever there is news.
 */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration GLANCE = Duration.ofMillis(100);
  private static final int HEIGHT = 900;

  private static final Class<ElementNotInteractableException> NOT_YET =
      ElementNotInteractableException.class;

  private final RemoteWebDriver driver;
  private final String base;
  private boolean scripts;

  /**
   * One that is open already.
   *
   * @param scripts whether pages may run any
   */
  Browser(RemoteWebDriver driver, String base, boolean scripts) {
    this.driver = driver;
    this.base = base;
    this.scripts = scripts;
  }

  void go(String path) {
    driver.get(base + path);
  }

  void back() {
    driver.navigate().back();
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
    scripts = allowed;
    chromium().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
  }

  boolean runsScripts() {
    return scripts;
  }

  /** What only a Chromium can do. */
  private ChromeDriver chromium() {
    return (ChromeDriver) driver;
  }

  /** Runs a script before any of the page's own, as if the browser were another one. */
  void pretend(String script) {
    chromium().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
  }

  /**
   * Asks the first element that fits, as soon as it is there. Finding and asking are one look,
   * which is repeated when the page was redrawn in between; that is why no element is ever handed
   * out.
   */
  <T> T ask(String css, Function<WebElement, T> question) {
    return seen(css, () -> question.apply(driver.findElement(By.cssSelector(css))));
  }

  /** Asks every element that fits in one look, which may find none. */
  <T> List<T> askAll(String css, Function<WebElement, T> question) {
    return seen(
        css, () -> driver.findElements(By.cssSelector(css)).stream().map(question).toList());
  }

  /** Asks whatever has the focus. */
  <T> T askFocused(Function<WebElement, T> question) {
    return seen("the focus", () -> question.apply(driver.switchTo().activeElement()));
  }

  private <T> T seen(String what, Supplier<T> look) {
    // An answer may be false, which a wait would take for none.
    return patiently().withMessage(what).until(anyDriver -> List.of(look.get())).getFirst();
  }

  /** Waits until something is there. */
  void sees(String css) {
    await(css, () -> count(css) > 0);
  }

  int count(String css) {
    return seen(css, () -> driver.findElements(By.cssSelector(css)).size());
  }

  String text(String css) {
    return ask(css, WebElement::getText);
  }

  List<String> texts(String css) {
    return askAll(css, WebElement::getText);
  }

  boolean isShown(String css) {
    return ask(css, WebElement::isDisplayed);
  }

  String property(String css, String name) {
    return ask(css, element -> String.valueOf(element.getDomProperty(name)));
  }

  /** Types; what was refused before the first key is tried again, and nothing is typed twice. */
  void type(String css, CharSequence... keys) {
    patiently(List.of(StaleElementReferenceException.class, NoSuchElementException.class, NOT_YET))
        .withMessage("keys for " + css)
        .until(
            anyDriver -> {
              driver.findElement(By.cssSelector(css)).sendKeys(keys);
              return true;
            });
  }

  /** Clicks what can be clicked; what is still moving or covered is tried again. */
  void click(String css) {
    seen(
        "a click on " + css,
        () -> {
          driver.findElement(By.cssSelector(css)).click();
          return true;
        });
  }

  /**
   * Clicks what brings another page, and waits until this one is gone: whoever went on sooner would
   * call off what was just sent.
   */
  void follow(String css) {
    await("another page after " + css, clickWhere(css, css, anyWords -> true));
  }

  /** Clicks the last one with just these words; the answer tells whether it has gone since. */
  BooleanSupplier clickLast(String css, String words) {
    return clickWhere(css, css + " says " + words, words::equals);
  }

  private BooleanSupplier clickWhere(String css, String what, Predicate<String> words) {
    return seen(
        what,
        () -> {
          WebElement last =
              driver.findElements(By.cssSelector(css)).reversed().stream()
                  .filter(each -> words.test(each.getText()))
                  .findFirst()
                  .orElseThrow(() -> new NoSuchElementException(css));
          last.click();
          return () -> PageLook.isGone(last);
        });
  }

  /** An element that was redrawn in between is looked for again. */
  void await(String what, BooleanSupplier condition) {
    await(() -> what, condition);
  }

  /** The same, told with how things stand when the patience is at its end. */
  void await(Supplier<String> what, BooleanSupplier condition) {
    patiently().withMessage(what).until(anyDriver -> condition.getAsBoolean());
  }

  /**
   * Looks until what is seen is right, and returns just that: a second look may see other things.
   */
  <T> T awaited(String what, Supplier<T> look, Predicate<T> isRight) {
    return patiently()
        .withMessage(() -> what + " and not " + look.get())
        .until(anyDriver -> Optional.ofNullable(look.get()).filter(isRight).orElse(null));
  }

  private FluentWait<WebDriver> patiently() {
    return patiently(List.of(WebDriverException.class));
  }

  private FluentWait<WebDriver> patiently(List<Class<? extends WebDriverException>> with) {
    return new WebDriverWait(driver, PATIENCE, GLANCE).ignoreAll(with);
  }

  void awaitText(String css, String part) {
    await(css + " says " + part, () -> text(css).contains(part));
  }

  Object run(String script) {
    return driver.executeScript(script);
  }

  void comesToRest() {
    await("everything at rest", () -> PageLook.isAtRest(driver));
  }

  void isClean() {
    // What is still on its way from one colour to another has contrasts of its own.
    comesToRest();
    PageLook.isClean(driver);
  }

  List<String> errors() {
    return PageLook.errors(driver);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
