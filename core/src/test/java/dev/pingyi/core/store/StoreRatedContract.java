package dev.pingyi.core.store;

import static dev.pingyi.core.Fixtures.at;
import static dev.pingyi.core.Fixtures.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.RatingEvent.RatingGiven;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list by which a unit's ratings of a month are found again. */
public abstract class StoreRatedContract extends StoreListsContract {
  @Test
  final void ratings_of_a_unit_and_a_month_come_in_pages_by_the_months_of_the_office() {
    Instant lastMinute = at("2026-11-30T23:59");
    for (int number = 1; number <= 5; number++) {
      given(number, "DH1", lastMinute);
    }
    given(6, "DH1", lastMinute.plusSeconds(60));
    given(7, "WC1", lastMinute);

    List<String> first = store.ratedIn("DH1", NOVEMBER, "", 3);
    List<String> second = store.ratedIn("DH1", NOVEMBER, first.getLast(), 3);
    assertThat(first).hasSize(3);
    assertThat(second).hasSize(2);
    assertThat(Stream.concat(first.stream(), second.stream()))
        .isSorted()
        .containsExactlyInAnyOrder(
            reference(1), reference(2), reference(3), reference(4), reference(5));
    assertThat(store.ratedIn("DH1", NOVEMBER.plusMonths(1), "", 9)).containsExactly(reference(6));
    assertThat(store.ratedIn("DH2", NOVEMBER, "", 9)).isEmpty();
  }

  /** Committed as every rating is: the list is made of what happened. */
  private void given(int number, String unit, Instant at) {
    RatingGiven event = new RatingGiven(reference(number), unit, unit + "-01", 4, 4, false, at);
    store.commit(
        new Decision(
            List.of(), List.of(new EventEnvelope(reference(number) + "/RatingGiven", event))));
  }
}
