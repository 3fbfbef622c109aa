package dev.pingyi.bot.telegram;

import com.google.gson.JsonObject;

/** What the strict Telegram answers to a call that the real one would not take either. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final transient JsonObject parameters = new JsonObject();

  private Refusal(int status, String description) {
    super(description);
    this.status = status;
  }

  static Refusal badRequest(String description) {
    return new Refusal(400, "Bad Request: " + description);
  }

  static Refusal forbidden(String description) {
    return new Refusal(403, "Forbidden: " + description);
  }

  static Refusal of(int status, String description) {
    return new Refusal(status, description);
  }

  Refusal with(String parameter, long value) {
    parameters.addProperty(parameter, value);
    return this;
  }

  int status() {
    return status;
  }

  /** As the real one writes it. */
  JsonObject body() {
    JsonObject body = new JsonObject();
    body.addProperty("ok", false);
    body.addProperty("error_code", status);
    body.addProperty("description", getMessage());
    if (!parameters.isEmpty()) {
      body.add("parameters", parameters);
    }
    return body;
  }
}
