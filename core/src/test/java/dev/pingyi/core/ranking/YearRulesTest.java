package dev.pingyi.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.ranking.Standing.Mark;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rulebook.RuleBooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Who is among the best and the worst of a year. */
class YearRulesTest {
  private static final Counts YEAR = new Counts(40, 0, 40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  private final YearRules rules = new YearRules(RuleBooks.shipped(List.of()).ofYear(2026));

  @Test
  void ten_of_many_and_never_one_with_all_its_points() {
    List<Standing> units = new ArrayList<>();
    for (int place = 1; place <= 40; place++) {
      units.add(unit(place, false, place <= 34 ? 100 : 97));
    }

    assertThat(places(rules.best(table(units)))).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(places(rules.worst(table(units)))).containsExactly(40, 39, 38, 37, 36, 35);
  }

  @Test
  void a_joint_place_over_the_border_is_on_the_list_with_all_its_units() {
    List<Standing> units = new ArrayList<>();
    for (int place = 1; place <= 8; place++) {
      units.add(unit(place, false, 100));
    }
    for (int one = 0; one < 4; one++) {
      units.add(unit(9, true, 100));
    }
    for (int place = 13; place <= 28; place++) {
      units.add(unit(place, false, 97));
    }
    for (int one = 0; one < 3; one++) {
      units.add(unit(29, true, 94));
    }
    for (int place = 32; place <= 40; place++) {
      units.add(unit(place, false, 91));
    }

    assertThat(places(rules.best(table(units))))
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9, 9);
    assertThat(places(rules.worst(table(units))))
        .containsExactly(40, 39, 38, 37, 36, 35, 34, 33, 32, 29, 29, 29);
  }

  @RepeatedTest(50)
  void nobody_is_on_both_and_equal_units_are_treated_alike(RepetitionInfo seed) {
    Random random = new Random(seed.getCurrentRepetition());
    List<Standing> units = new ArrayList<>();
    int all = 1 + random.nextInt(60);
    while (units.size() < all) {
      int group = Math.min(all - units.size(), random.nextInt(4) == 0 ? 1 + random.nextInt(6) : 1);
      int place = units.size() + 1;
      int points = 100 - 3 * (place * 10 / (all + 1));
      for (int one = 0; one < group; one++) {
        units.add(unit(place, group > 1, points));
      }
    }

    List<Standing> best = rules.best(table(units));
    List<Standing> worst = rules.worst(table(units));

    List<Integer> both = new ArrayList<>(places(best));
    both.retainAll(places(worst));
    assertThat(both).as("of %d units", all).isEmpty();
    units.forEach(
        unit -> {
          assertThat(best.contains(unit)).isEqualTo(places(best).contains(unit.place()));
          assertThat(worst.contains(unit)).isEqualTo(places(worst).contains(unit.place()));
        });
    assertThat(worst).noneMatch(unit -> unit.points() == 100);
  }

  @Test
  void units_without_a_place_are_on_no_list() {
    assertThat(rules.best(table(List.of(unit(0, false, 100))))).isEmpty();
    assertThat(rules.worst(table(List.of(unit(0, false, 80))))).isEmpty();
  }

  private static List<Integer> places(List<Standing> standings) {
    return standings.stream().map(Standing::place).toList();
  }

  private static Notice.Table table(List<Standing> units) {
    return new Notice.Table("政务服务中心", units);
  }

  private static Standing unit(int place, boolean joint, int points) {
    return new Standing("U", place, joint, 0, points, 0, YEAR, YEAR, 0.9, 1, Mark.NONE, false);
  }
}
