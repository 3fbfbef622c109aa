package dev.pingyi.local.web;

import dev.pingyi.bot.WebResponse;
import dev.pingyi.events.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lets only this machine's own programs and the console's own page in.
 *
 * <p>The peer alone does not do: a web page anywhere can make the browser on this machine send
 * requests (so the origin is looked at, and posts must be JSON, which a foreign page cannot send
 * without asking first), and can give its own name our address (so the Host header is looked at).
 */
final class LocalGuard {
  private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");

  /** Set by tunnels and proxies: then the peer is not the one who asks. */
  private static final List<String> FORWARDED =
      List.of("forwarded", "x-forwarded-for", "x-forwarded-host");

  private LocalGuard() {}

  static boolean isLocal(Incoming request) {
    return request.peer().getAddress().isLoopbackAddress()
        && HOSTS.contains(name(request.header("host").orElse("")))
        && FORWARDED.stream().noneMatch(request.headers()::containsKey);
  }

  /** The answer to a request that may not go on. */
  static Optional<WebResponse> refusal(Incoming request) {
    if (!isLocal(request)) {
      return Optional.of(error(403, "This is answered only on the machine itself, at 127.0.0.1."));
    }
    if (!isOwnPage(request)) {
      return Optional.of(error(403, "This is not answered to pages of another site."));
    }
    if (request.method().equals("POST") && !request.contentType().equals("application/json")) {
      return Optional.of(error(415, "A post here has the Content-Type application/json."));
    }
    return Optional.empty();
  }

  private static boolean isOwnPage(Incoming request) {
    String own = "http://" + request.header("host").orElse("");
    boolean origin = request.header("origin").map(own::equalsIgnoreCase).orElse(true);
    boolean site =
        request.header("sec-fetch-site").map(Set.of("same-origin", "none")::contains).orElse(true);
    return origin && site;
  }

  /** The host without its port. */
  private static String name(String host) {
    return host.toLowerCase(Locale.ROOT).replaceFirst(":\\d{1,5}$", "");
  }

  static WebResponse notAllowed(String path, Set<String> methods) {
    WebResponse error = error(405, path + " takes " + String.join(", ", methods) + ".");
    Map<String, String> headers = new LinkedHashMap<>(error.headers());
    headers.put("allow", String.join(", ", methods));
    return new WebResponse(error.status(), headers, error.cookies(), error.body());
  }

  static WebResponse error(int status, String sentence) {
    return WebResponse.json(status, Json.write(Map.of("error", sentence)));
  }
}
