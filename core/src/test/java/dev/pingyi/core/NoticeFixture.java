package dev.pingyi.core;

import dev.pingyi.core.complaint.CallFigures;
import dev.pingyi.core.complaint.DayFigures;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.ranking.Standing;
import dev.pingyi.core.rating.Counts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** Invented notices of any size. */
public final class NoticeFixture {
  /** Two issues, of which one has led to a rule. */
  public static final Notice.Systemic ONE_RULE =
      new Notice.Systemic(2, 1, List.of(new Notice.Rule("社保登记一次告知办法", LocalDate.of(2026, 12, 1))));

  /** Calls of which few are denied, and people held to account. */
  public static final Notice.Work WORK =
      new Notice.Work(
          DayFigures.NONE,
          new CallFigures(137, 40, 3),
          new Notice.Accountability(12, 4, 0),
          Notice.Systemic.NONE);

  private NoticeFixture() {}

  /** A notice of one category with so many units; {@code head} tells two notices apart. */
  public static Notice aNotice(YearMonth month, int units, String head) {
    List<Standing> standings = IntStream.rangeClosed(1, units).mapToObj(NoticeFixture::at).toList();
    return new Notice(
        month,
        Fixtures.monday9(),
        "2026",
        head,
        new Notice.Work(DayFigures.NONE, CallFigures.NONE, Notice.Accountability.NONE, ONE_RULE),
        List.of(),
        List.of(new Notice.Table("机关处科室和基层站所", standings)),
        Notice.Moved.NONE,
        List.of());
  }

  private static Standing at(int place) {
    Counts year = new Counts(400, 3, 300, 80, 10, 4, 3, 7, 6, 1, 2, 0, 0, 0, 0);
    Counts month = new Counts(40, 0, 30, 8, 1, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0);
    return new Standing(
        "U" + place, place, false, 0, 97, 3, year, month, 0.91, 0.99, Standing.Mark.NONE, false);
  }
}
