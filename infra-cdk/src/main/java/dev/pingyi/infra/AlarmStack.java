package dev.pingyi.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.Stats;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;

/** What rings when people would not be heard, or not be told; and a page of figures. */
final class AlarmStack extends Stack {
  /** A notification waits at most 15 minutes at a time for a chat service, and is then done. */
  private static final int NOTIFICATION_SECONDS_MAX = 30 * 60;

  /** Events are reacted to within seconds, and with ten tries within minutes. */
  private static final int EVENT_MILLIS_MAX = 10 * 60 * 1000;

  /** WeChat gives up after 5 s. */
  private static final int ANSWER_MILLIS_MAX = 3000;

  private final Stage stage;
  private final MetricQueries metrics;

  AlarmStack(App app, Stage stage, DataStack data, BotStack bot) {
    super(app, "alarms", stage.stackProps("alarms"));
    this.stage = stage;
    this.metrics = new MetricQueries(stage);
    Alarms alarms = new Alarms(this, stage, topic(data));
    forThePromise(alarms);
    forWhatIsGivenUp(alarms);
    forTheDoors(alarms, bot.address());
    alarms.staysAbove(
        ANSWER_MILLIS_MAX, 3, "webhook-p99", MetricQueries.slowest(bot.address().latency()));
    if (!stage.options().localStack()) {
      new OperationsDashboard(this, metrics).show(alarms.all());
    }
  }

  private void forThePromise(Alarms alarms) {
    alarms.silent(3, "no-tick", metrics.product("Ticks", Stats.SUM, 1));
    alarms.above(0, "overdue", metrics.product("OverdueComplaints", Stats.MAXIMUM, 5));
    alarms.above(NOTIFICATION_SECONDS_MAX, "oldest-notification", metrics.oldest("notifications"));
    alarms.above(EVENT_MILLIS_MAX, "late-events", metrics.lag("react"));
  }

  private void forWhatIsGivenUp(Alarms alarms) {
    alarms.above(0, "dead-notifications", metrics.waiting("notifications-dead"));
    alarms.above(0, "dead-events", metrics.waiting("events-dead"));
    alarms.above(0, "dead-calls", metrics.waiting("calls-dead"));
    alarms.above(
        0, "notifications-given-up", metrics.product("NotificationsGivenUp", Stats.SUM, 5));
  }

  private void forTheDoors(Alarms alarms, PublicAddress address) {
    for (String door : MetricQueries.DOORS) {
      boolean outside = door.equals("webhook");
      IMetric rate = outside ? MetricQueries.errorRate(address) : metrics.errorRate(door);
      alarms.above(1, "errors-" + door, rate);
    }
    alarms.above(0, "throttles", metrics.throttles());
  }

  /** Encrypted with the office's own key, because CloudWatch may not use that of SNS. */
  private Topic topic(DataStack data) {
    Topic topic =
        Topic.Builder.create(this, "Topic")
            .topicName(stage.named("alarms"))
            .masterKey(data.key())
            .enforceSsl(true)
            .build();
    // A policy of one's own takes the place of the one that lets CloudWatch publish.
    topic.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
            .actions(List.of("sns:Publish"))
            .resources(List.of(topic.getTopicArn()))
            .conditions(fromOurAlarms(this, stage))
            .build());
    stage.options().alert().ifPresent(mail -> topic.addSubscription(new EmailSubscription(mail)));
    return topic;
  }

  /** CloudWatch acts for everybody; this lets it act for this stage only. */
  static Map<String, Object> fromOurAlarms(Stack stack, Stage stage) {
    String alarms =
        "arn:%s:cloudwatch:%s:%s:alarm:%s"
            .formatted(
                stack.getPartition(), stack.getRegion(), stack.getAccount(), stage.named("*"));
    return Sorted.map(
        Map.of(
            "StringEquals",
            Map.of("aws:SourceAccount", stack.getAccount()),
            "ArnLike",
            Map.of("aws:SourceArn", alarms)));
  }
}
