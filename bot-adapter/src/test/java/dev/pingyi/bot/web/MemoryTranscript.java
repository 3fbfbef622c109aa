package dev.pingyi.bot.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Transcripts as long as a test lasts. */
public final class MemoryTranscript implements Transcript {
  private final Map<String, List<Entry>> sessions = new HashMap<>();
  private final Map<String, Set<String>> forgotten = new HashMap<>();

  @Override
  public List<Entry> append(String session, List<TranscriptLine> lines) {
    List<Entry> all = sessions.computeIfAbsent(session, s -> new ArrayList<>());
    List<Entry> standing = new ArrayList<>();
    for (TranscriptLine line : lines) {
      Optional<Entry> known = all.stream().filter(e -> e.line().id().equals(line.id())).findFirst();
      Entry entry = known.orElseGet(() -> new Entry(all.size() + 1L, line));
      if (known.isEmpty()) {
        all.add(entry);
      }
      standing.add(entry);
    }
    return left(session, standing);
  }

  @Override
  public void forget(String session, Set<String> but) {
    sessions.getOrDefault(session, List.of()).stream()
        .map(entry -> entry.line().id())
        .filter(id -> !but.contains(id))
        .forEach(forgotten.computeIfAbsent(session, s -> new HashSet<>())::add);
  }

  @Override
  public Page read(String session, long after, int most) {
    List<Entry> all = sessions.getOrDefault(session, List.of());
    int from = (int) Math.min(all.size(), Math.max(after, all.size() - Math.min(most, MOST)));
    return new Page(left(session, all.subList(from, all.size())), all.size());
  }

  private List<Entry> left(String session, List<Entry> entries) {
    Set<String> gone = forgotten.getOrDefault(session, Set.of());
    return entries.stream().filter(entry -> !gone.contains(entry.line().id())).toList();
  }
}
