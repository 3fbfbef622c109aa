package dev.pingyi.infra;

import static dev.pingyi.infra.TestStage.door;
import static dev.pingyi.infra.TestStage.inside;
import static dev.pingyi.infra.TestStage.json;
import static dev.pingyi.infra.TestStage.resources;
import static dev.pingyi.infra.TestStage.template;
import static dev.pingyi.infra.TestStage.variables;
import static dev.pingyi.infra.TestStage.withOptions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pingyi.server.door.DoorNames;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;

/** How the outside comes in. */
final class PublicAddressTest {
  private static final String API = "AWS::ApiGatewayV2::Api";
  private static final String URL = "AWS::Lambda::Url";
  private static final String PERMISSION = "AWS::Lambda::Permission";

  private static Template bot;

  @BeforeAll
  static void synthesize_once() throws InterruptedException {
    NodeJs.orSkip();
    bot = template("bot");
  }

  @Test
  void nobody_reaches_a_door_but_through_the_http_api() {
    bot.resourceCountIs(URL, 0);
    bot.resourceCountIs(PERMISSION, 1);
    bot.hasResourceProperties(PERMISSION, json("{\"Principal\": \"apigateway.amazonaws.com\"}"));
  }

  @Test
  void every_path_leads_to_the_webhook_in_payload_format_two() {
    bot.hasResourceProperties("AWS::ApiGatewayV2::Route", json("{\"RouteKey\": \"$default\"}"));
    bot.hasResourceProperties(
        "AWS::ApiGatewayV2::Integration",
        json(
            """
            {"IntegrationType": "AWS_PROXY", "PayloadFormatVersion": "2.0",
             "IntegrationUri": {"Ref": "%s"}}
            """
                .formatted(aliasOf("webhook"))));
  }

  @Test
  void the_http_api_lets_in_what_the_webhook_can_answer_and_no_more() {
    limits(bot, 1000, 2000);
    limits(template(withOptions(Map.of("concurrency", "40")), "bot"), 400, 800);
  }

  @Test
  void where_all_doors_share_a_small_account_it_lets_in_what_takes_half_of_it() {
    limits(template(withOptions(Map.of("concurrency", "shared")), "bot"), 50, 100);
  }

  private static void limits(Template template, int rate, int burst) {
    template.allResourcesProperties(
        "AWS::ApiGatewayV2::Stage",
        json(
            """
            {"DefaultRouteSettings": {"ThrottlingRateLimit": %d, "ThrottlingBurstLimit": %d}}
            """
                .formatted(rate, burst)));
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
  void a_domain_of_ones_own_is_the_only_way_in_and_what_codes_say() {
    Template own =
        template(
            withOptions(
                Map.of("domain", "rate.example", "certificate", "arn:aws:acm:x:1:certificate/a")),
            "bot");

    own.hasResourceProperties(API, json("{\"DisableExecuteApiEndpoint\": true}"));
    own.hasResourceProperties(
        "AWS::ApiGatewayV2::DomainName", json("{\"DomainName\": \"rate.example\"}"));
    own.resourceCountIs("AWS::ApiGatewayV2::ApiMapping", 1);
    assertThat(publicUrl(own, "webhook")).isEqualTo("https://rate.example");
  }

  @Test
  void a_domain_without_a_certificate_is_refused() {
    assertThatThrownBy(() -> withOptions(Map.of("domain", "rate.example")))
        .hasMessageContaining("rate.example")
        .hasMessageContaining("certificate=ARN");
  }

  @Test
  void a_function_url_takes_the_place_of_the_http_api_and_opens_the_webhook_only() {
    Template url = template(withOptions(Map.of("address", "url")), "bot");

    url.resourceCountIs(API, 0);
    url.resourceCountIs(URL, 1);
    url.hasResourceProperties(URL, json("{\"AuthType\": \"NONE\", \"Qualifier\": \"live\"}"));
    // Since October 2025 a public URL needs both.
    assertThat(resources(url, PERMISSION))
        .filteredOn(each -> "*".equals(each.get("Principal")))
        .extracting(each -> each.get("Action").toString())
        .containsExactlyInAnyOrder("lambda:InvokeFunctionUrl", "lambda:InvokeFunction");
  }

  @Test
  void behind_a_function_url_all_know_it_but_the_webhook_which_sees_it() {
    Template url = template(withOptions(Map.of("address", "url")), "bot");

    assertThat(DoorNames.ALL)
        .filteredOn(door -> !door.equals(DoorNames.WEBHOOK))
        .allSatisfy(door -> assertThat(publicUrl(url, door).toString()).contains("FunctionUrl"));
    assertThat(variables(door(url, DoorNames.WEBHOOK)).containsKey("PINGYI_PUBLIC_URL")).isFalse();
  }

  @Test
  void a_function_url_has_neither_a_name_nor_waf() {
    Map<String, String> named =
        Map.of("address", "url", "domain", "rate.example", "certificate", "arn:aws:acm:x");
    assertThatThrownBy(() -> withOptions(named)).hasMessageContaining("cannot have a domain");

    Map<String, String> guarded = Map.of("address", "url", "waf", "true", "origin", "rate.example");
    assertThatThrownBy(() -> withOptions(guarded)).hasMessageContaining("cannot have a waf");
  }

  @Test
  void china_has_no_function_urls() {
    assertThatThrownBy(() -> withOptions(Map.of("address", "url", "region", "cn-north-1")))
        .hasMessageContaining("address=api");
  }

  @Test
  void on_localstack_the_function_url_has_a_name_that_is_known_beforehand() {
    Template local = template(withOptions(Map.of("localstack", "true")), "bot");

    local.resourceCountIs(URL, 1);
    assertThat(door(local, "webhook").get("Tags").toString())
        .contains("_custom_id_")
        .contains("webhook");
  }

  private static Object publicUrl(Template template, String door) {
    return variables(door(template, door)).get("PINGYI_PUBLIC_URL");
  }

  private static String aliasOf(String door) {
    return bot.findResources("AWS::Lambda::Alias").keySet().stream()
        .filter(id -> id.startsWith(door))
        .findFirst()
        .orElseThrow();
  }
}
