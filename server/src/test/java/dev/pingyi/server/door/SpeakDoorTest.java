package dev.pingyi.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.core.notify.Delivery;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.server.AwsEvents;
import dev.pingyi.server.Town;
import dev.pingyi.server.telemetry.Logged;
import dev.pingyi.server.telemetry.Metrics.Metric;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SpeakDoorTest {
  private final Town town = new Town();

  /** Word to both officers of a new complaint. */
  private List<Notification> notifications() {
    town.joins("officer", Post.ofArea(Role.CALLBACK, "武昌区"));
    town.joins("colleague", Post.ofArea(Role.CALLBACK, "武昌区"));
    town.rests();
    int before = town.table().streamAfter(0).size();
    town.phone("citizen").scans("WC1-02").taps("不满意").taps("不满意").taps("先这样");
    town.doors().react(AwsEvents.stream(town.table().streamAfter(before)));
    return town.queue().take();
  }

  private List<String> speak(JsonObject event) {
    return AwsEvents.failures(town.doors().speak(event.toString()));
  }

  private static JsonObject event(List<Notification> notifications) {
    return JsonParser.parseString(AwsEvents.queue(notifications)).getAsJsonObject();
  }

  @Test
  void every_message_of_a_batch_is_spoken() {
    assertThat(speak(event(notifications()))).isEmpty();

    assertThat(town.channel().sent()).hasSize(2);
  }

  @Test
  void one_poisoned_message_is_named_and_the_others_are_spoken() {
    JsonObject event = event(notifications());
    JsonArray records = event.getAsJsonArray("Records");
    JsonObject poison = records.get(0).deepCopy().getAsJsonObject();
    poison.addProperty("messageId", "poison-1");
    for (String body : List.of("", "null", "{}", "[", "{\"id\":\"1\"}")) {
      poison.addProperty("body", body);
      JsonObject whole = event.deepCopy();
      whole.getAsJsonArray("Records").add(poison);

      assertThat(speak(whole)).containsExactly("poison-1");
    }

    assertThat(town.channel().sent()).hasSize(2);
  }

  @Test
  void while_the_store_is_down_all_come_again() {
    JsonObject event = event(notifications());
    town.table().down(true);
    assertThat(speak(event)).containsExactly("0", "1");

    town.table().down(false);
    assertThat(speak(event)).isEmpty();
    assertThat(town.channel().sent()).hasSize(2);
  }

  @Test
  void what_became_of_each_is_counted_and_what_went_wrong_is_logged() {
    JsonObject event = event(notifications());
    town.channel()
        .takes(
            message ->
                message.to().id().equals("officer")
                    ? new Delivery.Sent()
                    : new Delivery.Refused("too long", false));

    String log = Logged.during(() -> speak(event));

    assertThat(town.metrics().sum(Metric.MESSAGES_SENT)).isEqualTo(1);
    assertThat(town.metrics().sum(Metric.SEND_FAILURES)).isEqualTo(1);
    assertThat(log.lines()).singleElement().asString().contains("\"refused\"", "\"too long\"");
  }

  @Test
  void what_is_given_up_is_counted_as_dead() {
    List<Notification> waiting = notifications().subList(0, 1);
    town.channel().takes(_ -> new Delivery.TryLater(Duration.ZERO, "down"));

    while (!waiting.isEmpty()) {
      speak(event(waiting));
      town.queue().nextAt().ifPresent(at -> town.real().to(at));
      waiting = town.queue().take();
    }

    assertThat(town.metrics().sum(Metric.NOTIFICATIONS_GIVEN_UP)).isEqualTo(1);
    assertThat(town.metrics().sum(Metric.SEND_FAILURES)).isEqualTo(1);
    assertThat(town.metrics().of(Metric.MESSAGES_SENT)).isEmpty();
  }
}
