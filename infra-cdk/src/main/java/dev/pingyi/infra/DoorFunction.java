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
final class DoorFunction extends Construct {
  private static final String HANDLER = "dev.pingyi.functions.LambdaHandler::handleRequest";

  /** What all functions have alike. */
  record Configuration(
      Stage stage, Code code, List<ILayerVersion> layers, Map<String, String> variables) {
    /** The same, knowing at which address the outside finds the product. */
    Configuration withPublicUrl(String publicUrl) {
      return new Configuration(stage, code, layers, variables("PINGYI_PUBLIC_URL", publicUrl));
    }

    /** The same with the office's own roster, which Lambda lays out in {@code /opt}. */
    Configuration withRoster(ILayerVersion roster) {
      return new Configuration(stage, code, List.of(roster), variables("PINGYI_ROSTER", "/opt"));
    }

    private Map<String, String> variables(String name, String value) {
      Map<String, String> more = new TreeMap<>(variables);
      more.put(name, value);
      return more;
    }
  }

  private final String bean;
  private final Configuration configuration;
  private final Function function;
  private final Alias live;

  DoorFunction(Construct scope, String bean, int seconds, Configuration configuration) {
    super(scope, bean);
    this.bean = bean;
    this.configuration = configuration;
    LogGroup log = log();
    Role role = role();
    log.grantWrite(role);
    this.function = function(role, log, seconds);
    this.live = alias();
  }

  /** Lets the function do this to that, and no more. */
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
        .logGroupName("/aws/lambda/" + configuration.stage().named(bean))
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
            .functionName(configuration.stage().named(bean))
            .runtime(Runtime.JAVA_25)
            .architecture(Architecture.ARM_64)
            .memorySize(1024)
            .timeout(Duration.seconds(seconds))
            .code(configuration.code())
            .handler(HANDLER)
            .layers(configuration.layers())
            .environment(environment())
            .currentVersionOptions(retained())
            .role(role)
            .logGroup(log)
            // What Lambda itself writes of a failure is else many lines of text among ours of JSON.
            .loggingFormat(LoggingFormat.JSON);
    addWhatOnlySomeHave(builder, configuration.stage().options());
    Function built = builder.build();
    Annotations.of(built)
        .acknowledgeWarning(
            "@aws-cdk/aws-lambda:snapStartRequirePublish", "everybody calls a published version");
    return built;
  }

  private void addWhatOnlySomeHave(Function.Builder builder, StageOptions options) {
    if (options.snapStart()) {
      builder.snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS);
    }
    if (isOpenToAll()) {
      options.concurrency().reserved().ifPresent(builder::reservedConcurrentExecutions);
    }
    if (isInALoop()) {
      builder.recursiveLoop(RecursiveLoop.ALLOW);
    }
  }

  /** An earlier version is a way back that takes a minute. */
  private static VersionOptions retained() {
    return VersionOptions.builder().removalPolicy(RemovalPolicy.RETAIN).build();
  }

  /** Strangers reach no other function, so none but this can be called without end. */
  private boolean isOpenToAll() {
    return bean.equals("webhook");
  }

  /**
   * A notification that is put off goes back to the queue it came from, up to a hundred times;
   * Lambda would stop that after sixteen. It does not look for loops in China.
   */
  private boolean isInALoop() {
    return bean.equals("speak") && !configuration.stage().isInChina();
  }

  private Alias alias() {
    return Alias.Builder.create(this, "Live")
        .aliasName("live")
        .version(function.getCurrentVersion())
        .build();
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>(configuration.variables());
    environment.put("SPRING_CLOUD_FUNCTION_DEFINITION", bean);
    environment.put("PINGYI_STAGE", configuration.stage().name());
    return environment;
  }
}
