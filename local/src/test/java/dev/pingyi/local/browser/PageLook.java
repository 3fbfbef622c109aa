package dev.pingyi.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

  private static final String AXE = read("/axe.min.js");

  /** How many rules hold, and each that does not with the elements for which it does not. */
  private static final String LOOK =
      """
      const [tags, done] = arguments;
      axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
        .then(seen => done([seen.passes.length, ...seen.violations.map(
          each => each.id + ' ' + each.nodes.map(node => node.html + ' ' + node.failureSummary))]),
          wrong => done([0, String(wrong)]));
      """;

  private PageLook() {}

  private static String read(String resource) {
    try (InputStream in = PageLook.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path of the tests");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isAtRest(RemoteWebDriver driver) {
    return Boolean.TRUE.equals(driver.executeScript(AT_REST));
  }

  /** Asked again on the same page it looks anew, with the axe that it brought the first time. */
  static void isClean(RemoteWebDriver driver) {
    if (Boolean.TRUE.equals(driver.executeScript("return !window.axe"))) {
      driver.executeScript(AXE);
    }
    List<?> found = (List<?>) driver.executeAsyncScript(LOOK, RULES);
    assertThat(found).as("what axe held to be right, and what not").isNotEmpty();
    assertThat(((Number) found.getFirst()).intValue()).as("rules that axe tried").isPositive();
    assertThat(found.subList(1, found.size())).as("what axe found").isEmpty();
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
