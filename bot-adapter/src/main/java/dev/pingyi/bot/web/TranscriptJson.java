package dev.pingyi.bot.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.pingyi.bot.web.Transcript.Entry;
import dev.pingyi.bot.web.TranscriptLine.Speaker;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.OnPage;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Lines as the browser gets them. */
public final class TranscriptJson {
  private final ZoneId office;

  /**
   * @param office the zone in which the browser is told when something was said
   */
  public TranscriptJson(ZoneId office) {
    this.office = office;
  }

  /**
   * The answer with these messages.
   *
   * @param lang the talk's language, or empty if it need not be told
   */
  public String json(List<Entry> entries, long last, String lang) {
    JsonObject answer = whole(entries, last);
    if (!lang.isEmpty()) {
      answer.addProperty("lang", lang);
    }
    return answer.toString();
  }

  /**
   * The answer to what was said.
   *
   * @param forgotten whether the browser has to forget what it shows and look anew
   */
  String answer(List<Entry> entries, long last, boolean forgotten) {
    JsonObject answer = whole(entries, last);
    if (forgotten) {
      answer.addProperty("forgotten", true);
    }
    return answer.toString();
  }

  private JsonObject whole(List<Entry> entries, long last) {
    JsonArray messages = new JsonArray();
    entries.forEach(entry -> messages.add(message(entry)));
    JsonObject answer = new JsonObject();
    answer.add("messages", messages);
    answer.addProperty("last", last);
    return answer;
  }

  /** The answer to whoever leaves the phone to another: the page where that one begins. */
  static String next(String page) {
    JsonObject answer = new JsonObject();
    answer.addProperty("next", page);
    return answer.toString();
  }

  /** The answer to what was not taken. */
  public static String error(String sentence) {
    JsonObject answer = new JsonObject();
    answer.addProperty("error", sentence);
    return answer.toString();
  }

  private JsonObject message(Entry entry) {
    TranscriptLine line = entry.line();
    JsonObject message = new JsonObject();
    message.addProperty("n", entry.number());
    message.addProperty("id", line.id());
    message.addProperty("from", line.from() == Speaker.ME ? "me" : "bot");
    message.addProperty("text", line.text());
    message.add("rows", rows(line));
    message.addProperty("notice", line.notice());
    message.addProperty("replaces", line.replaces());
    message.addProperty("picture", line.picture());
    message.addProperty(
        "at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(line.at().atZone(office)));
    if (line.isOpening()) {
      message.addProperty("opening", true);
    }
    onPage(message, line.onPage());
    return message;
  }

  /** Only what is out of the ordinary. */
  private static void onPage(JsonObject message, OnPage page) {
    if (!page.place().isEmpty()) {
      message.addProperty("place", page.place());
      message.addProperty("question", page.question());
    }
    if (page.longest() > 0) {
      message.addProperty("longest", page.longest());
    }
    if (page.over()) {
      message.addProperty("over", true);
    }
    if (!page.stages().isEmpty()) {
      message.add("stages", stages(page));
    }
  }

  private static JsonArray stages(OnPage page) {
    JsonArray stages = new JsonArray();
    for (OnPage.Stage stage : page.stages()) {
      JsonObject json = new JsonObject();
      json.addProperty("name", stage.name());
      json.addProperty("progress", stage.progress().name().toLowerCase(Locale.ROOT));
      json.addProperty("note", stage.note());
      stages.add(json);
    }
    return stages;
  }

  private static JsonArray rows(TranscriptLine line) {
    JsonArray rows = new JsonArray();
    for (List<Button> buttons : line.rows()) {
      JsonArray row = new JsonArray();
      buttons.forEach(button -> row.add(button(button)));
      rows.add(row);
    }
    return rows;
  }

  private static JsonObject button(Button button) {
    JsonObject json = new JsonObject();
    json.addProperty("label", button.label());
    json.addProperty("data", button.data());
    json.addProperty("kind", button.kind().name().toLowerCase(Locale.ROOT));
    json.addProperty("ticked", button.ticked());
    return json;
  }
}
