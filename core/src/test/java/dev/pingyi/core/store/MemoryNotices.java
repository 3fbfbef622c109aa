package dev.pingyi.core.store;

import dev.pingyi.core.ranking.EarlyWarning;
import dev.pingyi.core.ranking.Erratum;
import dev.pingyi.core.ranking.InterviewList;
import dev.pingyi.core.ranking.YearReview;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What lies beside notices, in memory. */
final class MemoryNotices implements NoticeStore {
  private final Map<YearMonth, InterviewList> interviews = new HashMap<>();
  private final Map<YearMonth, Map<Integer, Erratum>> errata = new HashMap<>();
  private final Map<Integer, YearReview> years = new HashMap<>();
  private final Map<String, EarlyWarning> warnings = new TreeMap<>();

  @Override
  public synchronized Optional<InterviewList> interviews(YearMonth month) {
    return Optional.ofNullable(interviews.get(month));
  }

  @Override
  public synchronized List<Erratum> errata(YearMonth month) {
    return List.copyOf(errata.getOrDefault(month, Map.of()).values());
  }

  @Override
  public synchronized Optional<YearReview> year(int year) {
    return Optional.ofNullable(years.get(year));
  }

  @Override
  public synchronized Optional<EarlyWarning> warning(EarlyWarning.Reference reference) {
    return Optional.ofNullable(warnings.get(reference.text()));
  }

  @Override
  public synchronized List<EarlyWarning> warnings(String unit, YearMonth month) {
    return warnings.values().stream()
        .filter(w -> w.unit().equals(unit) && w.month().equals(month))
        .toList();
  }

  synchronized void check(NoticeChange change) {
    switch (change) {
      case NoticeChange.PutInterviews(var list) ->
          Conditions.follows(list.version(), interviews(list.month()).map(InterviewList::version));
      case NoticeChange.PutErratum(var e) ->
          Conditions.demand(!of(e.month()).containsKey(e.number()), change.touches());
      case NoticeChange.PutYear(var review) ->
          Conditions.demand(!years.containsKey(review.year()), change.touches());
      case NoticeChange.Warn(var w) ->
          Conditions.demand(warning(w.reference()).isEmpty(), change.touches());
    }
  }

  synchronized void apply(NoticeChange change) {
    switch (change) {
      case NoticeChange.PutInterviews(var list) -> interviews.put(list.month(), list);
      case NoticeChange.PutErratum(var e) -> of(e.month()).put(e.number(), e);
      case NoticeChange.PutYear(var review) -> years.put(review.year(), review);
      case NoticeChange.Warn(var w) -> warnings.put(w.reference().text(), w);
    }
  }

  private Map<Integer, Erratum> of(YearMonth month) {
    return errata.computeIfAbsent(month, _ -> new TreeMap<>());
  }
}
