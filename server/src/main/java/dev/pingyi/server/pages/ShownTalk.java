package dev.pingyi.server.pages;

import dev.pingyi.bot.web.Transcript.Entry;
import dev.pingyi.bot.web.TranscriptLine;
import dev.pingyi.bot.web.TranscriptLine.Speaker;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.OnPage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A transcript as it stands now: what was replaced is folded in, as the script does it. */
final class ShownTalk {
  /** A place in the talk and what stands there; closed once the person has chosen. */
  private record Shown(long number, TranscriptLine line, boolean closed) {}

  private final Map<String, Shown> places = new LinkedHashMap<>();

  /** In which place a line stands, by its id: its own or that of the line it replaced. */
  private final Map<String, String> placeOf = new HashMap<>();

  /** How many places lie before the newest scan. */
  private int opening;

  private final String place;

  /**
   * A talk up to its newest line.
   *
   * @param place what the page's heading names, as in {@link OnPage#place()}; or empty
   */
  ShownTalk(List<Entry> entries, String place) {
    this.place = place;
    for (int i = 0; i < entries.size(); i++) {
      add(entries.get(i), i == entries.size() - 1);
    }
  }

  /** What was said since the code was last scanned on a page, for the template. */
  List<Map<String, Object>> messages() {
    return places.values().stream().skip(opening).map(this::message).toList();
  }

  /** What was said before. */
  List<Map<String, Object>> earlier() {
    return places.values().stream().limit(opening).map(this::message).toList();
  }

  private void add(Entry entry, boolean newest) {
    TranscriptLine line = entry.line();
    if (line.notice() && !newest) {
      // It answered a tap of its moment; later it would only puzzle.
      return;
    }
    String earlier = placeOf.getOrDefault(line.replaces(), "");
    if (!earlier.isEmpty() && line.from() == Speaker.BOT) {
      placeOf.put(line.id(), earlier);
      places.put(earlier, new Shown(entry.number(), line, false));
      return;
    }
    if (!earlier.isEmpty()) {
      places.computeIfPresent(earlier, (id, s) -> new Shown(s.number(), s.line(), true));
    }
    opening = line.isOpening() ? places.size() : opening;
    placeOf.put(line.id(), line.id());
    places.put(line.id(), new Shown(entry.number(), line, false));
  }

  /** What the page shows besides the newest answer or question of the office. */
  OnPage newest() {
    return places.values().stream()
        .map(Shown::line)
        .filter(line -> line.from() == Speaker.BOT && !line.notice())
        .reduce((first, last) -> last)
        .map(TranscriptLine::onPage)
        .orElse(OnPage.PLAIN);
  }

  private Map<String, Object> message(Shown shown) {
    TranscriptLine line = shown.line();
    List<Map<String, Object>> stages =
        line.onPage().stages().stream().map(ShownTalk::stage).toList();
    return Map.of(
        "n", String.valueOf(shown.number()),
        "notice", line.notice(),
        "me", line.from() == Speaker.ME,
        "text", text(line),
        "picture", line.picture(),
        "hasStages", !stages.isEmpty(),
        "stages", stages,
        "open", !shown.closed() && !line.rows().isEmpty(),
        "rows", line.rows().stream().map(ShownTalk::row).toList());
  }

  private static Map<String, Object> stage(OnPage.Stage stage) {
    return Map.of(
        "name", stage.name(),
        "note", stage.note(),
        "now", stage.progress() == OnPage.Stage.Progress.NOW,
        "progress", stage.progress().name().toLowerCase(Locale.ROOT));
  }

  private String text(TranscriptLine line) {
    OnPage page = line.onPage();
    return !place.isEmpty() && page.place().equals(place) ? page.question() : line.text();
  }

  private static Map<String, Object> row(List<Button> buttons) {
    return Map.of("buttons", buttons.stream().map(ShownTalk::button).toList());
  }

  private static Map<String, Object> button(Button button) {
    return Map.of(
        "label", button.label(),
        "data", button.data(),
        "kind", button.kind().name().toLowerCase(Locale.ROOT),
        "box", button.kind() == Button.Kind.BOX,
        "ticked", button.ticked());
  }
}
