package dev.pingyi.infra;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IAlarm;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/** Makes alarms that all tell the same topic and name the page that says what to do. */
final class Alarms {
  private final Construct scope;
  private final Stage stage;
  private final Topic topic;
  private final List<IAlarm> all = new ArrayList<>();

  Alarms(Construct scope, Stage stage, Topic topic) {
    this.scope = scope;
    this.stage = stage;
    this.topic = topic;
  }

  /** Rings as soon as the metric is above; nothing measured means that all is well. */
  void above(double limit, String name, IMetric metric) {
    add(alarm(name, metric, limit).evaluationPeriods(1));
  }

  /** Rings when the metric stays above for so many periods, each with enough to judge by. */
  void staysAbove(double limit, int periods, String name, IMetric metric) {
    add(
        alarm(name, metric, limit)
            .evaluationPeriods(periods)
            .evaluateLowSampleCountPercentile("ignore"));
  }

  /** Rings when nothing at all is measured for so many periods. */
  void silent(int periods, String name, IMetric metric) {
    add(
        alarm(name, metric, 1)
            .comparisonOperator(ComparisonOperator.LESS_THAN_THRESHOLD)
            .evaluationPeriods(periods)
            .treatMissingData(TreatMissingData.BREACHING));
  }

  List<IAlarm> all() {
    return List.copyOf(all);
  }

  private Alarm.Builder alarm(String name, IMetric metric, double limit) {
    return Alarm.Builder.create(scope, name)
        .alarmName(stage.named(name))
        .alarmDescription("What to do: docs/operations/" + name + ".md")
        .metric(metric)
        .threshold(limit)
        .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
        .treatMissingData(TreatMissingData.NOT_BREACHING);
  }

  private void add(Alarm.Builder builder) {
    Alarm alarm = builder.build();
    alarm.addAlarmAction(new SnsAction(topic));
    all.add(alarm);
  }
}
