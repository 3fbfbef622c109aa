package dev.pingyi.local.web;

import dev.pingyi.bot.WebResponse;
import dev.pingyi.local.web.LocalCall.Asked;
import dev.pingyi.local.web.LocalCall.RefusedException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The calls below {@code /local/}, by method and path. */
public final class LocalCalls {
  private final Map<String, Map<String, LocalCall>> calls = new LinkedHashMap<>();

  public LocalCalls get(String path, LocalCall call) {
    return on("GET", path, call);
  }

  public LocalCalls post(String path, LocalCall call) {
    return on("POST", path, call);
  }

  private LocalCalls on(String method, String path, LocalCall call) {
    calls.computeIfAbsent(path, p -> new LinkedHashMap<>()).put(method, call);
    return this;
  }

  WebResponse answer(Incoming request) {
    Map<String, LocalCall> methods = calls.get(request.path());
    if (methods == null) {
      return LocalAnswer.error(404, "There is no " + request.path() + " here.");
    }
    String method = request.method().equals("HEAD") ? "GET" : request.method();
    LocalCall call = methods.get(method);
    if (call == null) {
      return LocalAnswer.notAllowed(request.path(), methods.keySet());
    }
    try {
      return call.answer(new Asked(request.parameters(), request.text()));
    } catch (RefusedException e) {
      return LocalAnswer.error(400, e.getMessage());
    }
  }
}
