package dev.pingyi.core.city;

import dev.pingyi.core.roster.Counter;
import dev.pingyi.core.roster.Matter;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.roster.Unit;
import java.util.List;

/** The units of the test city: two districts, two categories, one counter with several matters. */
final class CityRoster {
  private CityRoster() {}

  static Roster roster() {
    return new Roster(
        List.of(
            unit("DH1", "东湖政务中心", "Donghu Centre", "政务服务中心", "东湖区"),
            unit("DH2", "东湖社保所", "Donghu Pensions", "机关处科室和基层站所", "东湖区"),
            unit("WC1", "武昌政务中心", "Wuchang Centre", "政务服务中心", "武昌区")),
        List.of(
            new Counter("DH1", 1, "综合窗口", "General counter", List.of("SB", "YB")),
            new Counter("DH1", 2, "社保窗口", "Pension counter", List.of("SB")),
            new Counter("DH2", 1, "前台", "Front desk", List.of("SB")),
            new Counter("WC1", 1, "综合窗口", "General counter", List.of("SB", "YB"))),
        List.of(
            new Matter("SB", "社保登记", "Pension registration"),
            new Matter("YB", "医保报销", "Health insurance refund")),
        List.of());
  }

  private static Unit unit(String id, String name, String nameEn, String category, String area) {
    return new Unit(
        id, name, nameEn, category, area, "区", "江城市", "1".repeat(18), "江城", "027-8888 0001");
  }
}
