package dev.pingyi.infra;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** The queue of errands, and those where it is told what came to nothing. */
final class Queues {
  /** What speaking may take: longer than a chat service takes with the biggest picture. */
  static final int SPEAK_SECONDS = 60;

  private final Construct scope;
  private final Stage stage;
  private final Queue deadErrands;
  private final Queue errands;
  private final Queue deadEvents;
  private final Queue deadCalls;

  Queues(Construct scope, Stage stage) {
    this.scope = scope;
    this.stage = stage;
    this.deadErrands = dead("DeadErrands", "errands-dead");
    this.errands = errands(deadErrands);
    this.deadEvents = dead("DeadEvents", "events-dead");
    this.deadCalls = dead("DeadCalls", "calls-dead");
  }

  Queue errands() {
    return errands;
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
    return List.of(deadErrands, errands, deadEvents, deadCalls);
  }

  void grantErrands(DoorFunction door) {
    door.allow(errands.getQueueArn(), "sqs:SendMessage");
  }

  private Queue errands(Queue dead) {
    return Queue.Builder.create(scope, "Errands")
        .queueName(stage.named("errands"))
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
