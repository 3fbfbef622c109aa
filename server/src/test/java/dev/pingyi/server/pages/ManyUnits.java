package dev.pingyi.server.pages;

import dev.pingyi.core.Fixtures;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.ranking.RankingRules;
import dev.pingyi.core.ranking.RankingRules.Figures;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.rulebook.RuleBook;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** A large office: its roster, and a notice of all its units with names of usual length. */
public final class ManyUnits {
  public static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private static final List<String> AREAS = List.of("武昌区", "江岸区", "东湖高新区", "黄陂区");
  private static final List<String> KINDS =
      List.of("市场监督管理局", "不动产登记中心", "住房保障和房屋管理局", "交通大队", "社会保险服务大厅");

  private ManyUnits() {}

  public static Roster roster(int units) {
    List<Unit> all = IntStream.range(0, units).mapToObj(ManyUnits::unit).toList();
    return new Roster(all, List.of(), List.of(), List.of());
  }

  /** The units take turns in the categories. */
  public static Notice notice(RuleBook book, Roster roster, List<String> categories) {
    RankingRules rules = new RankingRules(book);
    List<Notice.Table> tables = new ArrayList<>();
    for (int table = 0; table < categories.size(); table++) {
      List<Figures> figures = new ArrayList<>();
      for (int unit = table; unit < roster.units().size(); unit += categories.size()) {
        figures.add(figures(roster.units().get(unit).id(), unit));
      }
      tables.add(new Notice.Table(categories.get(table), rules.rank(figures, Map.of())));
    }
    return new Notice(
        NOVEMBER,
        Fixtures.at("2026-12-01T09:07"),
        "2026.1",
        "b1946ac92492d2347c6235b4",
        Notice.Work.NONE,
        List.of(),
        tables,
        Notice.Moved.NONE,
        List.of());
  }

  private static Unit unit(int number) {
    String area = AREAS.get(number % AREAS.size());
    String kind = KINDS.get(number % KINDS.size());
    return new Unit(
        String.format(Locale.ROOT, "U%05d", number),
        area + "第" + number + "街道" + kind,
        "Office " + number,
        "基层站所",
        area,
        "street",
        area,
        "",
        "",
        "");
  }

  /**
   * Most have lost nothing, every third three points, a few nine; every fiftieth is hardly rated.
   */
  private static Figures figures(String unit, int number) {
    long counted = number % 50 == 0 ? 12 : 200 + number % 977;
    int upheld = number % 3 == 0 ? 1 + number % 5 / 3 : 0;
    long bad = Math.min(counted / 2, 5 + number % 17);
    Counts year =
        new Counts(counted, 0, counted - bad, 0, 0, bad, 0, bad, bad, upheld, 0, 0, 0, 0, 0);
    return new Figures(unit, 100 - 3 * upheld, 0, year, year);
  }
}
