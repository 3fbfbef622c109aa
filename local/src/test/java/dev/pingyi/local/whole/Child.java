package dev.pingyi.local.whole;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product as a process of its own, which can be killed. */
final class Child implements AutoCloseable {
  static final Pattern READY =
      Pattern.compile("^Pingyi is ready: (http://127\\.0\\.0\\.1:\\d+/)$", Pattern.MULTILINE);

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Process process;
  private final Path output;
  private final Path errors;

  private Child(Process process, Path output, Path errors) {
    this.process = process;
    this.output = output;
    this.errors = errors;
  }

  /** Starts the program; it need not come up. */
  static Child start(Map<String, String> settings) {
    return start(command(), settings);
  }

  /** Starts the program from a shell that asks it to end when the shell does. */
  static Child startByShell(Map<String, String> settings) {
    List<String> java = command();
    java.add(1, "-Dpingyi.stopWithStarter=true");
    List<String> shell = new ArrayList<>(List.of("sh", "-c", "\"$@\"; true", "sh"));
    shell.addAll(java);
    return start(shell, settings);
  }

  private static List<String> command() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ArrayList<>(
        List.of(
            java,
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-XX:TieredStopAtLevel=1",
            "-Xmx384m",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.pingyi.local.Main"));
  }

  private static Child start(List<String> command, Map<String, String> settings) {
    try {
      Path output = Files.createTempFile("pingyi-out", ".txt");
      Path errors = Files.createTempFile("pingyi-err", ".txt");
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().keySet().removeIf(Child::isOfThisMachine);
      builder.environment().putAll(settings);
      builder.redirectOutput(output.toFile()).redirectError(errors.toFile());
      return new Child(builder.start(), output, errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Settings of whoever runs the tests, and options of which Java tells on standard error. */
  private static boolean isOfThisMachine(String name) {
    return name.startsWith("PINGYI_")
        || List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS").contains(name);
  }

  /** Waits for the ready line and gives the address in it. */
  URI ready() {
    Patience.until("ready: " + errors(), PATIENCE, () -> matcher().find() || !process.isAlive());
    Matcher line = matcher();
    if (!line.find()) {
      throw new AssertionError("It did not start: " + output() + errors());
    }
    return URI.create(line.group(1));
  }

  private Matcher matcher() {
    return READY.matcher(output());
  }

  /** Waits for the end and gives the exit code. */
  int exitCode() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("It goes on: " + output() + errors());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String output() {
    return text(output);
  }

  String errors() {
    return text(errors);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the process itself has started. */
  List<ProcessHandle> children() {
    return process.children().toList();
  }

  /** SIGKILL: nothing is finished, nothing is said. */
  void kill() {
    process.destroyForcibly();
    exitCode();
  }

  /** SIGTERM, as by Ctrl-C. */
  int stop() {
    process.destroy();
    return exitCode();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      Files.deleteIfExists(output);
      Files.deleteIfExists(errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
