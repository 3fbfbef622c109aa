package dev.pingyi.bot.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Transcripts as long as a test lasts. */
public final class MemoryTranscript implements Transcript {
  private final Map<String, List<Entry>> sessions = new HashMap<>();

  @Override
  public List<Entry> append(String session, List<Line> lines) {
    List<Entry> all = sessions.computeIfAbsent(session, s -> new ArrayList<>());
    List<Entry> standing = new ArrayList<>();
    for (Line line : lines) {
      Optional<Entry> known = all.stream().filter(e -> e.line().id().equals(line.id())).findFirst();
      Entry entry = known.orElseGet(() -> new Entry(all.size() + 1L, line));
      if (known.isEmpty()) {
        all.add(entry);
      }
      standing.add(entry);
    }
    return standing;
  }

  @Override
  public Page read(String session, long after, int most) {
    List<Entry> all = sessions.getOrDefault(session, List.of());
    int from = (int) Math.min(all.size(), Math.max(after, all.size() - Math.min(most, MOST)));
    return new Page(all.subList(from, all.size()), all.size());
  }
}
