package dev.pingyi.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.Fixtures;
import dev.pingyi.core.ranking.EarlyWarning.Kind;
import dev.pingyi.core.ranking.Standing.Mark;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rulebook.RuleBooks;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which heads are warned before a notice. */
class WarningRulesTest {
  private static final YearMonth MONTH = YearMonth.of(2026, 11);

  private final WarningRules rules =
      new WarningRules(RuleBooks.shipped(List.of()).ofYear(MONTH.getYear()));

  @Test
  void a_unit_that_comes_among_the_ten_worst_or_five_above_is_warned_and_one_that_was_is_not() {
    List<Standing> units = new ArrayList<>();
    for (int place = 1; place <= 40; place++) {
      units.add(unit("U" + place, place, 10, 97, month(40, 0)));
    }
    units.set(39, unit("U40", 40, 40, 91, month(40, 0)));

    assertThat(warned(units, Kind.SINKING))
        .hasSize(14)
        .contains("U26", "U39")
        .doesNotContain("U25", "U40");
  }

  @Test
  void with_all_its_points_or_in_the_upper_half_nobody_sinks() {
    assertThat(
            warned(
                List.of(
                    unit("A", 1, 1, 97, month(40, 0)),
                    unit("B", 2, 1, 97, month(40, 0)),
                    unit("C", 3, 1, 97, month(40, 0)),
                    unit("D", 4, 1, 100, month(40, 0))),
                Kind.SINKING))
        .containsExactly("C");
  }

  @Test
  void who_was_low_before_is_warned_of_what_it_loses_there() {
    Standing low = unit("LOW", 4, 4, 97, month(40, 0));
    Standing lost =
        new Standing(
            "LOST", 5, false, 5, 87, 10, month(40, 0), month(40, 0), 0.9, 1, Mark.NONE, false);

    assertThat(
            warned(
                List.of(
                    unit("A", 1, 1, 100, month(40, 0)),
                    unit("B", 2, 2, 100, month(40, 0)),
                    unit("C", 3, 3, 100, month(40, 0)),
                    low,
                    lost),
                Kind.SINKING))
        .containsExactly("LOST");
  }

  @Test
  void more_bad_ratings_than_chance_brings_are_told_but_never_few() {
    List<Standing> units = new ArrayList<>();
    for (int place = 1; place <= 20; place++) {
      units.add(unit("U" + place, place, place, 100, month(200, 4)));
    }
    units.add(unit("MANY", 21, 21, 100, month(60, 6)));
    units.add(unit("FEW", 22, 22, 100, month(12, 4)));
    units.add(unit("USUAL", 23, 23, 100, month(300, 7)));

    assertThat(warned(units, Kind.MORE_BAD)).containsExactly("MANY");
  }

  private List<String> warned(List<Standing> units, Kind kind) {
    return rules.of(MONTH, new Notice.Table("政务服务中心", units), Fixtures.monday9()).stream()
        .filter(warning -> warning.kind() == kind)
        .map(EarlyWarning::unit)
        .toList();
  }

  private static Counts month(long counted, long bad) {
    return new Counts(counted, 0, counted - bad, 0, 0, bad, 0, bad, 0, 0, 0, 0, 0, 0, 0);
  }

  private static Standing unit(String id, int place, int before, int points, Counts month) {
    return new Standing(
        id, place, false, before, points, 0, month, month, 0.9, 1, Mark.NONE, false);
  }
}
