package dev.pingyi.local.web;

import dev.pingyi.bot.WebResponse;
import dev.pingyi.events.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers of this machine itself, and what each has to say to a browser. */
final class LocalAnswer {
  /** Nothing of it is kept, taken for another type, or framed. */
  static final Map<String, String> GUARDS =
      Map.of(
          "cache-control",
          "no-store",
          "x-content-type-options",
          "nosniff",
          "referrer-policy",
          "no-referrer",
          "content-security-policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
              + " font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self';"
              + " base-uri 'none'; frame-ancestors 'none'");

  private LocalAnswer() {}

  /** The same answer with what every answer says. */
  static WebResponse guarded(WebResponse answer) {
    return with(answer, GUARDS);
  }

  static WebResponse error(int status, String sentence) {
    return guarded(WebResponse.json(status, Json.write(Map.of("error", sentence))));
  }

  static WebResponse seeOther(String path, String cookie) {
    return guarded(new WebResponse(303, Map.of("location", path), List.of(cookie), new byte[0]));
  }

  static WebResponse notAllowed(String path, Set<String> methods) {
    String allowed = String.join(", ", methods);
    return with(error(405, path + " takes " + allowed + "."), Map.of("allow", allowed));
  }

  private static WebResponse with(WebResponse answer, Map<String, String> more) {
    Map<String, String> headers = new LinkedHashMap<>(answer.headers());
    headers.putAll(more);
    return new WebResponse(answer.status(), headers, answer.cookies(), answer.body());
  }
}
