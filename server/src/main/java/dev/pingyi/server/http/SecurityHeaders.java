package dev.pingyi.server.http;

import dev.pingyi.bot.WebResponse;
import java.util.HashMap;
import java.util.Map;

/**
 * What every answer tells a browser, be it a page, a file, JSON, an error or nothing at all: also
 * what no browser should open may be opened in one.
 */
public final class SecurityHeaders {
  /** Our own files only and nothing inline; the icon of a page is a data address. */
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  private static final Map<String, String> ALL =
      Map.of(
          "content-security-policy",
          POLICY,
          "x-content-type-options",
          "nosniff",
          // Codes and invitations stand in the addresses of our pages.
          "referrer-policy",
          "no-referrer",
          // Whoever may be kept says so.
          "cache-control",
          "no-store");

  /** A year; of other names in the same domain we know nothing. */
  private static final String TLS_ONLY = "max-age=31536000";

  private SecurityHeaders() {}

  /**
   * The response with all of them. What it says itself stays.
   *
   * @param byTls whether browsers come by TLS, which may end before us
   */
  public static WebResponse on(WebResponse response, boolean byTls) {
    Map<String, String> headers = new HashMap<>(ALL);
    if (byTls) {
      headers.put("strict-transport-security", TLS_ONLY);
    }
    headers.putAll(response.headers());
    return new WebResponse(response.status(), headers, response.cookies(), response.body());
  }
}
