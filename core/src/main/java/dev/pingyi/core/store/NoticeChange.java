package dev.pingyi.core.store;

import dev.pingyi.core.ranking.EarlyWarning;
import dev.pingyi.core.ranking.Erratum;
import dev.pingyi.core.ranking.InterviewList;
import dev.pingyi.core.ranking.YearReview;

/** What becomes true beside a month's notice. */
public sealed interface NoticeChange extends Change {
  /** Which interviews are owed and which were held. */
  record PutInterviews(InterviewList list) implements NoticeChange {}

  /** A correction is published; must not exist. */
  record PutErratum(Erratum erratum) implements NoticeChange {}

  /** What a year came to is published; must not exist. */
  record PutYear(YearReview review) implements NoticeChange {}

  /** The head of a unit is warned; must not exist. */
  record Warn(EarlyWarning warning) implements NoticeChange {}

  /** What is touched, as {@link Change#touches} names it. */
  default String record() {
    return switch (this) {
      case PutInterviews(var list) -> "interviews of " + list.month();
      case PutErratum(var erratum) -> "erratum " + erratum.reference().text();
      case PutYear(var review) -> "review of " + review.year();
      case Warn(var warning) -> "warning " + warning.reference().text();
    };
  }
}
