package dev.pingyi.infra;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.Stats;

/**
 * What can be read off: the product's own metrics and those of the services beneath it.
 *
 * <p>Things are named, not referred to: so a release may take a door away while its alarms still
 * stand.
 */
record MetricQueries(Stage stage) {
  /** Every function of the stage. */
  static final List<String> DOORS =
      List.of("webhook", "react", "speak", "tick", "announce", "office");

  private static final Duration FIVE_MINUTES = Duration.minutes(5);

  /** A metric that the product writes, by the name it has there. */
  Metric product(String name, String statistic, int minutes) {
    return Metric.Builder.create()
        .namespace("Pingyi")
        .metricName(name)
        .dimensionsMap(Map.of("Stage", stage.name()))
        .statistic(statistic)
        .period(Duration.minutes(minutes))
        .build();
  }

  Metric door(String door, String name) {
    return of("AWS/Lambda", name, Map.of("FunctionName", stage.named(door)));
  }

  /** Of a hundred calls so many failed. */
  IMetric errorRate(String door) {
    return rate(door, door(door, "Errors"), door(door, "Invocations"));
  }

  /** The door itself answers a fault with 500, so Lambda knows nothing of it. */
  static IMetric errorRate(PublicAddress address) {
    MetricOptions sum = MetricOptions.builder().statistic(Stats.SUM).period(FIVE_MINUTES).build();
    return rate("webhook", address.failures().with(sum), address.requests().with(sum));
  }

  private static IMetric rate(String door, Metric errors, Metric calls) {
    return MathExpression.Builder.create()
        .label("% of calls of " + door + " that failed")
        .expression("100 * errors / MAX([errors, calls])")
        .usingMetrics(Sorted.map(Map.of("errors", errors, "calls", calls)))
        .period(FIVE_MINUTES)
        .build();
  }

  /** How often the account's or the table's limits were met; a formula takes ten figures. */
  IMetric throttles() {
    Map<String, IMetric> all = new TreeMap<>();
    DOORS.forEach(door -> all.put(door, door(door, "Throttles")));
    all.put("reads", table("ReadThrottleEvents"));
    all.put("writes", table("WriteThrottleEvents"));
    return MathExpression.Builder.create()
        .label("throttled")
        .expression("SUM([%s])".formatted(String.join(", ", all.keySet())))
        .usingMetrics(all)
        .period(FIVE_MINUTES)
        .build();
  }

  Metric table(String name) {
    return of("AWS/DynamoDB", name, Map.of("TableName", stage.table()));
  }

  Metric waiting(String queue) {
    return queue(queue, "ApproximateNumberOfMessagesVisible");
  }

  Metric oldest(String queue) {
    return queue(queue, "ApproximateAgeOfOldestMessage");
  }

  /** The longest wait of a caller but for one in a hundred. */
  static Metric slowest(Metric latency) {
    return latency.with(
        MetricOptions.builder().statistic(Stats.percentile(99)).period(FIVE_MINUTES).build());
  }

  /** The same metric of each door. */
  List<IMetric> eachDoor(String name) {
    return DOORS.stream().<IMetric>map(door -> door(door, name)).toList();
  }

  List<IMetric> sums(String... names) {
    return Arrays.stream(names).<IMetric>map(name -> product(name, Stats.SUM, 60)).toList();
  }

  /** How old the records of a stream were when the door got them. */
  Metric lag(String door) {
    return of("AWS/Lambda", "IteratorAge", Map.of("FunctionName", stage.named(door)))
        .with(MetricOptions.builder().statistic(Stats.MAXIMUM).build());
  }

  private Metric queue(String queue, String name) {
    return of("AWS/SQS", name, Map.of("QueueName", stage.named(queue)))
        .with(MetricOptions.builder().statistic(Stats.MAXIMUM).build());
  }

  private static Metric of(String namespace, String name, Map<String, String> dimensions) {
    return Metric.Builder.create()
        .namespace(namespace)
        .metricName(name)
        .dimensionsMap(dimensions)
        .statistic(Stats.SUM)
        .period(FIVE_MINUTES)
        .build();
  }
}
