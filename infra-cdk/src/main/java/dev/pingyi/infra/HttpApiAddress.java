package dev.pingyi.infra;

import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpLambdaIntegration;
import software.amazon.awscdk.services.apigatewayv2.DomainMappingOptions;
import software.amazon.awscdk.services.apigatewayv2.DomainName;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.HttpRoute;
import software.amazon.awscdk.services.apigatewayv2.HttpRouteKey;
import software.amazon.awscdk.services.apigatewayv2.HttpStage;
import software.amazon.awscdk.services.apigatewayv2.PayloadFormatVersion;
import software.amazon.awscdk.services.apigatewayv2.ThrottleSettings;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.constructs.Construct;

/** An HTTP API: limits how many requests come in, keeps a log of them, may bear a domain name. */
final class HttpApiAddress implements PublicAddress {
  private final Construct scope;
  private final HttpApi api;
  private final String publicUrl;

  HttpApiAddress(Construct scope, Stage stage) {
    this.scope = scope;
    this.api = api(stage);
    Optional<StageOptions.Domain> domain = stage.options().domain();
    this.publicUrl = domain.map(d -> "https://" + d.name()).orElseGet(api::getApiEndpoint);
    HttpStage.Builder builder = stage(stage);
    domain.ifPresent(d -> builder.domainMapping(mapping(d)));
    builder.build();
  }

  @Override
  public DoorFunction.Configuration configure(DoorFunction.Configuration configuration) {
    return configuration.withPublicUrl(publicUrl);
  }

  @Override
  public String routeTo(DoorFunction webhook) {
    HttpRoute route =
        HttpRoute.Builder.create(scope, "Everything")
            .httpApi(api)
            .routeKey(HttpRouteKey.DEFAULT)
            .integration(
                HttpLambdaIntegration.Builder.create("Webhook", webhook.live())
                    .payloadFormatVersion(PayloadFormatVersion.VERSION_2_0)
                    .build())
            .build();
    Suppressions.suppress(route, "APIG4", "citizens have no login; every channel checks who calls");
    return publicUrl;
  }

  @Override
  public Metric latency() {
    return metric("Latency");
  }

  @Override
  public Metric requests() {
    return metric("Count");
  }

  @Override
  public Metric failures() {
    return metric("5xx");
  }

  private Metric metric(String name) {
    return Metric.Builder.create()
        .namespace("AWS/ApiGateway")
        .metricName(name)
        .dimensionsMap(Map.of("ApiId", api.getApiId()))
        .build();
  }

  /** Without a stage: that is added below, with a limit and a log. */
  private HttpApi api(Stage stage) {
    return HttpApi.Builder.create(scope, "Address")
        .apiName(stage.named("address"))
        .createDefaultStage(false)
        // One name is enough: a second one would be a way around whatever guards the first.
        .disableExecuteApiEndpoint(stage.options().domain().isPresent())
        .build();
  }

  private HttpStage.Builder stage(Stage stage) {
    return HttpStage.Builder.create(scope, "AddressStage")
        .httpApi(api)
        .stageName("$default")
        .autoDeploy(true)
        .throttle(limit(stage.options().concurrency().requestsPerSecond()))
        .accessLogSettings(new AccessLog(scope, stage));
  }

  /** A flood that lasts is turned away here, where it costs least. */
  private static ThrottleSettings limit(int requestsPerSecond) {
    return ThrottleSettings.builder()
        .rateLimit(requestsPerSecond)
        .burstLimit(2 * requestsPerSecond)
        .build();
  }

  private DomainMappingOptions mapping(StageOptions.Domain domain) {
    DomainName name =
        DomainName.Builder.create(scope, "Domain")
            .domainName(domain.name())
            .certificate(
                Certificate.fromCertificateArn(scope, "Certificate", domain.certificateArn()))
            .build();
    // What a CNAME of the name has to point to.
    CfnOutput.Builder.create(scope, "DomainTarget").value(name.getRegionalDomainName()).build();
    return DomainMappingOptions.builder().domainName(name).build();
  }
}
