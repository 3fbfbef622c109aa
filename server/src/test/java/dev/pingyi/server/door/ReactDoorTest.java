package dev.pingyi.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.server.AwsEvents;
import dev.pingyi.server.Town;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReactDoorTest {
  private final Town town = new Town();

  /** In order: a rating, its complaint, and word for the call-back staff. */
  private List<JsonObject> records;

  @BeforeEach
  void a_complaint_was_opened_and_nothing_was_told_yet() {
    town.joins("officer", Post.ofArea(Role.CALLBACK, "武昌区"));
    town.rests();
    int before = town.table().streamAfter(0).size();
    town.phone("citizen").scans("WC1-02").taps("不满意").taps("不满意").taps("先这样");
    records = new ArrayList<>(town.table().streamAfter(before));
  }

  private List<String> react(List<JsonObject> all) {
    return AwsEvents.failures(town.doors().react(AwsEvents.stream(all)));
  }

  private List<Notification> queued() {
    return town.queue().take();
  }

  private static JsonObject poison(String sequence, JsonObject like) {
    JsonObject record = like.deepCopy();
    JsonObject change = record.getAsJsonObject("dynamodb");
    change.addProperty("SequenceNumber", sequence);
    change.getAsJsonObject("NewImage").getAsJsonObject("body").addProperty("S", "{\"type\":\"?\"}");
    return record;
  }

  @Test
  void an_event_becomes_the_notifications_that_it_asks_for() {
    assertThat(react(records)).isEmpty();

    assertThat(queued()).extracting(Notification::topic).containsExactly(Topic.NEW);
  }

  @Test
  void an_event_taken_twice_makes_the_same_notifications() {
    react(records);
    List<Notification> once = queued();

    react(records);

    assertThat(queued()).isEqualTo(once);
  }

  @Test
  void one_poisoned_record_is_named_and_the_others_are_taken() {
    records.add(1, poison("poison-1", records.getLast()));

    assertThat(react(records)).containsExactly("poison-1");

    assertThat(queued()).extracting(Notification::topic).containsExactly(Topic.NEW);
  }

  @Test
  void while_the_queue_is_down_the_record_that_needs_it_comes_again() {
    town.queue().down(true);
    String last = records.getLast().getAsJsonObject("dynamodb").get("SequenceNumber").getAsString();

    assertThat(react(records)).containsExactly(last);

    town.queue().down(false);
    assertThat(react(records)).isEmpty();
    assertThat(queued()).hasSize(1);
  }

  @Test
  void an_empty_batch_is_done() {
    assertThat(react(List.of())).isEmpty();
  }
}
