package dev.pingyi.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.logging.Level;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.remote.RemoteWebDriver;

/** Whether a page has come to rest, can be read by everybody and fits its screen. */
final class PageLook {
  /** No transition and no animation is under way that has an end. */
  private static final String AT_REST =
      "return document.getAnimations().every(each => each.playState !== 'running'"
          + " || each.effect.getComputedTiming().endTime === Infinity)";

  private static final String SIDEWAYS =
      "const page = document.scrollingElement; return page.scrollWidth - page.clientWidth";

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private PageLook() {}

  static boolean isAtRest(RemoteWebDriver driver) {
    return Boolean.TRUE.equals(driver.executeScript(AT_REST));
  }

  static void isClean(RemoteWebDriver driver) {
    List<Rule> broken = new AxeBuilder().withTags(RULES).analyze(driver).getViolations();
    assertThat(broken).extracting(rule -> rule.getId() + " " + rule.getNodes()).isEmpty();
    Number wide = (Number) driver.executeScript(SIDEWAYS);
    assertThat(wide.intValue()).as("pixels to scroll sideways").isNotPositive();
  }

  /** Whether another page or another drawing of it has taken the element's place. */
  static boolean isGone(WebElement element) {
    try {
      element.getText();
      return false;
    } catch (StaleElementReferenceException | NoSuchElementException e) {
      return true;
    }
  }

  /** What the browser itself found wrong, warnings and worse. */
  static List<String> errors(WebDriver driver) {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }
}
