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
record OperationsDashboard(Construct scope, MetricQueries metrics) {
  void show(List<IAlarm> alarms) {
    Dashboard dashboard =
        Dashboard.Builder.create(scope, "Dashboard")
            .dashboardName(metrics.stage().named("dashboard"))
            .build();
    dashboard.addWidgets(
        AlarmStatusWidget.Builder.create().title("Alarms").alarms(alarms).width(24).build());
    dashboard.addWidgets(
        graph("Ratings an hour", metrics.sums("Ratings", "BadRatings")),
        graph("Complaints an hour", metrics.sums("ComplaintsOpened", "ComplaintsOverdue")),
        graph("Overdue now", List.of(metrics.product("OverdueComplaints", Stats.MAXIMUM, 5))));
    dashboard.addWidgets(
        graph("Minutes to the first call", firstCall()),
        graph("Reminders an hour", metrics.sums("RemindersSent")),
        graph(
            "Messages an hour",
            metrics.sums("MessagesSent", "SendFailures", "NotificationsGivenUp")));
    dashboard.addWidgets(
        graph("Seconds the oldest notification waits", List.of(metrics.oldest("notifications"))),
        graph("Units of the table", capacity()),
        graph("Ticks in 5 minutes", List.of(metrics.product("Ticks", Stats.SUM, 5))));
    dashboard.addWidgets(
        graph("Calls of the doors", metrics.eachDoor("Invocations")),
        graph("Errors of the doors", metrics.eachDoor("Errors")),
        graph("Throttled doors", metrics.eachDoor("Throttles")));
  }

  private List<IMetric> firstCall() {
    return List.of(
        metrics.product("FirstCallMinutes", Stats.percentile(50), 60),
        metrics.product("FirstCallMinutes", Stats.percentile(90), 60));
  }

  private List<IMetric> capacity() {
    return List.of(
        metrics.table("ConsumedReadCapacityUnits"), metrics.table("ConsumedWriteCapacityUnits"));
  }

  private static GraphWidget graph(String title, List<IMetric> metrics) {
    return GraphWidget.Builder.create().title(title).left(metrics).width(8).build();
  }
}
