package dev.pingyi.infra;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** The queue of notifications, and those where it is told what came to nothing. */
final class Queues {
  /** What speaking may take: longer than a chat service takes with the biggest picture. */
  static final int SPEAK_SECONDS = 60;

  private final Construct scope;
  private final Stage stage;
  private final Queue deadNotifications;
  private final Queue notifications;
  private final Queue deadEvents;
  private final Queue deadCalls;

  Queues(Construct scope, Stage stage) {
    this.scope = scope;
    this.stage = stage;
    this.deadNotifications = dead("DeadNotifications", "notifications-dead");
    this.notifications = notifications(deadNotifications);
    this.deadEvents = dead("DeadEvents", "events-dead");
    this.deadCalls = dead("DeadCalls", "calls-dead");
  }

  Queue notifications() {
    return notifications;
  }

  /** Where events lie that nobody could react to. */
  Queue deadEvents() {
    return deadEvents;
  }

  /** Calls of the clock that came to nothing. */
  Queue deadCalls() {
    return deadCalls;
  }

  List<Queue> all() {
    return List.of(deadNotifications, notifications, deadEvents, deadCalls);
  }

  void grantNotifications(DoorFunction door) {
    door.allow(notifications.getQueueArn(), "sqs:SendMessage");
  }

  private Queue notifications(Queue dead) {
    return Queue.Builder.create(scope, "Notifications")
        .queueName(stage.named("notifications"))
        .encryption(QueueEncryption.SQS_MANAGED)
        .enforceSsl(true)
        // Six times what the function may take, as Lambda asks of a queue that it reads.
        .visibilityTimeout(Duration.seconds(6 * SPEAK_SECONDS))
        .deadLetterQueue(DeadLetterQueue.builder().queue(dead).maxReceiveCount(5).build())
        .build();
  }

  private Queue dead(String id, String name) {
    Queue queue =
        Queue.Builder.create(scope, id)
            .queueName(stage.named(name))
            .encryption(QueueEncryption.SQS_MANAGED)
            .enforceSsl(true)
            .retentionPeriod(Duration.days(14))
            .build();
    Suppressions.suppress(queue, "SQS3", "it is itself where dead letters go, with an alarm");
    return queue;
  }
}
