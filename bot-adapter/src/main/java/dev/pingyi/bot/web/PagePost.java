package dev.pingyi.bot.web;

import dev.pingyi.bot.WebRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a page of ours posts, by its script or by a plain form.
 *
 * @param isForm whether the answer is a page
 */
record PagePost(WebRequest request, boolean isForm) {
  static final String JSON = "application/json";

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int BODY_MAX = 16 * 1024;

  static PagePost of(WebRequest request) {
    return new PagePost(request, type(request).equals(FORM));
  }

  /** Why it is not read at all, or empty. */
  Optional<WebRefusal> refusal(String publicUrl) {
    if (!isForm && !type(request).equals(JSON)) {
      return Optional.of(WebRefusal.TYPE);
    }
    if (!new Origin(publicUrl).isOurs(request)) {
      return Optional.of(WebRefusal.CROSS_SITE);
    }
    return request.body().getBytes(StandardCharsets.UTF_8).length > BODY_MAX
        ? Optional.of(WebRefusal.TOO_LONG)
        : Optional.empty();
  }

  Optional<Map<String, String>> fields() {
    return isForm ? BodyFields.ofForm(request.body()) : BodyFields.ofJson(request.body());
  }

  private static String type(WebRequest request) {
    String whole = request.header("content-type").orElse("");
    return whole.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
