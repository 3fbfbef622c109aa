package dev.pingyi.core.complaint;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The time line of a complaint, oldest first: what was done, by whom, and where it then stood.
 * Pages and citizens read it.
 */
public record History(List<HistoryEntry> entries) {
  static final History NONE = new History(List.of());

  /** What may fill a line again and again; a file must not grow with every day that passes. */
  private static final Set<Action> COUNTED = EnumSet.of(Action.REMIND, Action.ADD_DETAILS);

  public History {
    entries = List.copyOf(entries);
  }

  /** How often something was done. */
  public int count(Action action) {
    return entries.stream()
        .filter(entry -> entry.action() == action)
        .mapToInt(HistoryEntry::times)
        .sum();
  }

  /** Where the complaint stands; empty before the first line. */
  Optional<State> state() {
    return entries.reversed().stream().findFirst().map(HistoryEntry::state);
  }

  /** Where the complaint stood before it ended; an appeal may have gone on since. */
  Optional<State> stateBeforeEnd() {
    return entries.reversed().stream()
        .map(HistoryEntry::state)
        .filter(state -> state != State.CLOSED)
        .findFirst();
  }

  /** Whether the citizen has said before that a remedy does not do, be it after the end. */
  boolean isOnceRejected() {
    return entries.stream()
        .anyMatch(
            e ->
                e.action() == Action.REJECT_REMEDY
                    || (e.action() == Action.REOPEN && e.state() != State.CALLING));
  }

  /** Where the complaint stood before its newest line; empty before the first. */
  public Optional<State> stateBefore() {
    return entries.reversed().stream().skip(1).findFirst().map(HistoryEntry::state);
  }

  /** The first line that tells of one of these. */
  public Optional<HistoryEntry> first(Action... actions) {
    Set<Action> wanted = Set.of(actions);
    return entries.stream().filter(entry -> wanted.contains(entry.action())).findFirst();
  }

  /** The newest line that tells of one of these. */
  public Optional<HistoryEntry> last(Action... actions) {
    Set<Action> wanted = Set.of(actions);
    return entries.reversed().stream().filter(entry -> wanted.contains(entry.action())).findFirst();
  }

  /** Whether a member has done it last. */
  public boolean isBy(String member, Action action) {
    return last(action).filter(entry -> entry.member().equals(member)).isPresent();
  }

  /** What was said with the newest act that is one of these; empty if there is none. */
  public String words(Action... actions) {
    Set<Action> wanted = Set.of(actions);
    return entries.reversed().stream()
        .filter(entry -> wanted.contains(entry.action()))
        .map(HistoryEntry::words)
        .findFirst()
        .orElse("");
  }

  /** The newest of each act with which something was said, oldest first. */
  public List<HistoryEntry> said() {
    Map<Object, HistoryEntry> newest = new LinkedHashMap<>();
    entries.stream()
        .filter(entry -> !entry.words().isEmpty())
        .forEach(
            entry -> {
              // Each call has a note of its own, and a memo takes back none before it.
              Object what = entry.action().words() == Action.Words.NOTE ? entry : entry.action();
              newest.remove(what);
              newest.put(what, entry);
            });
    return List.copyOf(newest.values());
  }

  History with(HistoryEntry next) {
    List<HistoryEntry> more = new ArrayList<>(entries);
    if (COUNTED.contains(next.action()) && !more.isEmpty() && more.getLast().isRepeatedBy(next)) {
      more.set(more.size() - 1, more.getLast().onceMore());
    } else {
      more.add(next);
    }
    return new History(more);
  }
}
