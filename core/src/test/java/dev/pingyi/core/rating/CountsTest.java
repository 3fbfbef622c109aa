package dev.pingyi.core.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CountsTest {
  private static final Grades GRADES =
      new Grades(
          Set.of(Grade.DISSATISFIED, Grade.VERY_DISSATISFIED), Set.of(), Grade.FAIRLY_SATISFIED);

  private static Rating rating(Grade matter, Grade person, boolean heldBack) {
    return new Rating(
        "PY-2222-2222-2222",
        1,
        "web/1",
        "account",
        "DH1",
        "DH1-02",
        "",
        matter,
        person,
        List.of(),
        1,
        heldBack,
        false,
        List.of(),
        Instant.parse("2026-11-25T02:00:00Z"),
        Instant.parse("2026-11-25T02:00:00Z"));
  }

  private static Counts sum(Counts... counts) {
    return Stream.of(counts).reduce(Counts.NONE, Counts::plus);
  }

  @Test
  void a_rating_counts_once_with_the_lower_of_its_grades() {
    Counts counts = Counts.of(rating(Grade.VERY_SATISFIED, Grade.DISSATISFIED, false));

    assertThat(counts).isEqualTo(new Counts(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void each_grade_has_a_figure_of_its_own() {
    Counts all =
        Grade.bestFirst().stream()
            .map(grade -> Counts.of(rating(grade, grade, false)))
            .reduce(Counts.NONE, Counts::plus);

    assertThat(all).isEqualTo(new Counts(5, 0, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0));
    assertThat(all.counted()).isEqualTo(5);
  }

  @Test
  void what_counts_as_satisfied_and_as_bad_is_for_the_rule_book_to_say() {
    Counts counts = new Counts(31, 0, 1, 2, 4, 8, 16, 0, 0, 0, 0, 0, 0, 0, 0);

    assertThat(counts.satisfied(Grade.FAIRLY_SATISFIED)).isEqualTo(1 + 2 + 4);
    assertThat(counts.satisfied(Grade.SATISFIED)).isEqualTo(1 + 2);
    assertThat(counts.dissatisfied(GRADES)).isEqualTo(8 + 16);
  }

  @Test
  void praise_held_back_is_accepted_and_not_counted() {
    Rating praise = rating(Grade.VERY_SATISFIED, Grade.VERY_SATISFIED, false);
    Counts counts = Counts.of(praise.asHeldBack(GRADES));

    assertThat(counts.ratings()).isEqualTo(1);
    assertThat(counts.heldBack()).isEqualTo(1);
    assertThat(counts.counted()).isZero();
  }

  @Test
  void a_bad_rating_is_never_held_back() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> rating(Grade.VERY_SATISFIED, Grade.DISSATISFIED, false).asHeldBack(GRADES))
        .withMessageContaining("PY-2222-2222-2222");
  }

  @Test
  void a_rating_taken_back_stays_accepted_and_no_longer_counts() {
    for (Grade grade : Grade.values()) {
      Rating rating = rating(grade, grade, false);
      Counts left = sum(Counts.of(rating), Counts.takenBack(rating.asWithdrawn()));

      assertThat(left).isEqualTo(new Counts(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }
  }

  @Test
  void praise_held_back_and_taken_back_is_not_taken_off_twice() {
    Rating rating = rating(Grade.SATISFIED, Grade.SATISFIED, true);

    assertThat(sum(Counts.of(rating), Counts.takenBack(rating))).isEqualTo(Counts.of(rating));
    assertThat(Counts.of(rating).counted()).isZero();
  }

  @Test
  void a_complaint_is_pending_until_it_ends() {
    assertThat(Counts.complaintOpened().pending()).isEqualTo(1);
    assertThat(sum(Counts.complaintOpened(), Counts.complaintEnded()).pending()).isZero();
  }

  @Test
  void a_verdict_overturned_moves_from_one_figure_to_the_other() {
    Counts counts = sum(Counts.verdict(1, 0), Counts.verdict(-1, 1));

    assertThat(counts.upheld()).isZero();
    assertThat(counts.revoked()).isEqualTo(1);
  }

  @Test
  void adding_adds_every_figure() {
    Counts one = new Counts(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);

    assertThat(one.plus(one))
        .isEqualTo(new Counts(2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30));
    assertThat(one.plus(Counts.NONE)).isEqualTo(one);
  }
}
