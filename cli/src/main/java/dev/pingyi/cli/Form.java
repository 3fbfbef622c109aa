package dev.pingyi.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How an answer is shown to people. */
@FunctionalInterface
interface Form {
  String text(JsonObject answer);

  /** One field by itself, so that it can be handed on to another command. */
  static Form field(String name) {
    return answer -> text(answer, name);
  }

  /** A sentence with fields in braces. */
  static Form sentence(String pattern) {
    return answer -> {
      String text = pattern;
      for (String name : answer.keySet()) {
        text = text.replace("{" + name + "}", text(answer, name));
      }
      return text;
    };
  }

  /** The rows of a list under the names of these fields; a sentence if there is none. */
  static Form rows(String list, String none, String... fields) {
    return answer -> {
      List<JsonElement> rows = answer.getAsJsonArray(list).asList();
      return rows.isEmpty() ? none : table(rows, List.of(fields));
    };
  }

  /** Rows as a table. */
  static String table(List<JsonElement> rows, List<String> fields) {
    List<List<String>> cells = new ArrayList<>();
    for (JsonElement row : rows) {
      cells.add(fields.stream().map(name -> text(row.getAsJsonObject(), name)).toList());
    }
    return new TextTable(fields, cells).toString();
  }

  /** One below the other. */
  static Form all(Form... forms) {
    return answer ->
        List.of(forms).stream().map(form -> form.text(answer)).collect(Collectors.joining("\n\n"));
  }

  /** A field as text; what is not there, or is a list, is empty. */
  static String text(JsonObject of, String name) {
    JsonElement value = of.get(name);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }
}
