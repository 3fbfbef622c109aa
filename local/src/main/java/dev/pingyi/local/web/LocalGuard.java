package dev.pingyi.local.web;

import dev.pingyi.bot.WebResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Lets only the programs of the account that runs this one and the console's own page in.
 *
 * <p>That a peer is of this machine alone does not do: other accounts are of it as well (so the
 * owner of the peer's socket is looked at, or a key is asked for), and so is a proxy that serves
 * the world (so nothing that came through one is answered). A web page anywhere can make the
 * browser on this machine send requests (so the origin is looked at, and posts must be JSON, which
 * a foreign page cannot send without asking first), and can give its own name our address (so the
 * Host header is looked at).
 */
public final class LocalGuard {
  private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");

  /** Set by tunnels and proxies: then the peer is not the one who asks. */
  private static final Set<String> OF_PROXIES =
      Set.of(
          "forwarded", "via", "x-real-ip", "x-client-ip", "true-client-ip", "x-cluster-client-ip");

  /** How the names of further ones begin. */
  private static final List<String> OF_PROXIES_FROM =
      List.of("x-forwarded", "cf-", "x-original-", "x-envoy-", "x-amzn-", "x-amz-cf-", "fastly-");

  private final PeerAccounts accounts;
  private final Optional<LocalKey> key;

  LocalGuard(PeerAccounts accounts, Optional<LocalKey> key) {
    this.accounts = accounts;
    this.key = key;
  }

  /** With a key, whoever shows it is let in, whatever the account. */
  public static LocalGuard ofThisMachine(Optional<String> key) {
    return key.map(text -> new LocalGuard((_, _) -> true, Optional.of(new LocalKey(text))))
        .orElseGet(() -> new LocalGuard(PeerAccounts.ofThisMachine(), Optional.empty()));
  }

  /** Whether the console may be shown. */
  boolean isLocal(Incoming request) {
    return stranger(request).isEmpty();
  }

  /** The answer to a request that may not go on. */
  Optional<WebResponse> refusal(Incoming request) {
    Optional<String> stranger = stranger(request);
    if (stranger.isPresent()) {
      return stranger.map(why -> LocalAnswer.error(403, why));
    }
    if (!isOwnPage(request)) {
      return Optional.of(LocalAnswer.error(403, "This is not answered to pages of another site."));
    }
    if (request.method().equals("POST") && !request.contentType().equals("application/json")) {
      return Optional.of(
          LocalAnswer.error(415, "A post here has the Content-Type application/json."));
    }
    return Optional.empty();
  }

  /** The answer to {@code /?key=…}, by which a browser gets the console's cookie. */
  Optional<WebResponse> unlocked(Incoming request) {
    Optional<String> given = Optional.ofNullable(request.parameters().get(LocalKey.PARAMETER));
    if (key.isEmpty() || given.isEmpty() || elsewhere(request).isPresent()) {
      return Optional.empty();
    }
    LocalKey right = key.get();
    return Optional.of(
        given.filter(right::is).isPresent()
            ? LocalAnswer.seeOther("/", right.cookie())
            : LocalAnswer.error(403, "This is not the key of PINGYI_LOCAL_KEY."));
  }

  /** Why whoever asks is not the one who started the program. */
  private Optional<String> stranger(Incoming request) {
    return elsewhere(request)
        .or(
            () ->
                key.filter(right -> !right.isShown(request))
                    .map(
                        _ ->
                            "This needs the key of PINGYI_LOCAL_KEY: in the header X-Pingyi-Key, or"
                                + " in a browser by opening /?key=… once."))
        .or(
            () ->
                accounts.isOurs(request.peer(), request.own())
                    ? Optional.empty()
                    : Optional.of(
                        "This is answered only to the account that runs the program; for others"
                            + " there is PINGYI_LOCAL_KEY."));
  }

  private static Optional<String> elsewhere(Incoming request) {
    if (!request.peer().getAddress().isLoopbackAddress()
        || !HOSTS.contains(name(request.header("host").orElse("")))) {
      return Optional.of("This is answered only on the machine itself, at 127.0.0.1.");
    }
    return request.headers().keySet().stream().anyMatch(LocalGuard::isOfProxies)
        ? Optional.of("This is not answered through a proxy.")
        : Optional.empty();
  }

  private static boolean isOfProxies(String header) {
    return OF_PROXIES.contains(header) || OF_PROXIES_FROM.stream().anyMatch(header::startsWith);
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
}
