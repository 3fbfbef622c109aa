package dev.pingyi.local.web;

import com.sun.net.httpserver.HttpExchange;
import dev.pingyi.bot.TooManyFieldsException;
import dev.pingyi.bot.WebResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** Where each request goes: to the console's files, to a local call, or through the gateway. */
public final class Router {
  private static final System.Logger LOG = System.getLogger(Router.class.getName());
  private static final String CONSOLE = "/local/console/";

  /** What API Gateway lets through. */
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private static final Set<String> READS = Set.of("GET", "HEAD");

  private final Gateway gateway;
  private final LocalCalls calls;
  private final ChangeStream stream;
  private final LocalGuard guard;

  public Router(Gateway gateway, LocalCalls calls, ChangeStream stream, LocalGuard guard) {
    this.gateway = gateway;
    this.calls = calls;
    this.stream = stream;
    this.guard = guard;
  }

  void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Incoming request;
      try {
        request = Incoming.of(exchange);
      } catch (Incoming.TooLongException e) {
        ResponseWriter.send(
            exchange, LocalAnswer.error(413, "This is too long: " + e.getMessage() + "."));
        return;
      } catch (TooManyFieldsException e) {
        ResponseWriter.send(exchange, LocalAnswer.error(400, TooManyFieldsException.SENTENCE));
        return;
      }
      if (isStream(request)) {
        stream.serve(exchange);
      } else {
        ResponseWriter.send(exchange, answer(request));
      }
    }
  }

  private boolean isStream(Incoming request) {
    return request.path().equals("/local/stream")
        && request.method().equals("GET")
        && guard.refusal(request).isEmpty();
  }

  private WebResponse answer(Incoming request) {
    if (!METHODS.contains(request.method())) {
      return LocalAnswer.error(405, "The method " + request.method() + " is not known here.");
    }
    try {
      return route(request);
    } catch (RuntimeException e) {
      // This is the door of the machine: whatever failed inside, the outside learns only that.
      LOG.log(System.Logger.Level.ERROR, request.method() + " " + where(request) + " failed", e);
      return LocalAnswer.error(500, "This failed here; the log says why.");
    }
  }

  private WebResponse route(Incoming request) {
    String path = request.path();
    if (path.startsWith("/local/")) {
      return guard.refusal(request).orElseGet(() -> local(request));
    }
    return path.equals("/") ? first(request) : gateway.answer(request);
  }

  /** To others the same page as on AWS: the console could not serve them. */
  private WebResponse first(Incoming request) {
    Optional<WebResponse> unlocked = guard.unlocked(request);
    if (unlocked.isPresent() || !guard.isLocal(request)) {
      return unlocked.orElseGet(() -> gateway.answer(request));
    }
    return READS.contains(request.method())
        ? console("index.html")
        : LocalAnswer.notAllowed(request.path(), Set.of("GET"));
  }

  private WebResponse local(Incoming request) {
    return request.path().startsWith(CONSOLE)
        ? file(request)
        : LocalAnswer.guarded(calls.answer(request));
  }

  private static WebResponse file(Incoming request) {
    return READS.contains(request.method())
        ? console(request.path().substring(CONSOLE.length()))
        : LocalAnswer.notAllowed(request.path(), Set.of("GET"));
  }

  private static WebResponse console(String name) {
    Optional<WebResponse> file = ConsoleFiles.file(name);
    return file.orElseGet(() -> LocalAnswer.error(404, "There is no " + name + " here."));
  }

  /** The first part of the path: what follows may be a token or an invitation. */
  private static String where(Incoming request) {
    int second = request.path().indexOf('/', 1);
    return second < 0 ? request.path() : request.path().substring(0, second + 1) + "…";
  }
}
