package dev.pingyi.infra;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/**
 * One Lambda function: a bean of the functions' zip with a role and a log of its own.
 *
 * <p>It may write its log and nothing else until something is granted to it.
 */
final class Door extends Construct {
  /** API Gateway waits 30 s, and a chat service much less. */
  static final int SECONDS_MAX = 20;

  private static final String HANDLER = "dev.pingyi.functions.LambdaHandler::handleRequest";

  /** What all doors have alike. */
  record Fittings(Stage stage, Code code, Map<String, String> settings) {}

  private final String bean;
  private final Fittings fittings;
  private final Function function;

  Door(Construct scope, String bean, Fittings fittings) {
    super(scope, bean);
    this.bean = bean;
    this.fittings = fittings;
    LogGroup log = log();
    Role role = role();
    log.grantWrite(role);
    this.function = function(role, log);
  }

  Function function() {
    return function;
  }

  private LogGroup log() {
    return LogGroup.Builder.create(this, "Log")
        .logGroupName("/aws/lambda/" + fittings.stage().named(bean))
        .retention(RetentionDays.ONE_MONTH)
        .removalPolicy(RemovalPolicy.DESTROY)
        .build();
  }

  /** Without a role of ours CDK adds a managed policy, which may write to every log. */
  private Role role() {
    return Role.Builder.create(this, "Role")
        .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
        .build();
  }

  private Function function(Role role, LogGroup log) {
    return Function.Builder.create(this, "Function")
        .functionName(fittings.stage().named(bean))
        .runtime(Runtime.JAVA_25)
        .architecture(Architecture.ARM_64)
        .memorySize(1024)
        .timeout(Duration.seconds(SECONDS_MAX))
        .code(fittings.code())
        .handler(HANDLER)
        .environment(environment())
        .role(role)
        .logGroup(log)
        .build();
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(fittings.settings());
    environment.put("SPRING_CLOUD_FUNCTION_DEFINITION", bean);
    return environment;
  }
}
