package dev.pingyi.core.store;

import static dev.pingyi.core.Fixtures.aComplaint;
import static dev.pingyi.core.Fixtures.monday9;
import static dev.pingyi.core.Fixtures.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.breach.BreachKind;
import dev.pingyi.core.breach.BreachRules;
import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.flag.FlagPlace;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.core.store.Change.PutBreach;
import dev.pingyi.core.store.Change.PutComplaint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lists by which reported breaches are found again. */
public abstract class StoreBreachesContract extends StoreRowsContract {
  private static final BreachRules BREACHES = new BreachRules(RuleBooks.shipped(List.of()));

  @Test
  final void open_breaches_of_an_area_come_by_the_end_of_their_time_and_decided_ones_no_more() {
    Breach later = breach("BR-TEST-AAAX-YYYY", "东湖区", 60);
    Breach earlier = breach("BR-TEST-BBBX-YYYY", "东湖区", 0);
    Breach elsewhere = breach("BR-TEST-CCCX-YYYY", "武昌区", 0);
    Stream.of(later, earlier, elsewhere).forEach(b -> commit(new PutBreach(b)));

    assertThat(store.breaches().open("东湖区", 9))
        .containsExactly(earlier.reference(), later.reference());
    assertThat(store.breaches().open("东湖区", 1)).containsExactly(earlier.reference());
    assertThat(store.breaches().breach(later.reference())).contains(later);
    assertThat(store.breaches().breach("BR-TEST-DDDX-YYYY")).isEmpty();

    Breach decided = decided(earlier);
    commit(new PutBreach(decided));

    assertThat(store.breaches().open("东湖区", 9)).containsExactly(later.reference());
    assertThat(store.breaches().breach(earlier.reference())).contains(decided);
  }

  @Test
  final void due_breaches_come_among_the_complaints_earliest_first_and_decided_ones_never() {
    Breach breach = breach("BR-TEST-AAAX-YYYY", "东湖区", 0);
    Instant at = breach.deadline().nextAt();
    commit(new PutBreach(breach));
    commit(new PutComplaint(aComplaint().reference(1).nextAt(at.minusSeconds(1)).received()));
    commit(new PutComplaint(aComplaint().reference(2).nextAt(at.plusSeconds(1)).received()));

    assertThat(store.due(at.minusNanos(1), 9)).containsExactly(reference(1));
    assertThat(store.due(at, 9)).containsExactly(reference(1), breach.reference());
    assertThat(store.due(at.plusSeconds(1), 9))
        .containsExactly(reference(1), breach.reference(), reference(2));
    assertThat(store.due(at.plusSeconds(1), 2)).containsExactly(reference(1), breach.reference());

    commit(new PutBreach(decided(breach)));

    assertThat(store.due(at.plusSeconds(1), 9)).containsExactly(reference(1), reference(2));
  }

  private static Breach breach(String reference, String area, int days) {
    return BREACHES.reported(
        new BreachRules.Report(
            reference,
            BreachKind.PRYING,
            area,
            new FlagPlace("DH1", "DH1-02"),
            new Breach.Clue(reference(1), "m")),
        new Stamp("inspector/m", monday9().plus(Duration.ofDays(days)), "words"));
  }

  private static Breach decided(Breach breach) {
    Stamp stamp = new Stamp("inspector/n", breach.reported().at().plusSeconds(1), "why");
    return BREACHES.decided(breach, Breach.State.CONFIRMED, stamp).orElseThrow();
  }
}
