package dev.pingyi.server.store;

import dev.pingyi.core.ranking.EarlyWarning;
import dev.pingyi.core.ranking.Erratum;
import dev.pingyi.core.ranking.InterviewList;
import dev.pingyi.core.ranking.YearReview;
import dev.pingyi.core.store.NoticeChange;
import dev.pingyi.core.store.NoticeStore;
import dev.pingyi.events.Json;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What lies beside a month's notice: the interviews that it asks for in one item, an item for each
 * correction, for each warning before it, and for what a year came to: its lists are of so many
 * units a category whatever their number.
 */
record NoticeWorkRecords(Table table) implements NoticeStore {
  private static final String INTERVIEWS = "interviews";
  private static final String ERRATUM = "erratum";
  private static final String WARNING = "warning";
  private static final String YEAR = "year-review";

  @Override
  public Optional<InterviewList> interviews(YearMonth month) {
    return table.get(interviewsOf(month), InterviewList.class);
  }

  @Override
  public List<Erratum> errata(YearMonth month) {
    return table.query(Range.all(NoticeRecords.partition(month), ERRATUM + ":"), Erratum.class);
  }

  @Override
  public Optional<YearReview> year(int year) {
    return table.get(yearOf(year), YearReview.class);
  }

  @Override
  public Optional<EarlyWarning> warning(EarlyWarning.Reference reference) {
    return table.get(key(reference), EarlyWarning.class);
  }

  @Override
  public List<EarlyWarning> warnings(String unit, YearMonth month) {
    return table.query(Range.all(warningsOf(month), unit + "/").lagging(), EarlyWarning.class);
  }

  static Write write(NoticeChange change) {
    return switch (change) {
      case NoticeChange.PutInterviews(var list) ->
          Write.versioned(
              Item.of(interviewsOf(list.month()), INTERVIEWS, Json.write(list))
                  .version(list.version()));
      case NoticeChange.PutErratum(var erratum) ->
          new Write.Insert(Item.of(key(erratum), ERRATUM, Json.write(erratum)).version(1));
      case NoticeChange.PutYear(var review) ->
          new Write.Insert(Item.of(yearOf(review.year()), YEAR, Json.write(review)).version(1));
      case NoticeChange.Warn(var warning) ->
          new Write.Insert(
              Item.of(key(warning.reference()), WARNING, Json.write(warning)).version(1));
    };
  }

  private static Key interviewsOf(YearMonth month) {
    return new Key(NoticeRecords.partition(month), INTERVIEWS);
  }

  private static Key yearOf(int year) {
    return new Key("year:" + year, YEAR);
  }

  private static Key key(Erratum erratum) {
    String number = String.format(Locale.ROOT, "%04d", erratum.number());
    return new Key(NoticeRecords.partition(erratum.month()), ERRATUM + ":" + number);
  }

  private static Key key(EarlyWarning.Reference warning) {
    return new Key(warningsOf(warning.month()), warning.unit() + "/" + warning.kind().code());
  }

  private static String warningsOf(YearMonth month) {
    return "warnings:" + month;
  }
}
