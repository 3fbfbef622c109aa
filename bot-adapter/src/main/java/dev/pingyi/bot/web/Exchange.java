package dev.pingyi.bot.web;

import dev.pingyi.bot.WebRequest;

/**
 * In whose session something is said, and what the answer tells the browser of it.
 *
 * @param fresh whether it gets its cookie anew
 * @param browser of staff, what is kept of the browser; empty for a citizen
 */
record Exchange(String session, boolean fresh, String browser, String device) {
  static Exchange of(WebRequest request, String session, boolean fresh, String browser) {
    // Nothing is kept of a citizen's device.
    String device = browser.isEmpty() ? "" : Device.of(request).text();
    return new Exchange(session, fresh, browser, device);
  }

  /** The browser shows it, and knows it already. */
  static Exchange known(String session) {
    return new Exchange(session, false, "", "");
  }
}
