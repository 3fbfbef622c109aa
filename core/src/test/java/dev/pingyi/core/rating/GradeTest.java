package dev.pingyi.core.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class GradeTest {

  @Test
  void very_satisfied_is_five_and_very_dissatisfied_is_one() {
    assertThat(Grade.bestFirst())
        .containsExactly(
            Grade.VERY_SATISFIED,
            Grade.SATISFIED,
            Grade.FAIRLY_SATISFIED,
            Grade.DISSATISFIED,
            Grade.VERY_DISSATISFIED);
    assertThat(Grade.bestFirst()).extracting(Grade::score).containsExactly(5, 4, 3, 2, 1);
  }

  @Test
  void a_score_gives_its_grade_back() {
    for (Grade grade : Grade.values()) {
      assertThat(Grade.of(grade.score())).isEqualTo(grade);
    }
  }

  @Test
  void a_score_outside_the_scale_is_refused() {
    for (int score : new int[] {Integer.MIN_VALUE, -1, 0, 6, Integer.MAX_VALUE}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Grade.of(score))
          .withMessageContaining(String.valueOf(score));
    }
  }

  @Test
  void a_grade_is_at_least_itself_and_every_lower_one() {
    assertThat(Grade.values())
        .filteredOn(grade -> grade.isAtLeast(Grade.FAIRLY_SATISFIED))
        .containsExactly(Grade.VERY_SATISFIED, Grade.SATISFIED, Grade.FAIRLY_SATISFIED);
  }

  @Test
  void the_lower_of_two_grades_is_the_one_with_the_lower_score() {
    for (Grade one : Grade.values()) {
      for (Grade other : Grade.values()) {
        Grade lower = Grade.lower(one, other);

        assertThat(lower.score()).isEqualTo(Math.min(one.score(), other.score()));
        assertThat(lower).isEqualTo(Grade.lower(other, one));
      }
    }
  }
}
