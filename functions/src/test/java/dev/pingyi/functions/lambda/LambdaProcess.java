package dev.pingyi.functions.lambda;

import dev.pingyi.functions.lambda.Answer.Exited;
import dev.pingyi.functions.lambda.Answer.Failed;
import dev.pingyi.functions.lambda.Answer.TimedOut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

/**
 * One child JVM that runs a function as Lambda does. It is used by one thread, and killed when it
 * is closed or does not answer in time.
 */
public final class LambdaProcess implements AutoCloseable {
  /** Lambda gives ten seconds; a busy machine is slower. */
  private static final Duration INIT_MAX = Duration.ofSeconds(90);

  private final LambdaSetup setup;
  private final RuntimeApi api = new RuntimeApi(LambdaSetup.ARN);
  private final Path folder;
  private final Path log;
  private final Process process;
  private final CompletableFuture<Exited> exit;

  private LambdaProcess(LambdaSetup setup, UnaryOperator<List<String>> command) {
    this.setup = setup;
    try {
      folder = Files.createTempDirectory("pingyi-lambda");
      log = folder.resolve("log");
      process = launch(command);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    exit = process.onExit().thenApply(ended -> new Exited(ended.exitValue()));
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  /** Starts it and returns at once. */
  public static LambdaProcess start(LambdaSetup setup) {
    return start(setup, UnaryOperator.identity());
  }

  /**
   * Starts it by another command line.
   *
   * @param command makes it from the one that the managed runtime of Java would have
   */
  public static LambdaProcess start(LambdaSetup setup, UnaryOperator<List<String>> command) {
    return new LambdaProcess(setup, command);
  }

  private Process launch(UnaryOperator<List<String>> other) throws IOException {
    Path temp = Files.createDirectory(folder.resolve("tmp"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options(temp));
    command.addAll(setup.options());
    command.addAll(List.of("-cp", RuntimeClient.classPath(), RuntimeClient.MAIN, setup.handler()));
    ProcessBuilder builder =
        new ProcessBuilder(other.apply(command)).directory(setup.task().toFile());
    builder.environment().clear();
    builder.environment().putAll(setup.whole(api.address()));
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  /** As the managed runtime starts Java; it leaves about a seventh of the memory to the JVM. */
  private List<String> options(Path temp) {
    return List.of(
        "-XX:MaxHeapSize=" + setup.memory() * 1024 / 100 * 86 + "k",
        "-XX:+UseSerialGC",
        "-XX:+TieredCompilation",
        "-XX:TieredStopAtLevel=1",
        "-Xshare:auto",
        "-XX:+ErrorFileToStderr",
        "--add-opens=java.base/java.io=ALL-UNNAMED",
        // What the runtime client itself does: load its library, and look into streams.
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
        "-Djava.net.preferIPv4Stack=true",
        "-Djava.io.tmpdir=" + temp,
        "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI="
            + RuntimeClient.nativeLibrary(folder));
  }

  /** Waits until it asks for its first event; what it says instead if it cannot start. */
  public Optional<Answer> ready() {
    CompletableFuture<Optional<Failed>> ready = api.ready();
    Object first = first(CompletableFuture.anyOf(ready, exit), INIT_MAX).orElse(new TimedOut());
    // A process that reports why it cannot start ends right after.
    return ready.isDone() ? ready.join().map(failed -> failed) : Optional.of((Answer) first);
  }

  /** Waits until it has run its hooks and a snapshot could be made; whether it came so far. */
  public boolean checkpointed() {
    return first(CompletableFuture.anyOf(api.checkpoint(), exit), INIT_MAX).isPresent()
        && api.checkpoint().isDone();
  }

  /** Wakes up from the snapshot. */
  public void restore() {
    api.restore();
  }

  /** Hands it an event. Whoever gets no {@code Answered} may find the process gone. */
  public Answer invoke(String event) {
    return invoke(event, new CompletableFuture<>());
  }

  /** The same; its time is up when {@code timeIsUp} is done, if that is earlier. */
  public Answer invoke(String event, CompletableFuture<?> timeIsUp) {
    CompletableFuture<Answer> answer = api.invoke(event, setup.timeout());
    Optional<Object> first =
        first(CompletableFuture.anyOf(answer, exit, timeIsUp), setup.timeout());
    if (answer.isDone()) {
      return answer.join();
    }
    if (first.isPresent() && first.get() instanceof Exited exited) {
      return exited;
    }
    kill();
    return new TimedOut();
  }

  /** Everything it has written to standard output and standard error. */
  public String log() {
    try {
      return Files.readString(log, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** The process of the machine, for whoever measures it. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  @Override
  public void close() {
    kill();
    api.close();
    TaskFolder.delete(folder);
  }

  private void kill() {
    process.destroyForcibly();
    first(exit, Duration.ofSeconds(60));
  }

  private static <T> Optional<T> first(CompletableFuture<T> event, Duration patience) {
    try {
      return Optional.ofNullable(event.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
