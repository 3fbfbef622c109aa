package dev.pingyi.functions.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a function is set up.
 *
 * @param task the unpacked zip
 * @param handler class and method
 * @param environment the function's own variables; they win over Lambda's
 * @param timeout for one invocation
 * @param memory in MB
 * @param snapStart whether a snapshot is made
 * @param options of the JVM besides those of Lambda
 */
public record LambdaSetup(
    Path task,
    String handler,
    Map<String, String> environment,
    Duration timeout,
    int memory,
    boolean snapStart,
    List<String> options) {
  static final String REGION = "us-east-1";
  static final String NAME = "pingyi-test";
  static final String ARN = "arn:aws:lambda:" + REGION + ":000000000000:function:" + NAME;

  public LambdaSetup {
    environment = Map.copyOf(environment);
    options = List.copyOf(options);
  }

  /**
   * The product's handler at 1,024 MB, with two minutes for an invocation: a busy machine is slow.
   */
  public static LambdaSetup of(Path task, Map<String, String> environment) {
    return new LambdaSetup(
        task,
        "dev.pingyi.functions.LambdaHandler::handleRequest",
        environment,
        Duration.ofMinutes(2),
        1024,
        false,
        List.of());
  }

  public LambdaSetup with(String name, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(name, value);
    return new LambdaSetup(task, handler, more, timeout, memory, snapStart, options);
  }

  public LambdaSetup without(String name) {
    Map<String, String> fewer = new HashMap<>(environment);
    fewer.remove(name);
    return new LambdaSetup(task, handler, fewer, timeout, memory, snapStart, options);
  }

  public LambdaSetup timeout(Duration each) {
    return new LambdaSetup(task, handler, environment, each, memory, snapStart, options);
  }

  public LambdaSetup withSnapStart() {
    return new LambdaSetup(task, handler, environment, timeout, memory, true, options);
  }

  public LambdaSetup options(String... more) {
    return new LambdaSetup(task, handler, environment, timeout, memory, snapStart, List.of(more));
  }

  /** Everything that the process finds in its environment. */
  Map<String, String> whole(String runtimeApi) {
    Map<String, String> all = new TreeMap<>();
    all.put("_HANDLER", handler);
    all.put("AWS_DEFAULT_REGION", REGION);
    all.put("AWS_REGION", REGION);
    all.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
    all.put("AWS_LAMBDA_FUNCTION_NAME", NAME);
    all.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(memory));
    all.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    all.put("AWS_LAMBDA_INITIALIZATION_TYPE", snapStart ? "snap-start" : "on-demand");
    all.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + NAME);
    all.put("AWS_LAMBDA_LOG_STREAM_NAME", "2026/11/23/[1]0123456789abcdef0123456789abcdef");
    all.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
    if (!snapStart) {
      // A snapshot must not hold credentials: there they are asked for after the restore.
      all.put("AWS_ACCESS_KEY_ID", "ASIATESTTESTTESTTEST");
      all.put("AWS_SECRET_ACCESS_KEY", "secret-access-key-of-a-test");
      all.put("AWS_SESSION_TOKEN", "session-token-of-a-test");
    }
    all.put("LAMBDA_TASK_ROOT", task.toString());
    all.put("LANG", "en_US.UTF-8");
    all.put("TZ", ":UTC");
    all.putAll(environment);
    return all;
  }
}
