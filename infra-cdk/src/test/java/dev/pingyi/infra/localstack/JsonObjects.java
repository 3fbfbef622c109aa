package dev.pingyi.infra.localstack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;

/** Small objects for calls. */
final class JsonObjects {
  private static final Gson GSON = new Gson();

  private JsonObjects() {}

  /** Name and value in turn. */
  static JsonObject of(Object... namesAndValues) {
    JsonObject object = new JsonObject();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      object.add(namesAndValues[i].toString(), GSON.toJsonTree(namesAndValues[i + 1]));
    }
    return object;
  }
}
