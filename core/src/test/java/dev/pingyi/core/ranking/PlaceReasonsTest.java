package dev.pingyi.core.ranking;

import static dev.pingyi.core.ranking.Criterion.BREACHES;
import static dev.pingyi.core.ranking.Criterion.INTERVAL;
import static dev.pingyi.core.ranking.Criterion.RATINGS;
import static dev.pingyi.core.ranking.Criterion.UPHELD;
import static dev.pingyi.core.ranking.Criterion.UPHELD_RATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.ranking.Notice.Table;
import dev.pingyi.core.ranking.PlaceReasons.Run;
import dev.pingyi.core.ranking.RankingRules.Figures;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.rulebook.RuleBooks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What decided the places of a published category. */
final class PlaceReasonsTest {
  private static final RuleBook BOOK = RuleBooks.shipped(List.of()).ofYear(2026);

  private final RankingRules rules = new RankingRules(BOOK);
  private final PlaceReasons reasons = new PlaceReasons(BOOK);

  @Test
  void with_all_points_different_there_is_nothing_to_explain() {
    assertThat(reasons.runs(table(unit("A", 100, 95, 100), unit("B", 97, 95, 100)))).isEmpty();
  }

  @Test
  void units_with_the_same_points_are_told_by_what_decided_between_them() {
    Table table =
        table(
            unit("A", 100, 98, 100),
            unit("B", 100, 95, 100),
            unit("C", 100, 90, 100),
            unit("D", 97, 90, 100),
            unit("E", 88, 90, 100));

    assertThat(reasons.runs(table)).containsExactly(new Run(1, 3, 100, Set.of(INTERVAL)));
  }

  @Test
  void each_criterion_that_decided_anything_in_a_run_is_named_in_its_order() {
    Table table =
        table(
            figures("A", 90, counts(40, 40, 1, 0)),
            figures("B", 90, counts(40, 40, 2, 0)),
            figures("C", 90, counts(38, 40, 2, 0)),
            figures("D", 90, counts(30, 39, 2, 0)),
            figures("E", 90, counts(40, 40, 0, 1)));

    Run run = reasons.runs(table).getFirst();

    assertThat(run.decided()).containsExactly(BREACHES, UPHELD, UPHELD_RATE, INTERVAL);
  }

  @Test
  void ratings_decide_last_and_a_shared_place_is_decided_by_nothing() {
    assertThat(reasons.runs(table(unit("A", 100, 0, 50), unit("B", 100, 0, 40))))
        .containsExactly(new Run(1, 2, 100, Set.of(RATINGS)));
    assertThat(reasons.runs(table(unit("A", 100, 40, 40), unit("B", 100, 40, 40))))
        .containsExactly(new Run(1, 1, 100, Set.of()));
  }

  @Test
  void units_without_a_place_are_in_no_run() {
    assertThat(reasons.runs(table(unit("A", 100, 40, 40), unit("B", 100, 9, 9)))).isEmpty();
  }

  @Test
  void one_upheld_less_gives_its_points_back_and_puts_the_unit_before_others() {
    Table table =
        table(
            unit("A", 100, 99, 100),
            unit("B", 100, 40, 100),
            figures("C", 97, counts(90, 100, 1, 0)));

    assertThat(reasons.withOneUpheldLess(table, table.standings().getLast())).hasValue(2);
  }

  @Test
  void who_has_none_upheld_no_place_or_the_same_place_is_told_nothing() {
    Table table =
        table(
            unit("A", 100, 99, 100),
            figures("B", 90, counts(90, 100, 0, 1)),
            figures("C", 60, counts(90, 100, 2, 3)),
            figures("D", 97, counts(9, 9, 1, 0)));

    table.standings().forEach(unit -> assertThat(reasons.withOneUpheldLess(table, unit)).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_reasons_hold_whatever_the_figures_are(long seed) {
    Random random = new Random(seed);
    List<Figures> figures = any(random);
    List<Standing> standings = rules.rank(figures, Map.of());
    List<Standing> ranked = standings.stream().filter(s -> s.place() > 0).toList();

    for (int i = 1; i < ranked.size(); i++) {
      Standing above = ranked.get(i - 1);
      Standing below = ranked.get(i);
      // A place is shared exactly if nothing decides, and else is the number of those above.
      assertThat(Criterion.between(above, below).isEmpty())
          .isEqualTo(above.place() == below.place());
      assertThat(below.place()).isIn(above.place(), i + 1);
    }
    for (Standing unit : ranked) {
      reasons
          .withOneUpheldLess(new Table("c", standings), unit)
          .ifPresent(place -> assertThat(place).isEqualTo(placeWithOneUpheldLess(figures, unit)));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void one_more_satisfied_rating_never_worsens_a_place(long seed) {
    Random random = new Random(seed);
    List<Figures> figures = any(random);
    Map<String, Integer> before = places(figures);
    int chosen = random.nextInt(figures.size());
    Figures unit = figures.get(chosen);
    figures.set(chosen, figures(unit.unit(), unit.points(), unit.year().plus(counts(1, 1, 0, 0))));

    int place = places(figures).get(unit.unit());

    assertThat(place == 0 || before.get(unit.unit()) == 0 || place <= before.get(unit.unit()))
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void names_and_the_order_of_arrival_decide_no_place(long seed) {
    Random random = new Random(seed);
    List<Figures> figures = any(random);
    Map<String, Integer> places = places(figures);
    List<Figures> renamed = new ArrayList<>();
    Collections.shuffle(figures, random);
    figures.forEach(f -> renamed.add(figures("Z" + f.unit().hashCode(), f.points(), f.year())));

    Map<String, Integer> other = places(renamed);

    places.forEach((unit, place) -> assertThat(other.get("Z" + unit.hashCode())).isEqualTo(place));
  }

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  private int placeWithOneUpheldLess(List<Figures> figures, Standing unit) {
    List<Figures> less =
        figures.stream()
            .map(
                f ->
                    f.unit().equals(unit.unit())
                        ? figures(
                            f.unit(),
                            Math.min(100, f.points() + 3),
                            f.year().plus(Counts.verdict(-1, 0)))
                        : f)
            .toList();
    return places(less).get(unit.unit());
  }

  private Map<String, Integer> places(List<Figures> figures) {
    Map<String, Integer> places = new HashMap<>();
    rules.rank(figures, Map.of()).forEach(s -> places.put(s.unit(), s.place()));
    return places;
  }

  private static List<Figures> any(Random random) {
    List<Figures> figures = new ArrayList<>();
    for (int i = 0; i < 3 + random.nextInt(20); i++) {
      int upheld = random.nextInt(3);
      int breaches = random.nextInt(2);
      int counted = 28 + random.nextInt(12);
      Counts year = counts(counted - random.nextInt(3), counted, upheld, breaches);
      figures.add(figures("U" + i, 100 - 3 * upheld - 10 * breaches, year));
    }
    return figures;
  }

  private Table table(Figures... units) {
    return new Table("c", rules.rank(List.of(units), Map.of()));
  }

  private static Figures unit(String id, int points, long satisfied, long counted) {
    return figures(id, points, counts(satisfied, counted, 0, 0));
  }

  private static Figures figures(String id, int points, Counts year) {
    return new Figures(id, points, 0, year, Counts.NONE);
  }

  private static Counts counts(long satisfied, long counted, long upheld, long breaches) {
    long bad = counted - satisfied;
    return new Counts(counted, 0, satisfied, 0, 0, bad, 0, 0, 0, upheld, 0, breaches, 0, 0, 0);
  }
}
