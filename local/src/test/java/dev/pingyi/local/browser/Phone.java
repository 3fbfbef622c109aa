package dev.pingyi.local.browser;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.Keys;

/**
 * A chat as the one who holds it sees it: messages, buttons and a box to write in.
 *
 * @param live whether a script draws it; else each tap is a form that brings another page
 */
record Phone(Browser browser, String place, boolean live) {
  Phone(Browser browser, String place) {
    this(browser, place, browser.runsScripts());
  }

  /**
   * Taps the newest button with exactly these words, and waits until it is answered: whoever looked
   * sooner would see the question that was asked before, whose buttons often have the same words.
   */
  void tap(String label) {
    BooleanSupplier gone = browser.clickLast(quiet() + " .tap", label);
    if (live) {
      browser.sees(quiet());
    } else {
      browser.await("another page after " + label, gone);
    }
  }

  void say(String words) {
    browser.sees(quiet());
    browser.type(place + " textarea", words, Keys.ENTER);
    browser.sees(quiet());
  }

  void hears(String part) {
    browser.await(
        () -> place + " hears " + part + " and not: " + heard(), () -> heard().contains(part));
  }

  String heard() {
    return browser.text(place + " .log");
  }

  List<String> buttons() {
    return labels(".tap");
  }

  String firstReason() {
    return labels(".tap.box").getFirst();
  }

  /** A button that is only just being drawn has no words yet. */
  private List<String> labels(String css) {
    return browser.awaited(
        "words on each " + css + " of " + place,
        () -> browser.texts(place + " .log " + css),
        labels -> !labels.isEmpty() && labels.stream().noneMatch(String::isBlank));
  }

  /** Its log while nothing that was said waits for an answer. */
  private String quiet() {
    return place + ":not([aria-busy=true]) .log" + (live ? "[aria-live]" : "");
  }
}
