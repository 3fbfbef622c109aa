package dev.pingyi.local.browser;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    browser.await("five phones joined", () -> browser.text("#staff-joined").contains("5"));
    browser.await("the poster", () -> browser.isShown("#poster-image"));
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
    String counter =
        browser
            .awaited(
                "a counter that is not of " + here,
                () ->
                    browser.askAll(
                        "#chooser-list .choice",
                        choice -> choice.getText().contains(here) ? "" : counter(choice)),
                counters -> counters.stream().anyMatch(each -> !each.isEmpty()))
            .stream()
            .filter(each -> !each.isEmpty())
            .findFirst()
            .orElseThrow();
    browser.click("#chooser-list [data-counter='" + counter + "']");
    browser.await("another code", () -> !browser.text("#poster-typed").equals(before));
    return counter;
  }

  private static String counter(WebElement choice) {
    return String.valueOf(choice.getAttribute("data-counter"));
  }

  void step(String key, String part) {
    browser.awaitText("#steps [data-step=" + key + "]", part);
  }

  List<String> steps(String state) {
    return browser.askAll(
        "#steps [data-state=" + state + "]",
        step -> String.valueOf(step.getAttribute("data-step")));
  }

  /** The lines that are shown, oldest first. */
  List<String> timeline() {
    return browser.texts("#timeline:not([hidden]) li");
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

  /** The unit's line on the board, as it is at one moment. */
  Line line() {
    return new Line(browser.text("#board-panel tr.here"));
  }

  /** All praise of the office that is held back. */
  int heldBack() {
    return Integer.parseInt(browser.text("#counts [data-count=heldBack] dd"));
  }

  /** What the board says of a unit. */
  record Line(String text) {
    private static final Pattern HELD_BACK = Pattern.compile("暂不计\\s*(\\d+)");

    /** All but how many are held back. */
    String counted() {
      return HELD_BACK.matcher(text).replaceAll("").replaceAll("\\s+", " ");
    }

    int heldBack() {
      Matcher figure = HELD_BACK.matcher(text);
      return figure.find() ? Integer.parseInt(figure.group(1)) : 0;
    }
  }
}
