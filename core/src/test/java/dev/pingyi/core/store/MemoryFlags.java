package dev.pingyi.core.store;

import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.flag.Window;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Flags and windows in memory. */
final class MemoryFlags implements FlagStore {
  private final Map<String, Flag> flags = new HashMap<>();
  private final Map<String, Window> windows = new HashMap<>();
  private final Map<String, TreeSet<String>> lists = new HashMap<>();

  @Override
  public synchronized Optional<Flag> flag(String reference) {
    return Optional.ofNullable(flags.get(reference));
  }

  @Override
  public synchronized Optional<Window> window(String key) {
    return Optional.ofNullable(windows.get(key));
  }

  @Override
  public synchronized List<String> openFlags(String list, int most) {
    return flags.values().stream()
        .filter(f -> f.isOpen() && f.list().equals(list))
        .sorted(Comparator.comparing(Flag::at))
        .limit(most)
        .map(Flag::reference)
        .toList();
  }

  @Override
  public synchronized List<String> listed(String flag, String after, int most) {
    return lists.getOrDefault(flag, new TreeSet<>()).tailSet(after, false).stream()
        .limit(most)
        .toList();
  }

  /** The version that the change needs to follow, if it has one. */
  synchronized void check(FlagChange change) {
    switch (change) {
      case FlagChange.PutFlag(var f) ->
          Conditions.follows(f.version(), flag(f.reference()).map(Flag::version));
      case FlagChange.PutWindow(var w) ->
          Conditions.follows(w.version(), window(w.key()).map(Window::version));
      case FlagChange.ListRating _ -> {}
    }
  }

  synchronized void apply(FlagChange change) {
    switch (change) {
      case FlagChange.PutFlag(var flag) -> flags.put(flag.reference(), flag);
      case FlagChange.PutWindow(var window) -> windows.put(window.key(), window);
      case FlagChange.ListRating(var flag, var rating) ->
          lists.computeIfAbsent(flag, _ -> new TreeSet<>()).add(rating);
    }
  }
}
