package dev.pingyi.core.ranking;

import dev.pingyi.core.complaint.Stamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The interviews that a month's notice asks for, kept beside it: the notice itself is never
 * rewritten.
 *
 * @param version counts the writes
 */
public record InterviewList(YearMonth month, long version, List<Interview> interviews) {
  public InterviewList {
    interviews = List.copyOf(interviews);
  }

  /** Those of a notice that is being published; without any it is empty. */
  public static InterviewList of(YearMonth month, List<Notice.Table> tables) {
    return new InterviewList(
        month,
        1,
        tables.stream()
            .flatMap(table -> table.standings().stream())
            .filter(Standing::interview)
            .map(standing -> Interview.owed(month, standing.unit()))
            .toList());
  }

  /** The one with a unit. */
  public Optional<Interview> with(String unit) {
    return interviews.stream().filter(interview -> interview.unit().equals(unit)).findFirst();
  }

  /** The same after the one with the unit was held. */
  public InterviewList held(String unit, LocalDate day, Stamp stamp) {
    return new InterviewList(
        month,
        version + 1,
        interviews.stream()
            .map(i -> i.unit().equals(unit) ? new Interview(month, unit, day, stamp) : i)
            .toList());
  }
}
