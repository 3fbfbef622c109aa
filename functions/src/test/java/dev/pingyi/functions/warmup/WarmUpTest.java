package dev.pingyi.functions.warmup;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.server.door.DoorNames;
import dev.pingyi.server.door.Doors;
import dev.pingyi.server.roster.RosterFolder;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class WarmUpTest {
  private static final RosterFolder ROSTER = RosterFolder.demo();

  private final WarmUp warmUp = new WarmUp(ROSTER.roster(), RuleBooks.shipped(ROSTER.calendar()));
  private final Doors doors = warmUp.doors();

  @Test
  void a_rating_is_given_down_to_the_write_of_the_store() {
    String answer = warmUp.play(DoorNames.WEBHOOK, doors::webhook);

    JsonObject response = JsonParser.parseString(answer).getAsJsonObject();
    assertThat(response.get("statusCode").getAsInt()).isEqualTo(200);
    assertThat(response.get("body").getAsString()).containsPattern("PY(-[0-9A-Z]{4}){3}");
    assertThat(warmUp.written("rating")).isEqualTo(1);
    assertThat(warmUp.written("event")).isPositive();
  }

  @Test
  void every_door_can_be_played_through() {
    Map<String, UnaryOperator<String>> all =
        Map.of(
            DoorNames.WEBHOOK, doors::webhook,
            DoorNames.REACT, doors::react,
            DoorNames.SPEAK, doors::speak,
            DoorNames.TICK, doors::tick,
            DoorNames.ANNOUNCE, doors::announce,
            DoorNames.OFFICE, doors::office);

    assertThat(all.keySet()).containsExactlyInAnyOrderElementsOf(DoorNames.ALL);
    all.forEach((name, door) -> assertThat(warmUp.play(name, door)).startsWith("{"));
  }

  @Test
  void two_plays_write_the_same_because_nothing_is_left_to_chance() {
    WarmUp other = new WarmUp(ROSTER.roster(), RuleBooks.shipped(List.of()));

    assertThat(warmUp.play(DoorNames.WEBHOOK, doors::webhook))
        .isEqualTo(other.play(DoorNames.WEBHOOK, other.doors()::webhook));
  }
}
