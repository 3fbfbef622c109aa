package dev.pingyi.bot.telegram;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes every call of the bot, has it done or refused, and writes it down. */
final class ApiCalls {
  /** The next direct call of {@code method}: refused, or else answered later. */
  record Fault(String method, Duration stall, Optional<Refusal> refusal) {}

  final List<CallMade> calls = new CopyOnWriteArrayList<>();
  private final String token;
  private final Methods methods;
  private final List<Fault> faults = new ArrayList<>();

  ApiCalls(String token, Methods methods) {
    this.token = token;
    this.methods = methods;
  }

  synchronized void add(int times, Fault fault) {
    for (int i = 0; i < times; i++) {
      faults.add(fault);
    }
  }

  private synchronized Optional<Fault> nextFault(String method) {
    Optional<Fault> next =
        faults.stream().filter(fault -> fault.method().equals(method)).findFirst();
    next.ifPresent(faults::remove);
    return next;
  }

  /** A call over HTTP: what is answered to it. */
  JsonObject direct(String path, String contentType, byte[] body) {
    String[] parts = path.split("/", -1);
    String method = parts[parts.length - 1];
    JsonObject values = new JsonObject();
    try {
      if (parts.length != 3 || !parts[1].startsWith("bot")) {
        throw Refusal.of(404, "Not Found");
      }
      if (!parts[1].equals("bot" + token)) {
        throw Refusal.of(401, "Unauthorized");
      }
      if (!Parameters.isMethod(method)) {
        throw Refusal.of(404, "Not Found: method not found");
      }
      Parameters parameters = Parameters.of(method, contentType, body);
      values = parameters.values();
      return done(new CallMade(method, values, false, 200, ""), faulty(method, parameters));
    } catch (Refusal refusal) {
      return refused(new CallMade(method, values, false, refusal.status(), ""), refusal);
    }
  }

  private JsonElement faulty(String method, Parameters parameters) {
    Optional<Fault> fault = nextFault(method);
    if (fault.isPresent() && fault.get().refusal().isPresent()) {
      throw fault.get().refusal().get();
    }
    JsonElement result = methods.call(method, parameters);
    fault.ifPresent(stalling -> sleep(stalling.stall()));
    return result;
  }

  /** A call in the answer to a webhook. As in earnest, the bot does not learn how it went. */
  void inAnswer(String contentType, String body) {
    JsonObject values = new JsonObject();
    String method = "";
    try {
      values = object(contentType, body);
      if (!(values.remove("method") instanceof JsonPrimitive named)) {
        return;
      }
      method = named.getAsString();
      if (!Parameters.isMethod(method) || method.matches("get.*|setWebhook|deleteWebhook")) {
        throw Refusal.badRequest("method " + method + " is not possible in an answer");
      }
      JsonElement result = methods.call(method, Parameters.inAnswer(method, values));
      done(new CallMade(method, values, true, 200, ""), result);
    } catch (Refusal refusal) {
      refused(new CallMade(method, values, true, refusal.status(), ""), refusal);
    }
  }

  private static JsonObject object(String contentType, String body) {
    try {
      if (body.isBlank()) {
        return new JsonObject();
      }
      if (contentType.startsWith("application/json")
          && JsonParser.parseString(body) instanceof JsonObject object) {
        return object;
      }
    } catch (JsonParseException e) {
      // Refused below like everything else that is no call.
    }
    throw Refusal.badRequest("the answer to a webhook is neither empty nor a JSON object");
  }

  private JsonObject done(CallMade call, JsonElement result) {
    calls.add(call);
    JsonObject answer = new JsonObject();
    answer.addProperty("ok", true);
    answer.add("result", result);
    return answer;
  }

  private JsonObject refused(CallMade call, Refusal refusal) {
    calls.add(
        new CallMade(
            call.method(),
            call.parameters(),
            call.inAnswer(),
            call.status(),
            refusal.getMessage()));
    return refusal.body();
  }

  private static void sleep(Duration wait) {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
