package dev.pingyi.infra;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.ILayerVersion;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.RecursiveLoop;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.VersionOptions;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/**
 * One Lambda function: a bean of the functions' zip with a role and a log of its own.
 *
 * <p>It may write its log and nothing else until something is granted to it. Everybody calls it by
 * its alias {@code live}, which points to the version of this release: only versions have
 * snapshots.
 */
final class Door extends Construct {
  private static final String HANDLER = "dev.pingyi.functions.LambdaHandler::handleRequest";

  /** What all doors have alike. */
  record Fittings(
      Stage stage, Code code, List<ILayerVersion> layers, Map<String, String> settings) {
    /** The same, knowing at which address the outside finds the product. */
    Fittings at(String publicUrl) {
      return new Fittings(stage, code, layers, with("PINGYI_PUBLIC_URL", publicUrl));
    }

    /** The same with the office's own roster, which Lambda lays out in {@code /opt}. */
    Fittings with(ILayerVersion roster) {
      return new Fittings(stage, code, List.of(roster), with("PINGYI_ROSTER", "/opt"));
    }

    private Map<String, String> with(String name, String value) {
      Map<String, String> more = new TreeMap<>(settings);
      more.put(name, value);
      return more;
    }
  }

  private final String bean;
  private final Fittings fittings;
  private final Function function;
  private final Alias live;

  Door(Construct scope, String bean, int seconds, Fittings fittings) {
    super(scope, bean);
    this.bean = bean;
    this.fittings = fittings;
    LogGroup log = log();
    Role role = role();
    log.grantWrite(role);
    this.function = function(role, log, seconds);
    this.live = alias();
  }

  /** Lets the door do this to that, and no more. */
  void allow(String arn, String... actions) {
    Grant.addToPrincipal(
        GrantOnPrincipalOptions.builder()
            .grantee(function)
            .actions(List.of(actions))
            .resourceArns(List.of(arn))
            .build());
  }

  Function function() {
    return function;
  }

  /** Whom to call. */
  Alias live() {
    return live;
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

  private Function function(Role role, LogGroup log, int seconds) {
    Function.Builder builder =
        Function.Builder.create(this, "Function")
            .functionName(fittings.stage().named(bean))
            .runtime(Runtime.JAVA_25)
            .architecture(Architecture.ARM_64)
            .memorySize(1024)
            .timeout(Duration.seconds(seconds))
            .code(fittings.code())
            .handler(HANDLER)
            .layers(fittings.layers())
            .environment(environment())
            .currentVersionOptions(kept())
            .role(role)
            .logGroup(log)
            // What Lambda itself writes of a failure is else many lines of text among ours of JSON.
            .loggingFormat(LoggingFormat.JSON);
    if (fittings.stage().switches().snapStart()) {
      builder.snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS);
    }
    if (isOpenToAll()) {
      fittings.stage().concurrency().reserved().ifPresent(builder::reservedConcurrentExecutions);
    }
    if (isInALoop()) {
      builder.recursiveLoop(RecursiveLoop.ALLOW);
    }
    Function built = builder.build();
    Annotations.of(built)
        .acknowledgeWarning(
            "@aws-cdk/aws-lambda:snapStartRequirePublish", "everybody calls a published version");
    return built;
  }

  /** An earlier version is a way back that takes a minute. */
  private static VersionOptions kept() {
    return VersionOptions.builder().removalPolicy(RemovalPolicy.RETAIN).build();
  }

  /** Only the outside can call one door more often than the office has work for it. */
  private boolean isOpenToAll() {
    return bean.equals("webhook");
  }

  /**
   * An errand that is put off goes back to the queue it came from, up to a hundred times; Lambda
   * would stop that after sixteen. It does not look for loops in China.
   */
  private boolean isInALoop() {
    return bean.equals("speak") && !fittings.stage().isInChina();
  }

  private Alias alias() {
    return Alias.Builder.create(this, "Live")
        .aliasName("live")
        .version(function.getCurrentVersion())
        .build();
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>(fittings.settings());
    environment.put("SPRING_CLOUD_FUNCTION_DEFINITION", bean);
    environment.put("PINGYI_STAGE", fittings.stage().name());
    return environment;
  }
}
