package dev.pingyi.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.ranking.PublicFigure.Form;
import dev.pingyi.core.ranking.Standing.Mark;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rulebook.RuleBooks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever takes the published figures apart does not find a group of one to four people. */
class PublicFiguresTest {
  private static final int FEW = 5;
  private static final long ENOUGH = 40;

  private final PublicFigures figures =
      new PublicFigures(RuleBooks.shipped(List.of()).ofYear(2026));

  private static Standing standing(long satisfied, long bad, long thisMonth) {
    Counts year = new Counts(satisfied + bad, 0, satisfied, 0, 0, bad, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    Counts month = new Counts(thisMonth, 0, thisMonth, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    return new Standing("DH1", 1, false, 0, 100, 0, year, month, 0, 1, Mark.NONE, false);
  }

  private static boolean isFew(long number) {
    return number > 0 && number < FEW;
  }

  @Test
  void a_count_under_five_is_hidden_and_nobody_or_five_are_shown() {
    assertThat(figures.count(0)).isEqualTo(new PublicFigure(Form.EXACT, 0));
    for (long number = 1; number < FEW; number++) {
      assertThat(figures.count(number)).isEqualTo(new PublicFigure(Form.UNDER, FEW));
    }
    assertThat(figures.count(5)).isEqualTo(new PublicFigure(Form.EXACT, 5));
  }

  @Test
  void no_hidden_part_follows_from_the_total_and_the_other_parts() {
    Map<List<PublicFigure>, List<List<Long>>> published = new HashMap<>();
    for (List<Long> parts : triples(9)) {
      List<PublicFigure> seen = new ArrayList<>(parts.stream().map(figures::count).toList());
      seen.add(figures.total(parts));
      published.computeIfAbsent(seen, _ -> new ArrayList<>()).add(parts);
    }

    published.values().forEach(this::leavesEveryFewPartOpen);
  }

  private void leavesEveryFewPartOpen(List<List<Long>> possible) {
    for (int i = 0; i < 3; i++) {
      Set<Long> values = new HashSet<>();
      for (List<Long> parts : possible) {
        values.add(parts.get(i));
      }
      if (values.stream().anyMatch(PublicFiguresTest::isFew)) {
        assertThat(values).as("of %s", possible).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
      }
    }
  }

  private static List<List<Long>> triples(int most) {
    List<List<Long>> all = new ArrayList<>();
    for (long a = 0; a <= most; a++) {
      for (long b = 0; b <= most; b++) {
        for (long c = 0; c <= most; c++) {
          all.add(List.of(a, b, c));
        }
      }
    }
    return all;
  }

  @Test
  void a_total_that_hides_nothing_is_exact() {
    assertThat(figures.total(List.of(7L, 0L, 12L))).isEqualTo(new PublicFigure(Form.EXACT, 19));
    assertThat(figures.total(List.of(7L, 2L, 12L))).isEqualTo(new PublicFigure(Form.AT_LEAST, 20));
    assertThat(figures.total(List.of(0L, 2L))).isEqualTo(new PublicFigure(Form.UNDER, FEW));
  }

  @Test
  void a_share_never_tells_of_how_few_it_leaves_on_one_side() {
    for (long all = 1; all <= 200; all++) {
      Map<List<PublicFigure>, Set<Long>> dissatisfied = new HashMap<>();
      for (long bad = 0; bad <= all; bad++) {
        Standing standing = standing(all - bad, bad, ENOUGH);
        List<PublicFigure> seen = List.of(figures.ratings(standing), figures.share(standing));
        dissatisfied.computeIfAbsent(seen, _ -> new HashSet<>()).add(bad);
      }
      long number = all;
      dissatisfied
          .values()
          .forEach(
              possible -> {
                if (possible.stream().anyMatch(bad -> isFew(bad) || isFew(number - bad))) {
                  assertThat(possible).as("of %s", number).hasSizeGreaterThanOrEqualTo(2);
                }
              });
    }
  }

  @Test
  void a_bound_holds_and_is_as_near_as_it_may_be() {
    for (long bad = 1; bad < FEW; bad++) {
      assertThat(figures.share(standing(100 - bad, bad, ENOUGH)))
          .isEqualTo(new PublicFigure(Form.AT_LEAST, 0.96));
      assertThat(figures.share(standing(bad, 100 - bad, ENOUGH)))
          .isEqualTo(new PublicFigure(Form.UNDER, 0.05));
    }
    assertThat(figures.share(standing(95, 5, ENOUGH)))
        .isEqualTo(new PublicFigure(Form.EXACT, 0.95));
    assertThat(figures.share(standing(100, 0, ENOUGH))).isEqualTo(new PublicFigure(Form.EXACT, 1));
  }

  @Test
  void what_came_since_the_notice_before_is_hidden_while_it_is_few() {
    Map<PublicFigure, Set<Long>> came = new HashMap<>();
    for (long more = 0; more <= 12; more++) {
      Standing now = standing(47 + more, 0, more);
      came.computeIfAbsent(figures.ratings(now), _ -> new HashSet<>()).add(more);
      assertThat(figures.share(now).form()).isEqualTo(isFew(more) ? Form.HIDDEN : Form.EXACT);
    }

    assertThat(came.values())
        .allSatisfy(
            possible -> {
              if (possible.stream().anyMatch(PublicFiguresTest::isFew)) {
                assertThat(possible).hasSize(2);
              }
            });
  }
}
