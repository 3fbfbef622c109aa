package dev.pingyi.core.breach;

import static dev.pingyi.core.Fixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.complaint.Due;
import dev.pingyi.core.complaint.Duty;
import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.flag.FlagKind;
import dev.pingyi.core.flag.FlagPlace;
import dev.pingyi.core.rulebook.RuleBooks;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By when a breach has to be decided, and when inspectors are reminded of it. */
final class BreachRulesTest {
  private static final Instant REPORTED = at("2026-11-23T09:30");

  private final BreachRules rules = new BreachRules(RuleBooks.shipped(List.of()));

  private Breach breach() {
    return rules.reported(
        new BreachRules.Report(
            "BR-TEST-AAAX-YYYY",
            BreachKind.HINDERED,
            "东湖区",
            new FlagPlace("DH1", "DH1-02"),
            Breach.Clue.NONE),
        new Stamp("inspector/m", REPORTED, "words"));
  }

  @Test
  void it_is_due_at_the_end_of_the_tenth_working_day() {
    assertThat(breach().nextDue()).contains(new Due(Duty.BREACH, at("2026-12-08T00:00")));
  }

  @Test
  void nobody_is_reminded_a_second_too_early() {
    Instant next = breach().nextDueAt().orElseThrow();

    assertThat(rules.reminded(breach(), next.minusSeconds(1))).isEmpty();
    assertThat(rules.reminded(breach(), next)).isPresent();
    assertThat(rules.reminded(breach(), next.plusSeconds(1))).isPresent();
  }

  @Test
  void each_step_is_followed_by_a_later_one_without_end() {
    Breach breach = breach();
    for (int step = 0; step < 30; step++) {
      Instant next = breach.nextDueAt().orElseThrow();
      Breach reminded = rules.reminded(breach, next).orElseThrow();
      assertThat(reminded.nextDueAt()).hasValueSatisfying(at -> assertThat(at).isAfter(next));
      assertThat(reminded.version()).isEqualTo(breach.version() + 1);
      breach = reminded;
    }
    assertThat(breach.deadline().isOver(breach.deadline().nextAt())).isTrue();
  }

  @Test
  void decided_it_is_due_no_more_and_never_decided_again() {
    Stamp stamp = new Stamp("inspector/n", REPORTED.plusSeconds(9), "why");
    Breach decided = rules.decided(breach(), Breach.State.REJECTED, stamp).orElseThrow();

    assertThat(decided.nextDueAt()).isEmpty();
    assertThat(decided.nextDue()).isEmpty();
    assertThat(rules.reminded(decided, at("2027-01-01T00:00"))).isEmpty();
    assertThat(rules.decided(decided, Breach.State.CONFIRMED, stamp)).isEmpty();
  }

  @Test
  void what_praise_and_codes_show_may_be_a_breach_and_what_bad_ratings_show_is_none() {
    assertThat(
            Arrays.stream(FlagKind.values())
                .filter(kind -> BreachRules.of(kind).isEmpty())
                .toList())
        .containsExactly(FlagKind.PHONE, FlagKind.FLOOD, FlagKind.FLOOD_OF_ONE);
    assertThat(BreachRules.of(FlagKind.SILENT)).contains(BreachKind.HINDERED);
    assertThat(BreachRules.of(FlagKind.BURST)).contains(BreachKind.FORCED);
  }
}
