package dev.pingyi.local.run;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A door for {@code react} that writes down what it gets, and fails on names it was told. */
final class Scribe implements Door {
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final Set<String> throwsAt;
  private final Set<String> reportsAt;

  Scribe(Set<String> throwsAt, Set<String> reportsAt) {
    this.throwsAt = throwsAt;
    this.reportsAt = reportsAt;
  }

  static Scribe willing() {
    return new Scribe(Set.of(), Set.of());
  }

  @Override
  public String call(String event) {
    List<String> failures = new ArrayList<>();
    for (JsonElement record :
        JsonParser.parseString(event).getAsJsonObject().getAsJsonArray("Records")) {
      var data = record.getAsJsonObject().getAsJsonObject("dynamodb");
      String name = data.get("name").getAsString();
      if (throwsAt.contains(name)) {
        throw new IllegalStateException("a door of a test fails at " + name);
      }
      if (reportsAt.contains(name)) {
        String sequence = data.get("SequenceNumber").getAsString();
        failures.add("{\"itemIdentifier\":\"" + sequence + "\"}");
      } else {
        taken.add(name);
      }
    }
    return "{\"batchItemFailures\":[" + String.join(",", failures) + "]}";
  }

  List<String> taken() {
    return taken;
  }
}
