package dev.pingyi.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.events.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
final class QueueConsumerTest {
  private static final String WELL = "{\"batchItemFailures\":[]}";
  private static final InstantSource REAL = InstantSource.system();

  @TempDir private Path folder;
  private final List<String> spoken = new CopyOnWriteArrayList<>();
  private RunnerFile file;
  private DeadLetters dead;
  private LocalQueue queue;

  @BeforeEach
  void open() {
    file = RunnerFile.in(folder);
    dead = new DeadLetters(file, REAL);
    queue = new LocalQueue(file, REAL);
  }

  @AfterEach
  void close() {
    file.close();
  }

  @Test
  void a_notification_reaches_the_door_as_a_message_of_sqs() {
    queue.put(List.of(notification("e1")), Duration.ZERO);

    speakUntilQuiet(event -> taken(event, WELL));

    assertThat(spoken).singleElement().isEqualTo("e1");
    assertThat(queue.load()).isEqualTo(new LocalQueue.Load(0, 0));
  }

  @Test
  void one_recipient_hears_in_order() {
    queue.put(
        List.of(notification("e1"), notification("e2"), notification("e3"), notification("e4")),
        Duration.ZERO);

    speakUntilQuiet(event -> taken(event, WELL));

    assertThat(spoken).containsExactly("e1", "e2", "e3", "e4");
  }

  /** Where figures are not written as SQL reads them. */
  @Test
  void a_failed_message_comes_again_on_an_arabic_machine() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat("%d".formatted(1)).isNotEqualTo("1");
      failsOnce();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void a_failed_message_comes_again() {
    failsOnce();
  }

  private void failsOnce() {
    queue.put(List.of(notification("e1")), Duration.ZERO);

    speakUntilQuiet(event -> taken(event, spoken.isEmpty() ? failed(event) : WELL));

    assertThat(spoken).containsExactly("e1", "e1");
    assertThat(dead.count()).isZero();
  }

  @Test
  void a_message_that_always_fails_becomes_a_dead_letter_and_others_go_on() {
    queue.put(List.of(notification("poison"), notification("e2")), Duration.ZERO);

    speakUntilQuiet(event -> taken(event, event.contains("poison") ? "no JSON at all" : WELL));

    assertThat(spoken).contains("e2").filteredOn("poison"::equals).hasSize(3);
    assertThat(dead.events()).singleElement().asString().contains("poison");
    assertThat(queue.load()).isEqualTo(new LocalQueue.Load(0, 0));
  }

  @Test
  void a_message_with_a_delay_waits_and_is_counted_as_waiting() {
    queue.put(List.of(notification("later")), Duration.ofMinutes(5));

    speakUntilQuiet(event -> taken(event, WELL));

    assertThat(spoken).isEmpty();
    assertThat(queue.load()).isEqualTo(new LocalQueue.Load(0, 1));
  }

  @Test
  void what_was_in_flight_when_the_process_was_killed_is_spoken_by_the_next() {
    queue.put(List.of(notification("e1"), notification("e2")), Duration.ZERO);
    queue.take();
    file.close();
    open();

    speakUntilQuiet(event -> taken(event, WELL));

    assertThat(spoken).containsExactlyInAnyOrder("e1", "e2");
  }

  private void speakUntilQuiet(Door door) {
    Retries three = new Retries(3, Duration.ofMillis(1));
    try (QueueConsumer consumer = new QueueConsumer(queue, door, dead, three, REAL)) {
      Thread.ofVirtual().start(consumer::work);
      while (queue.load().now() > 0) {
        // Gives way where there is one core only, and hears when the time is up.
        LockSupport.parkNanos(1_000_000);
        assertThat(Thread.currentThread().isInterrupted()).as("the time is up").isFalse();
      }
    }
  }

  private String taken(String event, String answer) {
    String body = record(event).get("body").getAsString();
    spoken.add(Json.read(body, Notification.class).id());
    return answer;
  }

  private static String failed(String event) {
    String id = record(event).get("messageId").getAsString();
    return "{\"batchItemFailures\":[{\"itemIdentifier\":\"" + id + "\"}]}";
  }

  private static JsonObject record(String event) {
    return JsonParser.parseString(event)
        .getAsJsonObject()
        .getAsJsonArray("Records")
        .get(0)
        .getAsJsonObject();
  }

  private static Notification notification(String id) {
    return new Notification(
        id,
        new Notification.Recipient.Group(0),
        Topic.NOTICE,
        "2026-11",
        0,
        Instant.EPOCH,
        Instant.EPOCH);
  }
}
