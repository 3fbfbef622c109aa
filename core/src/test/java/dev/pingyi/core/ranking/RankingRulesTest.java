package dev.pingyi.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.ranking.RankingRules.Figures;
import dev.pingyi.core.ranking.Standing.Mark;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rulebook.RuleBooks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingRulesTest {
  private final RankingRules rules = new RankingRules(RuleBooks.shipped(List.of()).ofYear(2026));

  @Test
  void more_points_are_the_better_place() {
    assertThat(order(unit("B").points(97), unit("A").points(94), unit("C")))
        .containsExactly("C", "B", "A");
  }

  @Test
  void at_the_same_points_fewer_breaches_are_better() {
    assertThat(order(unit("A").points(90).breaches(1), unit("B").points(90).upheld(4)))
        .containsExactly("B", "A");
  }

  @Test
  void then_fewer_upheld_complaints() {
    assertThat(order(unit("A").upheld(2).counted(900, 900), unit("B").upheld(1)))
        .containsExactly("B", "A");
  }

  @Test
  void then_the_lower_share_of_upheld_complaints() {
    assertThat(order(unit("A").upheld(1).counted(100, 100), unit("B").upheld(1).counted(80, 90)))
        .containsExactly("A", "B");
  }

  @Test
  void then_the_higher_lower_end_of_the_satisfied_share() {
    assertThat(order(unit("A").counted(95, 100), unit("B").counted(38, 40)))
        .as("95 %% of 100 is surer than 95 %% of 40")
        .containsExactly("A", "B");
    assertThat(order(unit("A").counted(90, 100), unit("B").counted(39, 40)))
        .containsExactly("B", "A");
  }

  @Test
  void then_more_ratings() {
    assertThat(order(unit("A").counted(0, 40), unit("B").counted(0, 50))).containsExactly("B", "A");
  }

  @Test
  void who_is_still_equal_shares_the_place_and_the_next_place_is_left_out() {
    List<Standing> standings = rank(unit("B"), unit("A"), unit("C").points(97));

    assertThat(standings).extracting(Standing::unit).containsExactly("A", "B", "C");
    assertThat(standings).extracting(Standing::place).containsExactly(1, 1, 3);
    assertThat(standings).extracting(Standing::joint).containsExactly(true, true, false);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void the_order_of_the_roster_does_not_matter(long seed) {
    List<Figures> units = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      units.add(unit("U" + i).points(100 - 3 * (i % 3)).counted(30 + i / 4, 32 + i / 4).made());
    }
    List<Standing> expected = rules.rank(units, Map.of());

    Collections.shuffle(units, new Random(seed));

    assertThat(rules.rank(units, Map.of())).isEqualTo(expected);
  }

  @Test
  void under_thirty_ratings_a_unit_is_listed_without_a_place_after_the_others() {
    List<Standing> standings =
        rank(unit("A").counted(29, 29), unit("B").points(40), unit("C").counted(30, 30));

    assertThat(standings).extracting(Standing::unit).containsExactly("C", "B", "A");
    assertThat(standings).extracting(Standing::place).containsExactly(1, 2, 0);
  }

  @Test
  void units_without_a_place_stand_in_the_order_of_their_points_too() {
    assertThat(order(unit("A").points(94).counted(5, 5), unit("B").points(97).counted(5, 5)))
        .containsExactly("B", "A");
  }

  @Test
  void the_last_three_below_the_full_points_are_interviewed() {
    List<Standing> standings =
        rank(
            unit("A"),
            unit("B"),
            unit("C").points(97),
            unit("D").points(94),
            unit("E").points(91),
            unit("F").points(88));

    assertThat(interviewed(standings)).containsExactly("D", "E", "F");
  }

  @Test
  void nobody_with_full_points_is_interviewed() {
    assertThat(interviewed(rank(unit("A"), unit("B"), unit("C").points(97)))).containsExactly("C");
  }

  @Test
  void nobody_without_a_place_is_interviewed() {
    assertThat(interviewed(rank(unit("A"), unit("B").points(50).counted(3, 3)))).isEmpty();
  }

  @Test
  void who_shares_the_place_of_an_interviewed_unit_is_interviewed_too() {
    List<Standing> standings =
        rank(
            unit("A"),
            unit("B").points(97),
            unit("C").points(97),
            unit("D").points(97),
            unit("E").points(97));

    assertThat(interviewed(standings)).containsExactly("B", "C", "D", "E");
  }

  @Test
  void at_96_percent_thirty_ratings_alert_at_25_satisfied_and_alarm_at_23() {
    assertThat(mark(26)).isEqualTo(Mark.NONE);
    assertThat(mark(25)).isEqualTo(Mark.ALERT);
    assertThat(mark(24)).isEqualTo(Mark.ALERT);
    assertThat(mark(23)).isEqualTo(Mark.ALARM);
    assertThat(mark(0)).isEqualTo(Mark.ALARM);
  }

  @Test
  void without_ratings_there_is_no_mark() {
    List<Standing> standings = rank(unit("A").counted(0, 0), unit("B").counted(0, 0));

    assertThat(standings).extracting(Standing::mark).containsOnly(Mark.NONE);
  }

  @Test
  void the_place_of_the_notice_before_stands_beside_the_new_one() {
    List<Standing> standings = rules.rank(List.of(unit("A").made()), Map.of("A", 4));

    assertThat(standings.getFirst().before()).isEqualTo(4);
  }

  /** The mark of a unit whose category is satisfied in exactly 96 of 100 ratings. */
  private Mark mark(int satisfied) {
    // With its own 30 ratings the others bring the category to 960,000 of a million.
    Unit others = unit("B").counted(960_000 - satisfied, 999_970);
    return rank(unit("A").counted(satisfied, 30), others).stream()
        .filter(s -> s.unit().equals("A"))
        .findFirst()
        .orElseThrow()
        .mark();
  }

  private List<String> order(Unit... units) {
    return rank(units).stream().map(Standing::unit).toList();
  }

  private List<Standing> rank(Unit... units) {
    return rules.rank(
        IntStream.range(0, units.length).mapToObj(i -> units[i].made()).toList(), Map.of());
  }

  private static List<String> interviewed(List<Standing> standings) {
    return standings.stream().filter(Standing::interview).map(Standing::unit).toList();
  }

  private static Unit unit(String id) {
    return new Unit(id, 100, 40, 40, 0, 0);
  }

  /** A unit of which 40 of 40 raters are satisfied, at full points. */
  private record Unit(
      String id, int points, long satisfied, long counted, long upheld, long breaches) {
    Unit points(int left) {
      return new Unit(id, left, satisfied, counted, upheld, breaches);
    }

    Unit counted(long content, long all) {
      return new Unit(id, points, content, all, upheld, breaches);
    }

    Unit upheld(long number) {
      return new Unit(id, points, satisfied, counted, number, breaches);
    }

    Unit breaches(long number) {
      return new Unit(id, points, satisfied, counted, upheld, number);
    }

    Figures made() {
      Counts year =
          new Counts(
              counted,
              0,
              satisfied,
              0,
              0,
              counted - satisfied,
              0,
              upheld,
              upheld,
              upheld,
              0,
              breaches,
              0,
              0,
              0);
      return new Figures(id, points, 0, year, Counts.NONE);
    }
  }
}
