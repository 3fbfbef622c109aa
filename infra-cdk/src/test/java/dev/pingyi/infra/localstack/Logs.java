package dev.pingyi.infra.localstack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** What the functions have written, as CloudWatch Logs keeps it. */
final class Logs {
  private static final int PAGES_MAX = 100;

  private final Emulator emulator;

  Logs(Emulator emulator) {
    this.emulator = emulator;
  }

  /** All lines of a door. */
  List<String> of(String door) {
    List<String> lines = new ArrayList<>();
    JsonObject asked = JsonObjects.of("logGroupName", "/aws/lambda/" + Installation.named(door));
    for (int i = 0; i < PAGES_MAX; i++) {
      JsonObject page = emulator.call("logs", "Logs_20140328.FilterLogEvents", asked);
      for (JsonElement event : page.getAsJsonArray("events")) {
        lines.add(event.getAsJsonObject().get("message").getAsString());
      }
      if (!page.has("nextToken")) {
        return lines;
      }
      asked.add("nextToken", page.get("nextToken"));
    }
    throw new AssertionError("the log of " + door + " has no end");
  }
}
