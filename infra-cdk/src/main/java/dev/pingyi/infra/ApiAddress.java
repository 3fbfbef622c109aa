package dev.pingyi.infra;

import java.util.Map;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpLambdaIntegration;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.HttpRoute;
import software.amazon.awscdk.services.apigatewayv2.HttpRouteKey;
import software.amazon.awscdk.services.apigatewayv2.HttpStage;
import software.amazon.awscdk.services.apigatewayv2.PayloadFormatVersion;
import software.amazon.awscdk.services.apigatewayv2.ThrottleSettings;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.constructs.Construct;

/** An HTTP API: limits how many requests come in, keeps a log of them, may bear a domain name. */
final class ApiAddress implements Address {
  private final Construct scope;
  private final HttpApi api;

  ApiAddress(Construct scope, Stage stage) {
    this.scope = scope;
    this.api = api(stage);
    stage(stage);
  }

  @Override
  public Door.Fittings before(Door.Fittings fittings) {
    return fittings.at(api.getApiEndpoint());
  }

  @Override
  public String lead(Door webhook) {
    HttpRoute route =
        HttpRoute.Builder.create(scope, "Everything")
            .httpApi(api)
            .routeKey(HttpRouteKey.DEFAULT)
            .integration(
                HttpLambdaIntegration.Builder.create("Webhook", webhook.live())
                    .payloadFormatVersion(PayloadFormatVersion.VERSION_2_0)
                    .build())
            .build();
    Accepted.finding(route, "APIG4", "citizens have no login; every channel checks who calls");
    return api.getApiEndpoint();
  }

  @Override
  public Metric latency() {
    return Metric.Builder.create()
        .namespace("AWS/ApiGateway")
        .metricName("Latency")
        .dimensionsMap(Map.of("ApiId", api.getApiId()))
        .build();
  }

  /** Without a stage: that is added below, with a limit and a log. */
  private HttpApi api(Stage stage) {
    return HttpApi.Builder.create(scope, "Address")
        .apiName(stage.named("address"))
        .createDefaultStage(false)
        .build();
  }

  private void stage(Stage stage) {
    HttpStage.Builder.create(scope, "AddressStage")
        .httpApi(api)
        .stageName("$default")
        .autoDeploy(true)
        .throttle(ThrottleSettings.builder().rateLimit(1000).burstLimit(2000).build())
        .accessLogSettings(new AccessLog(scope, stage))
        .build();
  }
}
