package dev.pingyi.core.store;

import dev.pingyi.core.ranking.EarlyWarning;
import dev.pingyi.core.ranking.Erratum;
import dev.pingyi.core.ranking.InterviewList;
import dev.pingyi.core.ranking.YearReview;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The part of the {@link Store} that knows what follows from notices, and what comes before. */
public interface NoticeStore {
  /** Those that the month's notice asks for; empty if it asks for none, or is not published. */
  Optional<InterviewList> interviews(YearMonth month);

  /** What was corrected of a month's notice, by number. */
  List<Erratum> errata(YearMonth month);

  /** What a year came to; empty until it is published. */
  Optional<YearReview> year(int year);

  Optional<EarlyWarning> warning(EarlyWarning.Reference reference);

  /** Those of a unit in a month. */
  List<EarlyWarning> warnings(String unit, YearMonth month);
}
