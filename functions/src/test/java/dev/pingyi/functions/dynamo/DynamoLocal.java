package dev.pingyi.functions.dynamo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Amazon's DynamoDB Local as a process of its own, with everything in memory. Its licence asks for
 * an AWS account and forbids bundling, so it is on the test class path only.
 */
public final class DynamoLocal implements AutoCloseable {
  private static final Pattern READY = Pattern.compile(DynamoLocalServer.READY + "(\\d+)\\R");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final URI endpoint;

  private DynamoLocal(Process process, int port) {
    this.process = process;
    this.endpoint = URI.create("http://127.0.0.1:" + port);
  }

  /** Starts it, or skips the test with the reason unless {@code PINGYI_REQUIRE} names it. */
  public static DynamoLocal start() {
    System.out.println(
        "DynamoDB Local (test only) is used under the Amazon DynamoDB Local License Agreement.");
    Optional<DynamoLocal> started = tryToStart();
    if (started.isPresent()) {
      return started.get();
    }
    String why = "DynamoDB Local did not answer within " + PATIENCE.toSeconds() + " s";
    if (System.getenv().getOrDefault("PINGYI_REQUIRE", "").contains("dynamodb")) {
      throw new IllegalStateException(why + ", and PINGYI_REQUIRE asks for it");
    }
    System.out.println("Skipped: " + why);
    return Assumptions.abort(why);
  }

  DynamoDbClient client() {
    return DynamoClients.at(endpoint);
  }

  public URI endpoint() {
    return endpoint;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private static Optional<DynamoLocal> tryToStart() {
    try {
      Path log = Files.createTempFile(Path.of("target"), "dynamodb-local-", ".log");
      Process process = launch(log);
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      Optional<DynamoLocal> local =
          port(process, log).map(port -> new DynamoLocal(process, Integer.parseInt(port)));
      if (local.isEmpty()) {
        process.destroyForcibly();
      }
      return local;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process launch(Path log) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                DynamoLocalServer.class.getName()));
    builder.environment().put("DDB_LOCAL_TELEMETRY", "0");
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    return builder.start();
  }

  /** The one that it says it listens at, once it does; empty if it ends before. */
  private static Optional<String> port(Process process, Path log) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Optional<String> port = Optional.empty();
    while (port.isEmpty() && process.isAlive() && System.nanoTime() < end) {
      rest();
      port = READY.matcher(Files.readString(log)).results().map(r -> r.group(1)).findFirst();
    }
    return port;
  }

  private static void rest() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
