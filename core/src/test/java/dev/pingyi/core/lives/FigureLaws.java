package dev.pingyi.core.lives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.city.City;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.HistoryEntry;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.points.Entry;
import dev.pingyi.core.points.PointsBalance;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.MonthOfUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is true of points and counts once everything has come to rest. */
record FigureLaws(City city) {
  void hold(Collection<Complaint> complaints) {
    everyDeductionHasOneCauseAndOneAuthor();
    allAreCounted(complaints);
    new OfficeFigureLaws(city).hold(complaints);
  }

  private void everyDeductionHasOneCauseAndOneAuthor() {
    for (int year : List.of(2026, 2027)) {
      for (PointsBalance balance : city.store().pointsBalances(year)) {
        Map<String, List<Entry>> byCause =
            city.store().entries(balance.unit(), year).stream()
                .collect(Collectors.groupingBy(entry -> entry.booking().cause()));
        byCause.forEach(
            (cause, entries) -> {
              // What breaches cost is looked at with them.
              if (!Breach.isReference(cause)) {
                isOfOneCause(balance.unit(), cause, entries);
              }
            });
      }
    }
  }

  private void isOfOneCause(String unit, String cause, List<Entry> entries) {
    Complaint complaint = city.complaint(cause);
    List<Entry> deductions =
        entries.stream().filter(e -> e.booking().kind() == Entry.Kind.DEDUCTION).toList();
    HistoryEntry verdict = complaint.file().history().first(Action.UPHOLD).orElseThrow();

    assertThat(complaint.file().opening().unit()).isEqualTo(unit);
    assertThat(deductions).as("deductions for " + cause).hasSizeLessThanOrEqualTo(1);
    assertThat(deductions).allMatch(e -> e.booking().by().equals(verdict.by()));
    assertThat(entries.size() - deductions.size()).isLessThanOrEqualTo(1);
  }

  private void allAreCounted(Collection<Complaint> complaints) {
    List<Counts> counts =
        Stream.of(2026, 2027)
            .flatMap(year -> city.store().counts(year).stream())
            .map(MonthOfUnit::counts)
            .toList();
    long opened = sum(counts, Counts::opened);
    Map<State, Long> byState =
        complaints.stream().collect(Collectors.groupingBy(Complaint::state, Collectors.counting()));

    assertThat(byState.values().stream().mapToLong(n -> n).sum()).isEqualTo(opened);
    // Time alone ends what only the citizen has to answer.
    assertThat(byState).doesNotContainKeys(State.SETTLED, State.CONFIRMING);
  }

  private static long sum(List<Counts> counts, ToLongFunction<Counts> figure) {
    return counts.stream().mapToLong(figure).sum();
  }
}
