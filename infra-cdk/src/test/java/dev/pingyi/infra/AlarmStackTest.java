package dev.pingyi.infra;

import static dev.pingyi.infra.TestStage.inside;
import static dev.pingyi.infra.TestStage.json;
import static dev.pingyi.infra.TestStage.resources;
import static dev.pingyi.infra.TestStage.template;
import static dev.pingyi.infra.TestStage.withOptions;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.server.door.DoorNames;
import dev.pingyi.server.telemetry.Metrics.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;

final class AlarmStackTest {
  private static final Path PAGES = Path.of("../docs/operations");
  private static final String ALARM = "AWS::CloudWatch::Alarm";
  private static final String PREFIX = "pingyi-test-";

  private static Template alarms;

  @BeforeAll
  static void synthesize_once() throws InterruptedException {
    NodeJs.orSkip();
    alarms = template("alarms");
  }

  @Test
  void what_rings() {
    assertThat(names())
        .containsExactlyInAnyOrder(
            "no-tick",
            "overdue",
            "oldest-notification",
            "late-events",
            "dead-notifications",
            "dead-events",
            "dead-calls",
            "notifications-given-up",
            "errors-webhook",
            "errors-react",
            "errors-speak",
            "errors-tick",
            "errors-announce",
            "errors-office",
            "throttles",
            "webhook-p99");
  }

  @Test
  void every_door_is_watched() {
    assertThat(MetricQueries.DOORS).containsExactlyElementsOf(DoorNames.ALL);
  }

