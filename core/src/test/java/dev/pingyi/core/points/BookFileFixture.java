package dev.pingyi.core.points;

import static dev.pingyi.core.Fixtures.at;

import dev.pingyi.core.Fixtures;
import dev.pingyi.core.points.BookFile.Placed;
import dev.pingyi.core.points.BookLines.Header;
import dev.pingyi.core.rulebook.RuleBooks;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;

/** Files of points books as they are public with the notice of January 2027. */
final class BookFileFixture {
  private static final Header JANUARY =
      new Header(YearMonth.of(2027, 1), Fixtures.OFFICE, "2027.1", 100);

  private BookFileFixture() {}

  /**
   * Two categories with places, joint ones and units without one; books with deductions, breaches
   * and reversals; and after them two that are not ranked, one of the year before.
   */
  static BookFile ofJanuary() {
    UnitYear upheld = year("JA1", 2027);
    upheld.uphold(1, at("2027-01-04T10:00"));
    UnitYear overturned = year("JA2", 2027);
    overturned.uphold(2, at("2027-01-04T10:05"));
    overturned.breach(3, at("2027-01-11T16:30"));
    overturned.reverse(2, at("2027-01-25T09:12"));
    UnitYear twice = year("WC1", 2027);
    twice.uphold(4, at("2027-01-05T11:00"));
    twice.uphold(5, at("2027-01-06T11:00"));
    UnitYear left = year("OLD", 2027);
    left.uphold(6, at("2027-01-07T11:00"));
    UnitYear former = year("JA1", 2026);
    former.uphold(7, at("2026-12-20T11:00"));
    former.reverse(7, at("2027-01-01T08:00"));
    return new BookFile(
        JANUARY,
        List.of(
            placed(year("HS1", 2027), "政务服务中心", 1),
            placed(year("HS2", 2027), "政务服务中心", 1),
            placed(upheld, "政务服务中心", 3),
            placed(overturned, "政务服务中心", 4),
            placed(year("HS3", 2027), "政务服务中心", 0),
            placed(year("WC2", 2027), "公共\"服务\"企业", 1),
            placed(twice, "公共\"服务\"企业", 2),
            placed(left, "", 0),
            placed(former, "", 0)));
  }

  /** A unit with a deduction that falls, and one without an entry. */
  static BookFile ofVectors() {
    UnitYear year = year("DH1", 2026);
    year.uphold(1, at("2026-11-20T10:00"));
    year.reverse(1, at("2026-11-27T11:30"));
    return new BookFile(
        new Header(YearMonth.of(2026, 11), Fixtures.OFFICE, "2026.1", 100),
        List.of(placed(year, "政务服务中心", 1), placed(year("WC1", 2026), "政务服务中心", 0)));
  }

  static byte[] bytes(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static UnitYear year(String unit, int year) {
    return new UnitYear(RuleBooks.shipped(List.of()), unit, year);
  }

  private static Placed placed(UnitYear unit, String category, int place) {
    return new Placed(unit.book(), category, place, unit.points());
  }
}
