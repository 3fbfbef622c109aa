package dev.pingyi.server.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.server.Town;
import java.util.ArrayList;
import java.util.List;

/** Commands of the operator of a town, with single quotes for double ones. */
record Commands(Town town) {
  JsonObject run(String command) {
    return JsonParser.parseString(town.doors().office(command.replace('\'', '"')))
        .getAsJsonObject();
  }

  /** The sentence of a command that is refused. */
  String error(String command) {
    JsonObject answer = run(command);
    assertThat(answer.keySet()).containsExactly("error");
    return answer.get("error").getAsString();
  }

  /** The answers to a command and to each that its {@code next} asks for, in turn. */
  List<JsonObject> pages(String fields) {
    List<JsonObject> pages = new ArrayList<>();
    String after = "";
    do {
      JsonObject page = run("{" + fields + ",'after':'" + after + "'}");
      pages.add(page);
      after = page.has("next") ? page.get("next").getAsString() : "";
    } while (!after.isEmpty());
    return pages;
  }

  List<JsonObject> rows(String fields) {
    return pages(fields).stream()
        .flatMap(page -> page.getAsJsonArray("rows").asList().stream())
        .map(JsonElement::getAsJsonObject)
        .toList();
  }
}
