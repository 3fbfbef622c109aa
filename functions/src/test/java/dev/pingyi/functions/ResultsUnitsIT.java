package dev.pingyi.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.store.Store;
import dev.pingyi.functions.dynamo.DynamoLocal;
import dev.pingyi.functions.dynamo.MeteredTable;
import dev.pingyi.server.pages.ManyUnits;
import dev.pingyi.server.pages.WebOffice;
import dev.pingyi.server.store.MemoryTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the public results of ten thousand units cost at the store. */
@Timeout(300)
final class ResultsUnitsIT {
  private static final int UNITS = 10_000;
  private static final String MONTH = "/results/2026/11";

  private final MemoryTable mirror = new MemoryTable();

  @Test
  void a_page_costs_what_it_shows() {
    try (DynamoLocal local = DynamoLocal.start()) {
      MeteredTable table = MeteredTable.of(local, mirror);
      Roster roster = ManyUnits.roster(UNITS);
      WebOffice office = new WebOffice(roster, memory -> table);
      Notice notice =
          ManyUnits.notice(office.office.books().ofYear(2026), roster, List.of("政务服务中心", "公共服务企业"));
      office.now = notice.publishedAt();
      double written = table.writeUnits();
      office.publish(notice);
      said("the notice is published", table.writeUnits() - written, "write");
      Store store = office.office.store();
      double whole = reads(table, () -> store.notice(ManyUnits.NOVEMBER));
      said("the whole notice is read", whole, "read");
      written = table.writeUnits();
      double first = reads(table, () -> office.browser().opens(MONTH));
      said("the first look at the month", first, "read");
      said("what it keeps", table.writeUnits() - written, "write");

      double month = looks(table, MONTH);
      double category = looks(table, MONTH + "/2/17");
      double unit = looks(table, MONTH + "/units/U00042");
      double search = looks(table, MONTH + "/search?q=U00042");

      assertThat(whole).isLessThanOrEqualTo(UNITS / 10.0);
      assertThat(first).isLessThanOrEqualTo(UNITS / 10.0);
      assertThat(List.of(month, category, unit, search)).allMatch(units -> units <= 40);
    }
  }

  /** By an instance that has read nothing yet. */
  private double looks(MeteredTable table, String address) {
    WebOffice other = new WebOffice(ManyUnits.roster(UNITS), memory -> table);
    double units = reads(table, () -> other.browser().opens(address));
    said(address, units, "read");
    return units;
  }

  private static double reads(MeteredTable table, Runnable what) {
    double before = table.readUnits();
    what.run();
    return table.readUnits() - before;
  }

  private static void said(String what, double units, String kind) {
    System.out.printf("10,000 units, %s: %.1f %s units%n", what, units, kind);
  }
}
