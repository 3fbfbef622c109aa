package dev.pingyi.infra;

import java.util.List;
import software.amazon.awscdk.services.cloudwatch.AlarmStatusWidget;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IAlarm;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.Stats;
import software.constructs.Construct;

/** One page: the alarms, what people do, whether the promise is kept, and how the doors do. */
record Board(Construct scope, Gauges gauges) {
  void show(List<IAlarm> alarms) {
    Dashboard board =
        Dashboard.Builder.create(scope, "Board")
            .dashboardName(gauges.stage().named("board"))
            .build();
    board.addWidgets(
        AlarmStatusWidget.Builder.create().title("Alarms").alarms(alarms).width(24).build());
    board.addWidgets(
        graph("Ratings an hour", gauges.sums("Ratings", "BadRatings")),
        graph("Complaints an hour", gauges.sums("ComplaintsOpened", "ComplaintsOverdue")),
        graph("Overdue now", List.of(gauges.product("OverdueComplaints", Stats.MAXIMUM, 5))));
    board.addWidgets(
        graph("Minutes to the first call", firstCall()),
        graph("Reminders an hour", gauges.sums("RemindersSent")),
        graph("Messages an hour", gauges.sums("MessagesSent", "SendFailures", "ErrandsDead")));
    board.addWidgets(
        graph("Seconds the oldest errand waits", List.of(gauges.oldest("errands"))),
        graph("Units of the table", capacity()),
        graph("Ticks in 5 minutes", List.of(gauges.product("Ticks", Stats.SUM, 5))));
    board.addWidgets(
        graph("Calls of the doors", gauges.eachDoor("Invocations")),
        graph("Errors of the doors", gauges.eachDoor("Errors")),
        graph("Throttled doors", gauges.eachDoor("Throttles")));
  }

  private List<IMetric> firstCall() {
    return List.of(
        gauges.product("FirstCallMinutes", Stats.percentile(50), 60),
        gauges.product("FirstCallMinutes", Stats.percentile(90), 60));
  }

  private List<IMetric> capacity() {
    return List.of(
        gauges.table("ConsumedReadCapacityUnits"), gauges.table("ConsumedWriteCapacityUnits"));
  }

  private static GraphWidget graph(String title, List<IMetric> metrics) {
    return GraphWidget.Builder.create().title(title).left(metrics).width(8).build();
  }
}
