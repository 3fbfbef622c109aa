package dev.pingyi.bench.cold;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs that a measurement needs. What is missing ends it with a sentence. */
final class Programs {
  private static final int MINUTES_MAX = 5;

  private Programs() {}

  /** A program of the JDK that runs this. */
  static String java(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  static boolean isThere(String name) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }

  /** Runs one to its end in a folder; says what it printed if it fails. */
  static void run(Path folder, List<String> command) throws IOException, InterruptedException {
    Path log = Files.createTempFile("pingyi-bench", ".log");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (!process.waitFor(MINUTES_MAX, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new CannotMeasure(
            String.join(" ", command) + " did not succeed:\n" + Files.readString(log));
      }
    } finally {
      process.destroyForcibly();
      Files.deleteIfExists(log);
    }
  }
}