  @Test
  void every_alarm_has_a_page_that_says_what_to_do_and_every_page_an_alarm() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> page.getFileName().toString()))
          .filteredOn(name -> !name.equals("README.md"))
          .containsExactlyInAnyOrderElementsOf(names().map(name -> name + ".md").toList());
    }
  }

  @Test
  void every_page_shows_how_to_look_what_to_do_and_what_not_to_do() throws IOException {
    for (String name : names().toList()) {
      assertThat(Files.readString(PAGES.resolve(name + ".md")))
          .startsWith("# " + name + "\n")
          .contains("\n## Look\n", "\n## Do\n", "\n## Do not\n", "```sh\n");
    }
  }

  @Test
  void every_alarm_names_its_page() {
    assertThat(resources(alarms, ALARM))
        .allSatisfy(
            each ->
                assertThat(each.get("AlarmDescription").toString())
                    .endsWith("docs/operations/" + name(each) + ".md"));
  }

  @Test
  void every_alarm_tells_the_topic() {
    Object topic = Map.of("Ref", alarms.getResourceId("AWS::SNS::Topic"));

    assertThat(resources(alarms, ALARM))
        .allSatisfy(each -> assertThat(each.get("AlarmActions")).isEqualTo(List.of(topic)));
  }

  @Test
  void no_tick_for_three_minutes_rings_also_when_nothing_is_measured() {
    alarms.hasResourceProperties(
        ALARM,
        json(
            """
            {"AlarmName": "pingyi-test-no-tick", "Namespace": "Pingyi", "MetricName": "Ticks",
             "Dimensions": [{"Name": "Stage", "Value": "test"}], "Statistic": "Sum",
             "Period": 60, "EvaluationPeriods": 3, "Threshold": 1,
             "ComparisonOperator": "LessThanThreshold", "TreatMissingData": "breaching"}
            """));
  }

  @Test
  void faults_that_the_webhook_itself_answers_are_counted_where_they_leave() {
    assertThat(figures(alarms, "errors-webhook"))
        .containsEntry("errors", "AWS/ApiGateway 5xx")
        .containsEntry("calls", "AWS/ApiGateway Count");
    assertThat(figures(template(withOptions(Map.of("address", "url")), "alarms"), "errors-webhook"))
        .containsEntry("errors", "AWS/Lambda Url5xxCount")
        .containsEntry("calls", "AWS/Lambda UrlRequestCount");
    assertThat(figures(alarms, "errors-react")).containsEntry("errors", "AWS/Lambda Errors");
  }

  /** What an alarm's formula is made of, by the names it has there. */
  private static Map<String, String> figures(Template template, String alarm) {
    Map<?, ?> found =
        resources(template, ALARM).stream()
            .filter(each -> name(each).equals(alarm))
            .findFirst()
            .orElseThrow();
    return ((List<?>) found.get("Metrics"))
        .stream()
            .map(each -> (Map<?, ?>) each)
            .filter(each -> each.containsKey("MetricStat"))
            .collect(
                toMap(
                    each -> each.get("Id").toString(),
                    each -> {
                      Map<?, ?> metric = inside(inside(each, "MetricStat"), "Metric");
                      return metric.get("Namespace") + " " + metric.get("MetricName");
                    }));
  }

  @Test
  void the_webhook_may_not_take_long_for_one_in_a_hundred() {
    alarms.hasResourceProperties(
        ALARM,
        json(
            """
            {"AlarmName": "pingyi-test-webhook-p99", "Namespace": "AWS/ApiGateway",
             "MetricName": "Latency", "ExtendedStatistic": "p99", "Threshold": 3000,
             "EvaluateLowSampleCountPercentile": "ignore"}
            """));
  }

  @Test
  void behind_a_function_url_its_own_latency_is_watched() {
    template(withOptions(Map.of("address", "url")), "alarms")
        .hasResourceProperties(
            ALARM,
            json(
                """
                {"AlarmName": "pingyi-test-webhook-p99", "Namespace": "AWS/Lambda",
                 "MetricName": "UrlRequestLatency"}
                """));
  }

  @Test
  void alarms_read_what_the_functions_write_and_the_dashboard_shows_all_of_it() {
    Set<String> onTheDashboard =
        Pattern.compile("\\[\"Pingyi\",\"(\\w+)\"")
            .matcher(dashboard())
            .results()
            .map(each -> each.group(1))
            .collect(toSet());
    Set<String> inAlarms =
        resources(alarms, ALARM).stream()
            .filter(each -> "Pingyi".equals(each.get("Namespace")))
            .map(each -> each.get("MetricName").toString())
            .collect(toSet());

    assertThat(inAlarms)
        .containsExactlyInAnyOrder(
            Metric.TICKS.wireName(),
            Metric.OVERDUE_COMPLAINTS.wireName(),
            Metric.NOTIFICATIONS_GIVEN_UP.wireName());
    assertThat(onTheDashboard)
        .isEqualTo(Stream.of(Metric.values()).map(Metric::wireName).collect(toSet()));
  }

  @Test
  void cloudwatch_may_tell_the_topic_for_the_alarms_of_this_stage_only() {
    Map<?, ?> policy = resources(alarms, "AWS::SNS::TopicPolicy").getFirst();
    List<?> statements = (List<?>) inside(policy, "PolicyDocument").get("Statement");

    assertThat(statements)
        .filteredOn(each -> each.toString().contains("cloudwatch.amazonaws.com"))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.toString())
                  .contains("Effect=Allow", "Action=sns:Publish")
                  .contains("aws:SourceAccount", ":alarm:pingyi-test-*");
            });
  }

  @Test
  void the_topic_is_encrypted_with_the_key_that_cloudwatch_may_use() {
    assertThat(resources(alarms, "AWS::SNS::Topic"))
        .singleElement()
        .satisfies(each -> assertThat(each.get("KmsMasterKeyId").toString()).contains("Key"));
    assertThat(resources(template("data"), "AWS::KMS::Key").toString())
        .contains("cloudwatch.amazonaws.com")
        .contains("kms:GenerateDataKey*")
        .contains(":alarm:pingyi-test-*");
  }

  @Test
  void nobody_is_written_to_unless_named() {
    alarms.resourceCountIs("AWS::SNS::Subscription", 0);
    template(withOptions(Map.of("alert", "office@rate.example")), "alarms")
        .hasResourceProperties(
            "AWS::SNS::Subscription",
            json("{\"Protocol\": \"email\", \"Endpoint\": \"office@rate.example\"}"));
  }

  @Test
  void on_localstack_there_is_no_dashboard() {
    template(withOptions(Map.of("localstack", "true")), "alarms")
        .resourceCountIs("AWS::CloudWatch::Dashboard", 0);
  }

  private static String dashboard() {
    Map<?, ?> dashboard = resources(alarms, "AWS::CloudWatch::Dashboard").getFirst();
    return dashboard.get("DashboardBody").toString();
  }

  private static Stream<String> names() {
    return resources(alarms, ALARM).stream().map(AlarmStackTest::name);
  }

  private static String name(Map<?, ?> alarm) {
    return alarm.get("AlarmName").toString().substring(PREFIX.length());
  }
}
