package dev.pingyi.infra;

import static dev.pingyi.infra.Ground.door;
import static dev.pingyi.infra.Ground.inside;
import static dev.pingyi.infra.Ground.json;
import static dev.pingyi.infra.Ground.laid;
import static dev.pingyi.infra.Ground.resources;
import static dev.pingyi.infra.Ground.template;
import static dev.pingyi.infra.Ground.variables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pingyi.server.door.DoorNames;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;

/** How the outside comes in. */
final class AddressTest {
  private static final String API = "AWS::ApiGatewayV2::Api";
  private static final String URL = "AWS::Lambda::Url";
  private static final String PERMISSION = "AWS::Lambda::Permission";

  private static Template bot;

  @BeforeAll
  static void lay_the_ground_once() throws InterruptedException {
    Node.orSkip();
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
  void the_http_api_takes_no_more_requests_than_it_was_built_for() {
    bot.allResourcesProperties(
        "AWS::ApiGatewayV2::Stage",
        json(
            """
            {"DefaultRouteSettings": {"ThrottlingRateLimit": 1000, "ThrottlingBurstLimit": 2000}}
            """));
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
            laid(Map.of("domain", "rate.example", "certificate", "arn:aws:acm:x:1:certificate/a")),
            "bot");

    own.hasResourceProperties(API, json("{\"DisableExecuteApiEndpoint\": true}"));
    own.hasResourceProperties(
        "AWS::ApiGatewayV2::DomainName", json("{\"DomainName\": \"rate.example\"}"));
    own.resourceCountIs("AWS::ApiGatewayV2::ApiMapping", 1);
    assertThat(publicUrl(own, "webhook")).isEqualTo("https://rate.example");
  }

  @Test
  void a_domain_without_a_certificate_is_refused() {
    assertThatThrownBy(() -> laid(Map.of("domain", "rate.example")))
        .hasMessageContaining("rate.example")
        .hasMessageContaining("certificate=ARN");
  }

  @Test
  void a_function_url_takes_the_place_of_the_http_api_and_opens_the_webhook_only() {
    Template url = template(laid(Map.of("address", "url")), "bot");

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
    Template url = template(laid(Map.of("address", "url")), "bot");

    assertThat(DoorNames.ALL)
        .filteredOn(door -> !door.equals(DoorNames.WEBHOOK))
        .allSatisfy(door -> assertThat(publicUrl(url, door).toString()).contains("FunctionUrl"));
    assertThat(variables(door(url, DoorNames.WEBHOOK)).containsKey("PINGYI_PUBLIC_URL")).isFalse();
  }

  @Test
  void a_function_url_has_neither_a_name_nor_a_wall() {
    Map<String, String> named =
        Map.of("address", "url", "domain", "rate.example", "certificate", "arn:aws:acm:x");
    assertThatThrownBy(() -> laid(named)).hasMessageContaining("cannot have a domain");

    Map<String, String> walled = Map.of("address", "url", "waf", "true", "origin", "rate.example");
    assertThatThrownBy(() -> laid(walled)).hasMessageContaining("cannot have a waf");
  }

  @Test
  void china_has_no_function_urls() {
    assertThatThrownBy(() -> laid(Map.of("address", "url", "region", "cn-north-1")))
        .hasMessageContaining("address=api");
  }

  @Test
  void on_localstack_the_function_url_has_a_name_that_is_known_beforehand() {
    Template local = template(laid(Map.of("localstack", "true")), "bot");

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
