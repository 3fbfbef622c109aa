package dev.pingyi.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.FilterCriteria;
import software.amazon.awscdk.services.lambda.FilterRule;
import software.amazon.awscdk.services.lambda.StartingPosition;
import software.amazon.awscdk.services.lambda.eventsources.DynamoEventSource;
import software.amazon.awscdk.services.lambda.eventsources.SqsDlq;
import software.amazon.awscdk.services.lambda.eventsources.SqsEventSource;

/** What has happened brings {@code react} to work, and what is to be said {@code speak}. */
final class Triggers {
  private Triggers() {}

  /** The inserts of event items, and nothing else that the table's stream carries. */
  static void events(DataStack data, DoorFunction react) {
    react
        .live()
        .addEventSource(
            DynamoEventSource.Builder.create(data.items().table())
                .startingPosition(StartingPosition.TRIM_HORIZON)
                .filters(List.of(insertedEvents()))
                .batchSize(100)
                .reportBatchItemFailures(true)
                // A time-out or a crash names no record, so the batch is halved to find it.
                .bisectBatchOnError(true)
                // Whatever waits behind a record that fails waits with it, so it is given up
                // within minutes; a pause of the store is shorter than the age.
                .retryAttempts(10)
                .maxRecordAge(Duration.hours(6))
                .onFailure(new SqsDlq(data.queues().deadEvents()))
                .build());
    Suppressions.suppress(react, "IAM5[Resource::*]", "streams can be listed all together only");
  }

  private static Map<String, Object> insertedEvents() {
    return FilterCriteria.filter(
        Sorted.map(
            Map.of(
                "eventName",
                FilterRule.isEqual("INSERT"),
                "dynamodb",
                Map.of("NewImage", Map.of("kind", Map.of("S", FilterRule.isEqual("event")))))));
  }

  static void notifications(Queues queues, DoorFunction speak, Concurrency concurrency) {
    speak
        .live()
        .addEventSource(
            SqsEventSource.Builder.create(queues.notifications())
                // Two pictures may take 20 s each, and the door has 60 s.
                .batchSize(2)
                .reportBatchItemFailures(true)
                .maxConcurrency(concurrency.speak())
                .build());
  }
}
