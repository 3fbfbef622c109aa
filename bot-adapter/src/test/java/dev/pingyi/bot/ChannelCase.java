package dev.pingyi.bot;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** One recorded case of a channel: a file below {@code cases/CHANNEL/KIND}. */
record ChannelCase(String name, JsonObject content) {
  private static final Gson GSON = new Gson();

  /** All cases of a kind. That there are none is a mistake, not an empty success. */
  static List<ChannelCase> all(String channel, String kind) {
    String folder = "/cases/" + channel + "/" + kind;
    URL url = ChannelCase.class.getResource(folder);
    if (url == null) {
      throw new AssertionError("No cases: add at least one file to src/test/resources" + folder);
    }
    try (Stream<Path> files = Files.list(Path.of(url.toURI()))) {
      return files.sorted().map(ChannelCase::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ChannelCase of(Path file) {
    try {
      String name = file.getFileName().toString().replace(".json", "").replace('-', ' ');
      return new ChannelCase(
          name, JsonParser.parseString(Files.readString(file)).getAsJsonObject());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonElement expected(String key) {
    if (!content.has(key)) {
      throw new AssertionError("Case \"" + name + "\" does not say which " + key + " is expected");
    }
    return content.get(key);
  }

  /** The body as the service posts it: JSON is written out, text is taken as it is. */
  String body() {
    JsonElement body = content.has("method") ? new JsonPrimitive("") : expected("body");
    return body.isJsonPrimitive() ? body.getAsString() : body.toString();
  }

  String text(String key) {
    return expected(key).getAsString();
  }

  String textOr(String key, String other) {
    return content.has(key) ? text(key) : other;
  }

  Map<String, String> textsOr(String key, Map<String, String> others) {
    if (!content.has(key)) {
      return others;
    }
    Map<String, String> texts = new HashMap<>();
    content
        .getAsJsonObject(key)
        .asMap()
        .forEach((name, text) -> texts.put(name, text.getAsString()));
    return texts;
  }

  boolean is(String key) {
    return content.has(key) && content.get(key).getAsBoolean();
  }

  Reply reply() {
    JsonObject reply = expected("reply").getAsJsonObject();
    List<List<Button>> rows = new ArrayList<>();
    if (reply.has("rows")) {
      reply.getAsJsonArray("rows").forEach(row -> rows.add(row(row.getAsJsonArray())));
    }
    return switch (reply.get("kind").getAsString()) {
      case "message" -> Reply.message(reply.get("text").getAsString(), rows);
      case "notice" -> Reply.notice(reply.get("text").getAsString());
      case "silence" -> Reply.silence();
      default -> throw new AssertionError("Unknown kind of reply in case \"" + name + "\"");
    };
  }

  private static List<Button> row(JsonArray row) {
    List<Button> buttons = new ArrayList<>();
    for (JsonElement each : row) {
      JsonObject button = each.getAsJsonObject();
      String kind = button.has("kind") ? button.get("kind").getAsString() : "choice";
      buttons.add(
          new Button(
              button.get("label").getAsString(),
              button.get("data").getAsString(),
              Button.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
              button.has("ticked") && button.get("ticked").getAsBoolean()));
    }
    return buttons;
  }

  /** What the service answers to our calls, in order. */
  List<RecordedService.Answer> service() {
    List<RecordedService.Answer> answers = new ArrayList<>();
    if (content.has("service")) {
      for (JsonElement each : content.getAsJsonArray("service")) {
        JsonObject answer = each.getAsJsonObject();
        JsonElement body = answer.get("body");
        answers.add(
            new RecordedService.Answer(
                answer.get("status").getAsInt(),
                answer.has("headers") ? answer.getAsJsonObject("headers") : new JsonObject(),
                body == null ? "" : body.isJsonPrimitive() ? body.getAsString() : body.toString()));
      }
    }
    return answers;
  }

  /** The calls that the channel should have made, none unless the case names them. */
  JsonElement calls() {
    return content.has("calls") ? content.get("calls") : new JsonArray();
  }

  static JsonElement json(List<RecordedService.Request> requests) {
    return GSON.toJsonTree(requests);
  }
}
