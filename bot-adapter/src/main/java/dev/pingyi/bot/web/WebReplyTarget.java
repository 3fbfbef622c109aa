package dev.pingyi.bot.web;

import dev.pingyi.events.Json;

/**
 * What the answer to a post needs to know of it.
 *
 * @param id by which the lines of the post are known: its own id, and a mark of what it says
 * @param back where a form returns to; empty if the answer is JSON
 * @param fresh whether the browser must be told its session: it is new, or it counts as used today
 * @param browser of staff, what is kept of the browser; empty for a citizen
 * @param device which one it is, for staff
 */
record WebReplyTarget(
    String phone, String id, String back, boolean fresh, String browser, String device) {
  static final String ANSWER = "bot-";

  /** What the id begins with when the page's switch of the language was used. */
  static final String SPEAKS = "language-";

  static WebReplyTarget parse(String text) {
    return Json.read(text, WebReplyTarget.class);
  }

  /** The id of what the person said. */
  String personsLine() {
    return "me-" + id;
  }

  /** The id of what was answered. */
  String botsLine() {
    return ANSWER + id;
  }

  /** Whether a line answered something; others the office sent of its own accord. */
  static boolean isAnswer(String line) {
    return line.startsWith(ANSWER);
  }

  /** Whether a switch was used, which says nothing in the talk. */
  boolean isSwitch() {
    return id.startsWith(SPEAKS);
  }

  String text() {
    return Json.write(this);
  }
}
