package dev.pingyi.infra;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpLambdaIntegration;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.HttpRoute;
import software.amazon.awscdk.services.apigatewayv2.HttpRouteKey;
import software.amazon.awscdk.services.apigatewayv2.HttpStage;
import software.amazon.awscdk.services.apigatewayv2.PayloadFormatVersion;
import software.amazon.awscdk.services.apigatewayv2.ThrottleSettings;
import software.amazon.awscdk.services.lambda.Code;

/** What a release replaces: the doors, and the address at which the outside finds them. */
final class BotStack extends Stack {
  private final Stage stage;

  BotStack(App app, Stage stage, DataStack data, Path zip) {
    super(app, "bot", stage.stack("bot"));
    this.stage = stage;
    HttpApi address = address();
    Door.Fittings fittings =
        new Door.Fittings(stage, Code.fromAsset(zip.toString()), settings(data, address));

    Door webhook = new Door(this, "webhook", fittings);
    data.grantItems(webhook.function());
    data.grantSettings(webhook.function());
    lead(address, webhook);
  }

  /** Without a stage: that is added below, with a limit and a log. */
  private HttpApi address() {
    HttpApi api =
        HttpApi.Builder.create(this, "Address")
            .apiName(stage.named("address"))
            .createDefaultStage(false)
            .build();
    HttpStage.Builder.create(this, "AddressStage")
        .httpApi(api)
        .stageName("$default")
        .autoDeploy(true)
        .throttle(ThrottleSettings.builder().rateLimit(1000).burstLimit(2000).build())
        .accessLogSettings(new AccessLog(this, stage))
        .build();
    CfnOutput.Builder.create(this, "PublicUrl").value(api.getApiEndpoint()).build();
    return api;
  }

  private static Map<String, String> settings(DataStack data, HttpApi address) {
    Map<String, String> settings = new HashMap<>(data.places());
    settings.put("PINGYI_PUBLIC_URL", address.getApiEndpoint());
    return settings;
  }

  /** Every path leads to the one door, which knows its routes itself, here as on one machine. */
  private void lead(HttpApi address, Door webhook) {
    HttpRoute route =
        HttpRoute.Builder.create(this, "Everything")
            .httpApi(address)
            .routeKey(HttpRouteKey.DEFAULT)
            .integration(
                HttpLambdaIntegration.Builder.create("Webhook", webhook.function())
                    .payloadFormatVersion(PayloadFormatVersion.VERSION_2_0)
                    .build())
            .build();
    Accepted.finding(route, "APIG4", "citizens have no login; every channel checks who calls");
  }
}
