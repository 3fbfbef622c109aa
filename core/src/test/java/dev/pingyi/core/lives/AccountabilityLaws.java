package dev.pingyi.core.lives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.action.CaseAccess;
import dev.pingyi.core.city.City;
import dev.pingyi.core.complaint.Accountability;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Consequence;
import dev.pingyi.core.complaint.HistoryEntry;
import dev.pingyi.core.complaint.Verdict;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.MonthOfUnit;
import dev.pingyi.core.roster.Role;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What is true of people held to account, whatever inspectors do or forget. */
record AccountabilityLaws(City city) {
  private static final int ALL = 10_000;

  /** A verdict that stands has a record, or somebody owes it by an instant and has it in a list. */
  void isNotForgotten(Complaint complaint) {
    CaseFile file = complaint.file();
    boolean upheld = file.inquiry().verdict() == Verdict.UPHELD;
    List<String> list = city.store().openIn(CaseFile.unrecordedIn(file.opening().area()), ALL);
    boolean owed = upheld && !file.inquiry().isRecorded();

    assertThat(file.isRecordOwed()).isEqualTo(owed);
    assertThat(list.contains(complaint.reference())).isEqualTo(owed);
    assertThat(complaint.recordDue().isPresent()).isEqualTo(owed);
    if (owed) {
      assertThat(complaint.nextDueAt()).isPresent();
      assertThat(CaseAccess.recorders(city.office(), complaint, city.now())).isNotEmpty();
    }
  }

  /** Each record and each correction is an inspector's act, with words; nothing else makes one. */
  void isOfInspectors(Complaint complaint) {
    List<HistoryEntry> acts =
        complaint.file().history().entries().stream()
            .filter(
                e ->
                    e.action() == Action.RECORD_ACCOUNTABILITY
                        || e.action() == Action.CORRECT_ACCOUNTABILITY)
            .toList();

    assertThat(acts)
        .allMatch(e -> e.role().equals(Role.INSPECTOR.code()) && e.words().length() >= 10);
    assertThat(acts.isEmpty()).isEqualTo(!complaint.file().inquiry().isRecorded());
    assertThat(acts.stream().skip(1)).allMatch(e -> e.action() == Action.CORRECT_ACCOUNTABILITY);
  }

  /** What is published is the sum of the records whose verdict stands, and no month is negative. */
  void areCounted(Collection<Complaint> complaints) {
    List<Counts> counts =
        Stream.of(2026, 2027)
            .flatMap(year -> city.store().counts(year).stream())
            .peek(month -> assertThat(month.counts().heldToAccount()).isNotNegative())
            .map(MonthOfUnit::counts)
            .toList();

    assertThat(sum(counts, Counts::heldToAccount)).isEqualTo(of(complaints, Accountability::total));
    assertThat(sum(counts, Counts::casesOpened))
        .isEqualTo(of(complaints, r -> r.has(Consequence.CASE_OPENED) ? 1 : 0));
    assertThat(sum(counts, Counts::rulesChanged))
        .isEqualTo(of(complaints, r -> r.has(Consequence.RULE_CHANGED) ? 1 : 0));
  }

  private static long sum(List<Counts> counts, ToLongFunction<Counts> figure) {
    return counts.stream().mapToLong(figure).sum();
  }

  private static long of(Collection<Complaint> complaints, ToLongFunction<Accountability> figure) {
    return complaints.stream()
        .flatMap(c -> c.file().inquiry().recorded().stream())
        .mapToLong(figure)
        .sum();
  }
}
