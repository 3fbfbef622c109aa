package dev.pingyi.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Somebody with Telegram: makes the events that the webhook gets, and reads its answers. */
public final class Citizen {
  /** How somebody rates, by a door. */
  public interface Way {
    void rate(Citizen citizen, String code, UnaryOperator<String> door);
  }

  /** What Telegram shows with every update. */
  public static final String SECRET = "bench-secret";

  private static final int MESSAGE = 12;
  private static final String GRADE = "满意";

  private final long id;
  private final List<JsonObject> buttons = new ArrayList<>();
  private int updates;

  /**
   * @param number tells the citizens of one measurement apart
   */
  public Citizen(long number) {
    id = 7_000_000_000L + number;
  }

  /** The event of a written message. */
  public String writes(String text) {
    JsonObject update = new JsonObject();
    JsonObject message = message();
    message.add("from", from());
    message.addProperty("text", text);
    update.add("message", message);
    return event(update);
  }

  /** The event of a tap on the button whose label contains this. */
  public String taps(String label) {
    JsonObject tap = new JsonObject();
    tap.addProperty("id", id + "-" + updates);
    tap.add("from", from());
    tap.add("message", message());
    tap.addProperty("chat_instance", "1");
    tap.addProperty("data", data(label));
    JsonObject update = new JsonObject();
    update.add("callback_query", tap);
    return event(update);
  }

  /** Sees what the webhook answered. */
  public Citizen sees(String answer) {
    JsonObject json = JsonParser.parseString(answer).getAsJsonObject();
    if (json.get("statusCode").getAsInt() != 200) {
      throw new IllegalStateException("the webhook answered " + answer);
    }
    buttons.clear();
    JsonObject call = JsonParser.parseString(json.get("body").getAsString()).getAsJsonObject();
    if (call.get("reply_markup") instanceof JsonObject markup) {
      for (JsonElement row : markup.getAsJsonArray("inline_keyboard")) {
        row.getAsJsonArray().forEach(button -> buttons.add(button.getAsJsonObject()));
      }
    }
    return this;
  }

  /** A whole satisfied rating by this door: a scan and two taps. */
  public void rates(String code, UnaryOperator<String> door) {
    sees(door.apply(writes("/start " + code)));
    sees(door.apply(taps(GRADE)));
    sees(door.apply(taps(GRADE)));
  }

  /**
   * The same in words, as it may be done too: the store is asked for the same, but no button's
   * waiting sign has to be ended by a call of Telegram.
   */
  public void ratesInWords(String code, UnaryOperator<String> door) {
    sees(door.apply(writes("/start " + code)));
    sees(door.apply(writes(GRADE)));
    sees(door.apply(writes(GRADE)));
  }

  private String data(String label) {
    return buttons.stream()
        .filter(button -> button.get("text").getAsString().contains(label))
        .map(button -> button.get("callback_data").getAsString())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no button " + label + " in " + buttons));
  }

  private JsonObject message() {
    JsonObject chat = new JsonObject();
    chat.addProperty("id", id);
    chat.addProperty("type", "private");
    JsonObject message = new JsonObject();
    message.addProperty("message_id", MESSAGE);
    message.add("chat", chat);
    message.addProperty("date", 1_795_572_003);
    return message;
  }

  private JsonObject from() {
    JsonObject from = new JsonObject();
    from.addProperty("id", id);
    from.addProperty("is_bot", false);
    from.addProperty("first_name", "试");
    from.addProperty("language_code", "zh-hans");
    return from;
  }

  private String event(JsonObject update) {
    update.addProperty("update_id", id % 100_000 * 1000 + updates++);
    return HttpPost.to("/telegram", SECRET, update.toString());
  }
}
