package dev.pingyi.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Notification.Recipient;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.events.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

final class SqsQueueTest {
  private final Sqs sqs = new Sqs();
  private final SqsQueue queue = new SqsQueue(sqs, "https://sqs.example/notifications");

  /** SQS as far as the queue uses it. */
  private static final class Sqs implements SqsClient {
    private final List<SendMessageBatchRequest> requests = new ArrayList<>();
    private boolean refuses;

    @Override
    public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
      requests.add(request);
      return SendMessageBatchResponse.builder()
          .failed(refuses ? List.of(BatchResultErrorEntry.builder().id("0").build()) : List.of())
          .build();
    }

    @Override
    public String serviceName() {
      return "sqs";
    }

    @Override
    public void close() {}
  }

  private static Notification notification(int number) {
    return new Notification(
        "e" + number,
        new Recipient.Group(0),
        Topic.NOTICE,
        "2026-11",
        0,
        Instant.EPOCH,
        Instant.EPOCH);
  }

  private List<SendMessageBatchRequestEntry> entries() {
    return sqs.requests.stream().flatMap(r -> r.entries().stream()).toList();
  }

  @Test
  void notifications_go_in_by_tens_and_none_is_left_out() {
    List<Notification> notifications =
        IntStream.range(0, 23).mapToObj(SqsQueueTest::notification).toList();

    queue.put(notifications, Duration.ZERO);

    assertThat(sqs.requests).extracting(r -> r.entries().size()).containsExactly(10, 10, 3);
    assertThat(entries())
        .extracting(entry -> Json.read(entry.messageBody(), Notification.class))
        .isEqualTo(notifications);
  }

  @Test
  void a_delay_is_never_shorter_than_asked_for() {
    for (Duration delay :
        List.of(
            Duration.ZERO,
            Duration.ofMillis(1),
            Duration.ofMillis(89_370),
            Duration.ofMinutes(15))) {
      queue.put(List.of(notification(1)), delay);
    }

    assertThat(entries())
        .extracting(SendMessageBatchRequestEntry::delaySeconds)
        .containsExactly(0, 1, 90, 900);
  }

  @Test
  void a_notification_that_is_not_taken_is_a_failure() {
    sqs.refuses = true;

    assertThatThrownBy(() -> queue.put(List.of(notification(1)), Duration.ZERO))
        .hasMessage("1 notifications were not taken");
  }
}
