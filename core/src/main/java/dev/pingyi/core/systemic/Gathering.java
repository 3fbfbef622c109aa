package dev.pingyi.core.systemic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The latest complaints of one matter and reason, as many as it takes to see whether they are an
 * issue, and the issue that they are, or will be. All of them are on the issue's list; this stays
 * small however many there are.
 *
 * @param subject what they have in common
 * @param version counts the writes
 * @param round counts the issues that there were of it, this one included
 * @param open whether the issue of this round was opened
 * @param listed how many complaints are on its list
 * @param entries the latest complaints, oldest first; none once it is open
 */
public record Gathering(
    SystemicIssue.Subject subject,
    long version,
    int round,
    boolean open,
    int listed,
    List<Entry> entries) {
  /** Far more than it takes to open an issue. */
  private static final int MOST = 40;

  /**
   * A complaint.
   *
   * @param person stands for the account, or for the flood it came with; nobody is found from it
   */
  public record Entry(String reference, String unit, String person, Instant at) {
    /** The same, counted as one with others. */
    public Entry countedAs(String other) {
      return new Entry(reference, unit, other, at);
    }
  }

  public Gathering {
    entries = List.copyOf(entries);
  }

  public static Gathering first(SystemicIssue.Subject subject) {
    return new Gathering(subject, 0, 1, false, 0, List.of());
  }

  /** What it is kept under. */
  public String key() {
    return key(subject);
  }

  public static String key(SystemicIssue.Subject subject) {
    return subject.matter() + "/" + subject.reason();
  }

  /** With one more on the list, and no more known of it. */
  Gathering listing() {
    return new Gathering(subject, version, round, open, listed + 1, entries);
  }

  /** With one more on the list, without those that lie further back than {@code within}. */
  Gathering with(Entry entry, Duration within) {
    List<Entry> all = new ArrayList<>(entries);
    all.removeIf(each -> each.reference().equals(entry.reference()));
    all.add(entry);
    all.sort(Comparator.comparing(Entry::at));
    Instant since = all.getLast().at().minus(within);
    all.removeIf(each -> each.at().isBefore(since));
    while (all.size() > MOST) {
      dropOne(all);
    }
    return new Gathering(subject, version, round, open, listed + 1, all);
  }

  /** The oldest of that unit of which there are most: one unit hides no other. */
  private static void dropOne(List<Entry> entries) {
    Map<String, Long> byUnit =
        entries.stream().collect(Collectors.groupingBy(Entry::unit, Collectors.counting()));
    String most =
        byUnit.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    entries.stream().filter(e -> e.unit().equals(most)).findFirst().ifPresent(entries::remove);
  }

  /** Without one that was taken back or was found not to be so. */
  Gathering without(String reference) {
    List<Entry> all = new ArrayList<>(entries);
    all.removeIf(each -> each.reference().equals(reference));
    return new Gathering(subject, version, round, open, listed - 1, all);
  }

  /** They are an issue now. */
  Gathering opened() {
    return new Gathering(subject, version, round, true, listed, List.of());
  }

  /** The issue is over: it begins afresh. */
  Gathering nextRound() {
    return new Gathering(subject, version, round + 1, false, 0, List.of());
  }

  public Gathering next() {
    return new Gathering(subject, version + 1, round, open, listed, entries);
  }
}
