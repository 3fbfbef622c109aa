package dev.pingyi.infra;

import static dev.pingyi.infra.Ground.app;
import static dev.pingyi.infra.Ground.findings;
import static dev.pingyi.infra.Ground.inside;
import static dev.pingyi.infra.Ground.json;
import static dev.pingyi.infra.Ground.resources;
import static dev.pingyi.infra.Ground.stack;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pingyi.functions.DoorNames;
import dev.pingyi.functions.LambdaHandler;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.sqs.Queue;

/** What the doors are and may do, and what holds for every stack. */
final class StacksTest {
  private static final String FUNCTION = "AWS::Lambda::Function";

  private static Template bot;

  @BeforeAll
  static void lay_the_ground_once() throws InterruptedException {
    Node.orSkip();
    bot = Template.fromStack(Ground.stack("bot"));
  }

  @Test
  void every_door_is_a_bean_and_bears_its_name() {
    Map<?, ?> beans =
        resources(bot, FUNCTION).stream()
            .collect(
                toMap(
                    each -> variables(each).get("SPRING_CLOUD_FUNCTION_DEFINITION"),
                    each -> each.get("FunctionName")));

    assertThat(beans)
        .isEqualTo(DoorNames.ALL.stream().collect(toMap(d -> d, d -> "pingyi-test-" + d)));
  }

  @Test
  void the_class_that_lambda_calls_exists() {
    Map<?, ?> webhook = resources(bot, FUNCTION).getFirst();

    assertThat(LambdaHandler.class).hasMethods("handleRequest");
    assertThat(webhook.get("Handler")).isEqualTo(LambdaHandler.class.getName() + "::handleRequest");
  }

  @Test
  void every_door_runs_on_java_25_with_time_and_memory_limited() {
    bot.allResourcesProperties(
        FUNCTION,
        json(
            """
            {"Runtime": "java25", "Architectures": ["arm64"], "MemorySize": 1024}
            """));
  }

  @Test
  void every_door_knows_where_things_lie() {
    assertThat(resources(bot, FUNCTION))
        .allSatisfy(
            each ->
                assertThat(variables(each).keySet().toArray())
                    .contains(
                        "PINGYI_STORE",
                        "PINGYI_TABLE",
                        "PINGYI_QUEUE",
                        "PINGYI_SETTINGS",
                        "PINGYI_PUBLIC_URL"));
  }

  @Test
  void every_log_is_kept_for_a_month() {
    bot.allResourcesProperties("AWS::Logs::LogGroup", json("{\"RetentionInDays\": 30}"));
    bot.resourceCountIs("AWS::Logs::LogGroup", 1 + DoorNames.ALL.size());
  }

  @Test
  void no_path_and_no_trace_of_a_caller_is_logged() {
    Map<?, ?> stage = resources(bot, "AWS::ApiGatewayV2::Stage").getFirst();
    String format = inside(stage, "AccessLogSettings").get("Format").toString();

    assertThat(json(format).values().toArray())
        .containsExactlyInAnyOrder(
            "$context.requestId",
            "$context.requestTime",
            "$context.httpMethod",
            "$context.status",
            "$context.responseLatency",
            "$context.integrationErrorMessage");
  }

  @Test
  void every_path_leads_to_the_webhook_in_payload_format_two() {
    bot.hasResourceProperties("AWS::ApiGatewayV2::Route", json("{\"RouteKey\": \"$default\"}"));
    bot.hasResourceProperties(
        "AWS::ApiGatewayV2::Integration",
        json("{\"IntegrationType\": \"AWS_PROXY\", \"PayloadFormatVersion\": \"2.0\"}"));
  }

  @Test
  void the_address_takes_no_more_requests_than_it_was_built_for() {
    bot.allResourcesProperties(
        "AWS::ApiGatewayV2::Stage",
        json(
            """
            {"DefaultRouteSettings": {"ThrottlingRateLimit": 1000, "ThrottlingBurstLimit": 2000}}
            """));
  }

  @Test
  void nobody_reaches_a_door_but_through_the_address() {
    bot.resourceCountIs("AWS::Lambda::Url", 0);
    bot.resourceCountIs("AWS::Lambda::Permission", 1);
    bot.hasResourceProperties(
        "AWS::Lambda::Permission", json("{\"Principal\": \"apigateway.amazonaws.com\"}"));
  }

  @Test
  void neither_cdk_nor_cdk_nag_objects() {
    assertThat(findings(stack("data"))).isEmpty();
    assertThat(findings(stack("bot"))).isEmpty();
  }

  @Test
  void cdk_nag_finds_a_queue_that_loses_what_fails() {
    App other = app(Map.of());
    Stack careless = new Stack(other, "careless");
    Queue.Builder.create(careless, "Queue").build();
    Aspects.of(other).add(new AwsSolutionsChecks());

    assertThat(findings(careless)).anyMatch(each -> each.contains("AwsSolutions-SQS3"));
  }

  @Test
  void a_missing_zip_is_named_together_with_its_remedy() {
    App other = app(Map.of("zip", "target/nothing.zip"));

    assertThatThrownBy(() -> PingyiApp.lay(other))
        .hasMessageContaining("nothing.zip")
        .hasMessageContaining("./mvnw package");
  }

  private static Map<?, ?> variables(Map<?, ?> function) {
    return inside(inside(function, "Environment"), "Variables");
  }
}
