package dev.pingyi.local.browser;

import java.util.List;
import org.openqa.selenium.WebElement;

/** The local console, by what a person does and sees there. */
record ConsolePage(Browser browser) {
  Phone citizen() {
    return new Phone(browser, "#citizen [data-phone]");
  }

  /** The office's phone of a role, brought to the front first. */
  Phone office(String role) {
    browser.click("#tab-" + role);
    return new Phone(browser, "#panel-" + role + " [data-phone]:not([hidden])");
  }

  /**
   * At the first counter, whichever was chosen before; all is fetched, and the office has joined.
   */
  void open() {
    browser.go("/results");
    browser.run("localStorage.removeItem('pingyi-console-counter')");
    browser.go("/");
    browser.await("four phones joined", () -> browser.text("#staff-joined").contains("4"));
    browser.await("the poster", () -> browser.one("#poster-image").isDisplayed());
  }

  void nextCitizen() {
    browser.click("#citizen-new");
    citizen().hears("还没有扫码");
  }

  void scan() {
    browser.click("#poster-scan");
  }

  /** Chooses the first counter of another unit; returns the counter's id. */
  String another() {
    String here = browser.text("#poster-unit");
    String before = browser.text("#poster-typed");
    browser.click("#poster-choose");
    WebElement other =
        browser.all("#chooser-list .choice").stream()
            .filter(choice -> !choice.getText().contains(here))
            .findFirst()
            .orElseThrow();
    String counter = String.valueOf(other.getAttribute("data-counter"));
    browser.click("#chooser-list [data-counter='" + counter + "']");
    browser.await("another code", () -> !browser.text("#poster-typed").equals(before));
    return counter;
  }

  void step(String key, String part) {
    browser.awaitText("#steps [data-step=" + key + "]", part);
  }

  List<String> steps(String state) {
    return browser.all("#steps [data-state=" + state + "]").stream()
        .map(step -> String.valueOf(step.getAttribute("data-step")))
        .toList();
  }

  /** The lines that are shown, oldest first. */
  List<String> timeline() {
    return browser.all("#timeline li").stream()
        .filter(WebElement::isDisplayed)
        .map(WebElement::getText)
        .toList();
  }

  void toNextReminder() {
    browser.click("#clock-reminder[aria-disabled=false]");
  }

  void toMonthsEnd() {
    browser.click("#clock-month[aria-disabled=false]");
  }

  void reports(String part) {
    browser.awaitText("#clock-report", part);
  }

  /** The unit's line on the board, without how many are held back. */
  String counted() {
    return browser.text("#board-panel tr.here").replaceAll("暂不计 \\d+", "");
  }
}
