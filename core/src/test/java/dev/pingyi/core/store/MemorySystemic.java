package dev.pingyi.core.store;

import dev.pingyi.core.store.SystemicChange.Listing;
import dev.pingyi.core.systemic.Gathering;
import dev.pingyi.core.systemic.SystemicIssue;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Systemic issues in memory. */
final class MemorySystemic implements SystemicStore {
  private final ZoneId office;
  private final Map<String, SystemicIssue> issues = new TreeMap<>();
  private final Map<SystemicIssue.Subject, Gathering> gatherings = new HashMap<>();
  private final Map<String, NavigableSet<String>> lists = new HashMap<>();

  MemorySystemic(ZoneId office) {
    this.office = office;
  }

  @Override
  public synchronized Optional<SystemicIssue> issue(String reference) {
    MemoryRecords.refuseEmpty(reference);
    return Optional.ofNullable(issues.get(reference));
  }

  @Override
  public synchronized Optional<Gathering> gathering(SystemicIssue.Subject subject) {
    return Optional.ofNullable(gatherings.get(subject));
  }

  @Override
  public synchronized List<String> open(String area, int most) {
    return issues.values().stream()
        .filter(i -> i.isOpen() && i.area().equals(area))
        .sorted(Comparator.comparing(i -> i.deadline().dueAt()))
        .limit(most)
        .map(SystemicIssue::reference)
        .toList();
  }

  @Override
  public synchronized boolean isListed(String issue, Listing listing) {
    return list(issue).contains(listing.key());
  }

  @Override
  public synchronized List<Listing> listed(String issue, String after, int most) {
    return list(issue).tailSet(after, false).stream().limit(most).map(Listing::of).toList();
  }

  @Override
  public synchronized List<String> openedIn(YearMonth month, int most) {
    return in(month, issues.values().stream(), i -> i.opened().at(), most);
  }

  @Override
  public synchronized List<String> ruledIn(YearMonth month, int most) {
    Stream<SystemicIssue> ruled =
        issues.values().stream().filter(i -> i.state() == SystemicIssue.State.RULED);
    return in(month, ruled, i -> i.closed().at(), most);
  }

  private List<String> in(
      YearMonth month, Stream<SystemicIssue> all, Function<SystemicIssue, Instant> when, int most) {
    return all.filter(i -> YearMonth.from(when.apply(i).atZone(office)).equals(month))
        .limit(most)
        .map(SystemicIssue::reference)
        .toList();
  }

  synchronized Stream<SystemicIssue> due(Instant now) {
    return List.copyOf(issues.values()).stream()
        .filter(i -> i.nextDueAt().filter(at -> !at.isAfter(now)).isPresent());
  }

  synchronized void check(SystemicChange change) {
    switch (change) {
      case SystemicChange.PutIssue(var i) ->
          Conditions.follows(i.version(), issue(i.reference()).map(SystemicIssue::version));
      case SystemicChange.PutGathering(var g) ->
          Conditions.follows(g.version(), gathering(g.subject()).map(Gathering::version));
      case SystemicChange.Join(var issue, var listing) ->
          Conditions.demand(!isListed(issue, listing), "listing");
      case SystemicChange.Leave(var issue, var listing) ->
          Conditions.demand(isListed(issue, listing), "listing");
    }
  }

  synchronized void apply(SystemicChange change) {
    switch (change) {
      case SystemicChange.PutIssue(var issue) -> issues.put(issue.reference(), issue);
      case SystemicChange.PutGathering(var g) -> gatherings.put(g.subject(), g);
      case SystemicChange.Join(var issue, var listing) -> list(issue).add(listing.key());
      case SystemicChange.Leave(var issue, var listing) -> list(issue).remove(listing.key());
    }
  }

  private NavigableSet<String> list(String issue) {
    return lists.computeIfAbsent(issue, _ -> new TreeSet<>());
  }
}
