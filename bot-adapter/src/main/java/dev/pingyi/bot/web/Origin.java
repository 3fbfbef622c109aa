package dev.pingyi.bot.web;

import dev.pingyi.bot.WebRequest;
import java.util.Optional;

/**
 * Whether a post comes from a page of our own.
 *
 * <p>Current browsers say so in {@code Sec-Fetch-Site}, but not over plain http to another machine;
 * then {@code Origin} has to be ours. Our pages send no referrer, which makes the origin of their
 * forms {@code null}; such a post only counts together with the session's cookie, which a browser
 * keeps back when another site posts.
 */
final class Origin {
  private final String publicOrigin;

  Origin(String publicUrl) {
    this.publicOrigin = publicUrl.replaceFirst("(?<=[^/:])/.*", "");
  }

  boolean isOurs(WebRequest request) {
    Optional<String> site = request.header("sec-fetch-site");
    if (site.isPresent()) {
      return site.get().equals("same-origin");
    }
    return request.header("origin").map(origin -> isOurs(origin, request)).orElse(true);
  }

  private boolean isOurs(String origin, WebRequest request) {
    String host = request.header("host").orElse("");
    return origin.equals("null")
        || origin.equals(publicOrigin)
        || (!host.isEmpty()
            && (origin.equals("http://" + host) || origin.equals("https://" + host)));
  }
}
