package dev.pingyi.local.browser;

import java.util.List;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A chat as the one who holds it sees it: messages, buttons and a box to write in. */
record Phone(Browser browser, String place) {
  /** The newest button with exactly these words; what is being said is waited for. */
  void tap(String label) {
    browser.await("a button " + label, () -> isQuiet() && Browser.clicked(button(label)));
  }

  void say(String words) {
    WebElement box = browser.one(place + " textarea");
    browser.await("a box for " + words, this::isQuiet);
    box.sendKeys(words, Keys.ENTER);
  }

  void hears(String part) {
    browser.await(
        () -> place + " hears " + part + " and not: " + heard(), () -> heard().contains(part));
  }

  String heard() {
    return browser.text(place + " .log");
  }

  List<String> buttons() {
    return taps().stream().map(WebElement::getText).toList();
  }

  private boolean isQuiet() {
    return browser.all(place + "[aria-busy=true]").isEmpty();
  }

  private WebElement button(String label) {
    return taps().reversed().stream()
        .filter(tap -> tap.getText().equals(label))
        .findFirst()
        .orElseThrow(() -> new org.openqa.selenium.NoSuchElementException(label));
  }

  private List<WebElement> taps() {
    return browser.all(place + " .log .tap");
  }
}
