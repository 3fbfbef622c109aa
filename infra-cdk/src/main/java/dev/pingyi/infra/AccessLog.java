package dev.pingyi.infra;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.apigateway.AccessLogFormat;
import software.amazon.awscdk.services.apigatewayv2.IAccessLogDestination;
import software.amazon.awscdk.services.apigatewayv2.IAccessLogSettings;
import software.amazon.awscdk.services.apigatewayv2.LogGroupLogDestination;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/**
 * One line per request, with nothing in it that leads to a person.
 *
 * <p>No path, because codes, invitations and action links are paths; no address of the caller.
 */
final class AccessLog implements IAccessLogSettings {
  private final LogGroup log;

  AccessLog(Construct scope, Stage stage) {
    this.log =
        LogGroup.Builder.create(scope, "AccessLog")
            // CloudWatch keeps one policy for all writers, too short for many; it spares this name.
            .logGroupName("/aws/vendedlogs/" + stage.named("requests"))
            .retention(RetentionDays.ONE_MONTH)
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
  }

  @Override
  public IAccessLogDestination getDestination() {
    return new LogGroupLogDestination(log);
  }

  @Override
  public AccessLogFormat getFormat() {
    return AccessLogFormat.custom(
        """
        {"request":"$context.requestId","at":"$context.requestTime","method":"$context.httpMethod",\
        "status":"$context.status","took":"$context.responseLatency",\
        "error":"$context.integrationErrorMessage"}\
        """);
  }
}
