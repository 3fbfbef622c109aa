package dev.pingyi.functions.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Amazon's DynamoDB Local as a process of its own, with everything in memory. Its licence asks for
 * an AWS account and forbids bundling, so it is on the test class path only.
 */
public final class DynamoLocal implements AutoCloseable {
  private static final String MAIN = "software.amazon.dynamodb.services.local.main.ServerRunner";
  private static final Duration PATIENCE = Duration.ofSeconds(40);

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
      int port = freePort();
      DynamoLocal local = new DynamoLocal(launch(port), port);
      Runtime.getRuntime().addShutdownHook(new Thread(local::close));
      if (local.answers(port)) {
        return Optional.of(local);
      }
      local.close();
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process launch(int port) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                MAIN,
                "-inMemory",
                "-port",
                Integer.toString(port)));
    builder.environment().put("DDB_LOCAL_TELEMETRY", "0");
    builder.redirectErrorStream(true);
    builder.redirectOutput(Path.of("target", "dynamodb-local.log").toFile());
    return builder.start();
  }

  private boolean answers(int port) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
        return true;
      } catch (IOException notYet) {
        rest();
      }
    }
    return false;
  }

  private static void rest() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
