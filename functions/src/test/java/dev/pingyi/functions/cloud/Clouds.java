package dev.pingyi.functions.cloud;

import dev.pingyi.functions.dynamo.DynamoLocal;
import dev.pingyi.functions.lambda.TaskFolder;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Fresh stages for tests, on one DynamoDB Local and one unpacked zip for all of them. */
final class Clouds {
  private static final Path ZIP = Path.of("target", "pingyi-lambda.zip");

  private static @Nullable DynamoLocal dynamo;
  private static @Nullable TaskFolder task;

  private Clouds() {}

  static Cloud open() {
    return open(Optional.empty());
  }

  /** With TLS between the functions and AWS. */
  static Cloud open(SSLContext certificate) {
    return open(Optional.of(certificate));
  }

  private static synchronized Cloud open(Optional<SSLContext> certificate) {
    demandLinux();
    DynamoLocal table = dynamo == null ? DynamoLocal.start() : dynamo;
    dynamo = table;
    return new Cloud(task().path(), table.endpoint(), certificate);
  }

  /** AWS ships the native part of its runtime client for Linux only. */
  private static void demandLinux() {
    String system = System.getProperty("os.name");
    if (system.equals("Linux")) {
      return;
    }
    String why = "AWS's Lambda runtime client runs on Linux only, not on " + system;
    if (System.getenv().getOrDefault("PINGYI_REQUIRE", "").contains("lambda")) {
      throw new IllegalStateException(why + ", and PINGYI_REQUIRE asks for it");
    }
    System.out.println("Skipped: " + why);
    Assumptions.abort(why);
  }

  private static TaskFolder task() {
    TaskFolder unpacked = task;
    if (unpacked == null) {
      unpacked = TaskFolder.of(ZIP);
      task = unpacked;
      Runtime.getRuntime().addShutdownHook(new Thread(unpacked::close));
    }
    return unpacked;
  }
}
