package dev.pingyi.functions;

import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Queue;
import dev.pingyi.events.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** The queue of notifications on SQS. */
final class SqsQueue implements Queue {
  /** What SQS takes at once. */
  private static final int BATCH_MAX = 10;

  private final SqsClient sqs;
  private final String url;

  SqsQueue(SqsClient sqs, String url) {
    this.sqs = sqs;
    this.url = url;
  }

  @Override
  public void put(List<Notification> notifications, Duration delay) {
    for (int from = 0; from < notifications.size(); from += BATCH_MAX) {
      send(notifications.subList(from, Math.min(from + BATCH_MAX, notifications.size())), delay);
    }
  }

  /** Rounded up: who comes too early is put off again, and again, until the second is over. */
  private static int seconds(Duration delay) {
    return Math.toIntExact(delay.plusNanos(999_999_999).toSeconds());
  }

  private void send(List<Notification> notifications, Duration delay) {
    List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
    for (Notification notification : notifications) {
      entries.add(
          SendMessageBatchRequestEntry.builder()
              .id(String.valueOf(entries.size()))
              .messageBody(Json.write(notification))
              .delaySeconds(seconds(delay))
              .build());
    }
    SendMessageBatchResponse answer = sqs.sendMessageBatch(r -> r.queueUrl(url).entries(entries));
    if (answer.hasFailed() && !answer.failed().isEmpty()) {
      // The record comes again as a whole; those that were sent are spoken once all the same.
      throw new IllegalStateException(answer.failed().size() + " notifications were not taken");
    }
  }
}
