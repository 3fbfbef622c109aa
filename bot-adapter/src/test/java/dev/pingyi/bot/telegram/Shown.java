package dev.pingyi.bot.telegram;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message of the bot as somebody sees it at this moment. Kept, it is the memory of a message that
 * may have changed since.
 *
 * @param text or the caption of a picture
 * @param rows labels of the buttons, row by row
 * @param edited whether it has taken the place of another text
 */
public record Shown(
    long id, String text, List<List<String>> rows, boolean picture, boolean edited, Data data) {
  /** What the buttons send, by label; of no interest to a person. */
  public record Data(Map<String, String> byLabel) {}

  static Shown of(Chat.Message message) {
    List<List<String>> rows = new ArrayList<>();
    Map<String, String> data = new LinkedHashMap<>();
    if (message.markup.has("inline_keyboard")) {
      for (JsonElement row : message.markup.getAsJsonArray("inline_keyboard")) {
        List<String> labels = new ArrayList<>();
        for (JsonElement each : row.getAsJsonArray()) {
          JsonObject button = each.getAsJsonObject();
          labels.add(button.get("text").getAsString());
          if (button.has("callback_data")) {
            data.put(button.get("text").getAsString(), button.get("callback_data").getAsString());
          }
        }
        rows.add(List.copyOf(labels));
      }
    }
    return new Shown(
        message.number,
        message.text,
        List.copyOf(rows),
        message.isPicture(),
        message.edited,
        new Data(data));
  }

  /** All labels in reading order. */
  public List<String> buttons() {
    return rows.stream().flatMap(List::stream).toList();
  }

  /**
   * The data of the button that a person would take for {@code label}: the one that is called so,
   * whatever sign stands before it (☐, a face), or else the only one that contains it.
   */
  Optional<String> data(String label) {
    List<String> called =
        buttons().stream().filter(each -> bare(each).equals(bare(label))).toList();
    List<String> similar = buttons().stream().filter(each -> each.contains(label)).toList();
    List<String> found = called.isEmpty() ? similar : called;
    return found.size() == 1
        ? Optional.ofNullable(data.byLabel().get(found.getFirst()))
        : Optional.empty();
  }

  private static String bare(String label) {
    return label.replaceFirst("^[^\\p{L}\\p{N}]+", "").strip();
  }
}
