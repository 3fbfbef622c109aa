package dev.pingyi.server.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParseException;
import dev.pingyi.core.Fixtures;
import dev.pingyi.core.app.TickFailedException;
import dev.pingyi.server.AwsEvents;
import dev.pingyi.server.Phone;
import dev.pingyi.server.Town;
import dev.pingyi.server.store.Item;
import dev.pingyi.server.store.Key;
import dev.pingyi.server.store.Write;
import dev.pingyi.server.telemetry.Logged;
import dev.pingyi.server.telemetry.Metrics.Metric;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TickDoorTest {
  private static final String SCHEDULE = AwsEvents.sample("scheduler").toString();

  private final Town town = new Town();

  private List<String> complaints(int number) {
    for (int i = 0; i < number; i++) {
      Phone citizen = town.phone("citizen-" + i);
      citizen.scans("WC1-02").taps("不满意").taps("不满意").taps("先这样");
    }
    return town.store().openIn("武昌区", number);
  }

  private int reminders(String reference) {
    return town.store().complaint(reference).orElseThrow().file().reminders();
  }

  /** As a record of another release might be. */
  private void cannotBeRead(String reference) {
    Item item = town.table().get(new Key(reference, "complaint")).orElseThrow();
    Item spoilt =
        new Item(
            item.key(),
            item.version(),
            item.kind(),
            "{}",
            item.due(),
            item.expiresAt(),
            item.numbers());
    town.table().commit(List.of(new Write.Set(spoilt)));
  }

  @Test
  void one_complaint_that_cannot_be_read_keeps_no_other_from_being_reminded() {
    List<String> complaints = complaints(3);
    cannotBeRead(complaints.getFirst());
    town.office().to(Fixtures.at("2026-11-24T08:00"));

    assertThatThrownBy(() -> town.doors().tick(SCHEDULE))
        .isInstanceOf(TickFailedException.class)
        .hasMessage(complaints.getFirst())
        .hasCauseInstanceOf(JsonParseException.class);

    assertThat(complaints.subList(1, 3)).extracting(this::reminders).containsExactly(1, 1);
  }

  @Test
  void all_that_is_due_is_done_in_one_minute_however_much_it_is() {
    List<String> complaints = complaints(230);
    town.office().to(Fixtures.at("2026-11-24T08:00"));

    String answer = town.doors().tick(SCHEDULE);

    assertThat(answer).isEqualTo("{\"moved\":230}");
    assertThat(complaints).allMatch(reference -> reminders(reference) == 1);
    assertThat(town.doors().tick(SCHEDULE)).isEqualTo("{\"moved\":0}");
  }

  @Test
  void each_tick_tells_whoever_watches_how_many_promises_are_broken() {
    complaints(2);
    town.doors().tick(SCHEDULE);
    town.office().to(Fixtures.at("2026-11-24T09:01"));

    town.doors().tick(SCHEDULE);

    assertThat(town.metrics().of(Metric.OVERDUE_COMPLAINTS)).containsExactly(0.0, 2.0);
    assertThat(town.metrics().of(Metric.TICKS)).hasSize(2);
  }

  @Test
  void a_complaint_that_fails_is_named_and_the_tick_counts_for_all_others() {
    String spoilt = complaints(1).getFirst();
    cannotBeRead(spoilt);
    town.office().to(Fixtures.at("2026-11-24T08:00"));

    String log =
        Logged.during(
            () ->
                assertThatThrownBy(() -> town.doors().tick(SCHEDULE))
                    .isInstanceOf(TickFailedException.class));

    assertThat(log).contains("\"what\":\"failed\"", "\"subject\":\"" + spoilt + "\"");
    assertThat(town.metrics().of(Metric.TICKS)).hasSize(1);
  }

  @Test
  void two_ticks_in_the_same_minute_are_one() {
    List<String> complaints = complaints(1);
    town.office().to(Fixtures.at("2026-11-24T08:00"));

    town.doors().tick(SCHEDULE);
    town.doors().tick(SCHEDULE);

    assertThat(reminders(complaints.getFirst())).isEqualTo(1);
  }
}
