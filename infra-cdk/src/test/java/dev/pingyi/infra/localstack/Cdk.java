package dev.pingyi.infra.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The CDK command line as an operator calls it, with LocalStack in place of AWS. */
final class Cdk {
  private static final long MINUTES_MAX = 8;
  private static final int LINES_SHOWN = 60;

  private final Emulator emulator;

  Cdk(Emulator emulator) {
    this.emulator = emulator;
  }

  /** Runs a command to its end; its output is left in target. */
  void run(String... command) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("npx", "--yes", "aws-cdk@" + version()));
    all.addAll(Arrays.asList(command));
    Path output = Path.of("target", "cdk-" + command[0] + ".txt");
    ProcessBuilder builder = new ProcessBuilder(all);
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    surround(builder.environment());
    Process process = builder.start();
    try {
      boolean ended = process.waitFor(MINUTES_MAX, TimeUnit.MINUTES);
      if (!ended || process.exitValue() != 0) {
        throw new AssertionError(String.join(" ", all) + " failed:\n" + end(output));
      }
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /** The one that package.json pins. */
  private static String version() throws IOException {
    return JsonParser.parseString(Files.readString(Path.of("package.json"), UTF_8))
        .getAsJsonObject()
        .getAsJsonObject("devDependencies")
        .get("aws-cdk")
        .getAsString();
  }

  /** Nothing that leads to a real account may be left. */
  private void surround(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("CDK_"));
    environment.put("AWS_ENDPOINT_URL", emulator.endpoint().toString());
    environment.put("AWS_ENDPOINT_URL_S3", emulator.endpoint().toString());
    environment.put("AWS_ACCESS_KEY_ID", "test");
    environment.put("AWS_SECRET_ACCESS_KEY", "test");
    environment.put("AWS_REGION", Emulator.REGION);
    // The app is started with the `java` of the path.
    String java = Path.of(System.getProperty("java.home"), "bin").toString();
    environment.merge("PATH", java, (path, first) -> first + File.pathSeparator + path);
  }

  private static String end(Path output) throws IOException {
    List<String> lines = Files.readAllLines(output, UTF_8);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
  }
}
