package dev.pingyi.infra;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.TimeZone;
import software.amazon.awscdk.services.events.CronOptions;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.targets.LambdaFunction;
import software.amazon.awscdk.services.lambda.EventInvokeConfigOptions;
import software.amazon.awscdk.services.lambda.destinations.SqsDestination;
import software.amazon.awscdk.services.scheduler.CronOptionsWithTimezone;
import software.amazon.awscdk.services.scheduler.Schedule;
import software.amazon.awscdk.services.scheduler.ScheduleExpression;
import software.amazon.awscdk.services.scheduler.targets.LambdaInvoke;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/** The clock: {@code tick} every minute, {@code announce} on the first of the month. */
final class FunctionSchedules {
  private final Construct scope;
  private final Stage stage;

  FunctionSchedules(Construct scope, Stage stage) {
    this.scope = scope;
    this.stage = stage;
  }

  /** A tick that fails is not repeated: the next one is due within a minute and does its work. */
  void everyMinute(DoorFunction tick) {
    tick.live()
        .configureAsyncInvoke(
            EventInvokeConfigOptions.builder()
                .retryAttempts(0)
                .maxEventAge(Duration.seconds(60))
                .build());
    if (stage.options().localStack()) {
      rule("EveryMinute", tick, software.amazon.awscdk.services.events.Schedule.rate(minute()));
    } else {
      schedule("tick", ScheduleExpression.rate(minute()), onceFor(tick));
    }
  }

  /** A notice that is not published for a day needs a person, who is told by the dead call. */
  void everyMonth(DoorFunction announce, IQueue deadCalls) {
    announce
        .live()
        .configureAsyncInvoke(
            EventInvokeConfigOptions.builder()
                .retryAttempts(2)
                .maxEventAge(Duration.hours(6))
                .onFailure(new SqsDestination(deadCalls))
                .build());
    if (stage.options().localStack()) {
      rule("EveryMonth", announce, firstOfMonthInUtc());
    } else {
      schedule("announce", firstOfMonth(), patientlyFor(announce, deadCalls));
    }
  }

  private void schedule(String name, ScheduleExpression when, LambdaInvoke target) {
    Schedule.Builder.create(scope, "Schedule-" + name)
        .scheduleName(stage.named(name))
        .schedule(when)
        .target(target)
        .build();
  }

  private static LambdaInvoke onceFor(DoorFunction tick) {
    return LambdaInvoke.Builder.create(tick.live())
        .retryAttempts(0)
        .maxEventAge(Duration.seconds(60))
        .build();
  }

  private static LambdaInvoke patientlyFor(DoorFunction announce, IQueue deadCalls) {
    return LambdaInvoke.Builder.create(announce.live())
        .retryAttempts(185)
        .maxEventAge(Duration.hours(24))
        .deadLetterQueue(deadCalls)
        .build();
  }

  private void rule(
      String id, DoorFunction door, software.amazon.awscdk.services.events.Schedule schedule) {
    Rule.Builder.create(scope, id)
        .schedule(schedule)
        .targets(List.of(LambdaFunction.Builder.create(door.live()).build()))
        .build();
  }

  private static Duration minute() {
    return Duration.minutes(1);
  }

  private static ScheduleExpression firstOfMonth() {
    return ScheduleExpression.cron(
        CronOptionsWithTimezone.builder()
            .minute("7")
            .hour("9")
            .day("1")
            .timeZone(TimeZone.ASIA_SHANGHAI)
            .build());
  }

  /** Rules know no time zone; Shanghai is eight hours ahead all year. */
  private static software.amazon.awscdk.services.events.Schedule firstOfMonthInUtc() {
    return software.amazon.awscdk.services.events.Schedule.cron(
        CronOptions.builder().minute("7").hour("1").day("1").build());
  }
}
