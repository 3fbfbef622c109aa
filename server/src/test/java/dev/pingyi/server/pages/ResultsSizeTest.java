package dev.pingyi.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.ranking.Standing;
import dev.pingyi.core.roster.Roster;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of a month of ten thousand units is small, and together they show everybody. */
final class ResultsSizeTest {
  private static final int UNITS = 10_000;
  private static final int MOST = 200 * 1024;
  private static final Pattern LINKED =
      Pattern.compile("<a href=\"/results/2026/11/units/([A-Z0-9]+)\">");

  private static final List<String> CATEGORIES = List.of("机关处科室和基层站所", "公共服务企业", "政务服务中心");

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void no_page_is_larger_than_200_kilobytes(int categories) {
    Roster roster = ManyUnits.roster(UNITS);
    WebOffice office = new WebOffice(roster);
    Notice notice =
        ManyUnits.notice(
            office.office.books().ofYear(2026), roster, CATEGORIES.subList(0, categories));
    office.publish(notice);
    office.now = notice.publishedAt();
    Browser browser = office.browser();

    int largest = size(browser.opens("/results/2026/11"));
    for (int table = 1; table <= categories; table++) {
      List<String> shown = new ArrayList<>();
      String address = ResultsAddress.category(ManyUnits.NOVEMBER, table, 1);
      for (int page = 1; !address.isEmpty(); page++) {
        largest = Math.max(largest, size(browser.opens(address)));
        LINKED.matcher(browser.text()).results().map(m -> m.group(1)).forEach(shown::add);
        String next = ResultsAddress.category(ManyUnits.NOVEMBER, table, page + 1);
        address = browser.text().contains("href=\"" + next + "\" rel=\"next\"") ? next : "";
      }
      assertThat(shown)
          .containsExactlyElementsOf(
              notice.tables().get(table - 1).standings().stream().map(Standing::unit).toList());
    }
    largest = Math.max(largest, size(browser.opens("/results/2026/11/search?q=%E5%8C%BA")));
    largest = Math.max(largest, size(browser.opens("/results/2026/11/units/U00042")));
    System.out.printf(
        "10,000 units in %d categories: the largest page has %,d bytes%n", categories, largest);

    assertThat(largest).isLessThanOrEqualTo(MOST);
  }

  private static int size(Browser browser) {
    assertThat(browser.status()).isEqualTo(200);
    return browser.text().getBytes(StandardCharsets.UTF_8).length;
  }
}
